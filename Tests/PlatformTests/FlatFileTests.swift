import Foundation
import Testing

@testable import Platform

@Suite struct `Files of flat arrays` {
  /// With gaps between its parts and behind them.
  private struct Gapped: BitwiseCopyable, Equatable {
    var first: UInt8
    var second: Int64?
    var third: UInt16
  }

  private static func gapped(_ number: Int) -> Gapped {
    let second: Int64? = number % 3 == 0 ? nil : Int64(number)
    return Gapped(first: UInt8(truncatingIfNeeded: number), second: second, third: 7)
  }

  @Test(arguments: [0, 1, 2, 1000]) func `give back what was written`(count: Int) throws {
    let path = FileManager.default.temporaryDirectory.path + "/lectern-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let array = (0..<count).map { Self.gapped($0) }
    var writer = try FlatFileWriter(path)
    try writer.append(array)
    try writer.append([UInt8](repeating: 3, count: count))
    try writer.append(array)
    try writer.finish(kind: 5)
    if FlatFileReader(path, kind: 6) != nil { Issue.record("it is another kind of file") }
    guard var reader = FlatFileReader(path, kind: 5) else {
      Issue.record("not read")
      return
    }
    let read: [Gapped]? = reader.next()
    #expect(read == array)
    let bytes: [UInt8]? = reader.next()
    #expect(bytes?.count == count)
    let again: [Gapped]? = reader.next()
    #expect(again == array)
    let end: [UInt8]? = reader.next()
    #expect(end == nil)
  }

  @Test func `fingerprints are XXH3's`() {
    #expect(Fingerprint.of([UInt8]().span) == 0x2D06_8005_38D3_94C2)
    #expect(
      Fingerprint.wide(of: [UInt8]().span)
        == WideFingerprint(low: 0x6001_C324_468D_497F, high: 0x99AA_06D3_0147_98D8))
  }
}
