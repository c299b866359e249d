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

  private static func written(
    _ fill: (inout FlatFileWriter) throws -> Void
  ) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/lectern-\(UUID().uuidString)"
    var writer = try FlatFileWriter(path)
    try fill(&writer)
    try writer.finish(kind: 5)
    return path
  }

  @Test(arguments: [1, 7, 4_095, 65_537, 400_001]) func `may be written by the part`(part: Int) throws {
    let numbers = (0..<400_000).map { Int32($0) }
    let whole = try Self.written { (writer) throws in
      try writer.append([UInt8(1)])
      try writer.append(numbers)
    }
    let byPart = try Self.written { (writer) throws in
      try writer.append([UInt8(1)])
      for start in stride(from: 0, to: numbers.count, by: part) {
        try writer.add(Array(numbers[start..<min(numbers.count, start + part)]))
      }
      try writer.endArray()
    }
    defer { for path in [whole, byPart] { try? FileManager.default.removeItem(atPath: path) } }
    #expect(FileManager.default.contentsEqual(atPath: whole, andPath: byPart))
  }

  @Test(arguments: [0, 1, 3, 100_000])
  func `are looked at where they lie, even when another file has taken their name`(count: Int) throws {
    let numbers = (0..<count).map { Int64($0) * 7 }
    // Eight bytes each behind three: every array begins where any value may lie.
    let path = try Self.written { (writer) throws in
      try writer.append([UInt8](repeating: 9, count: 3))
      try writer.append(numbers)
      try writer.append([UInt8](repeating: 8, count: 5))
    }
    guard var reader = FlatFileReader(path, kind: 5) else {
      Issue.record("not read")
      return
    }
    let before: [UInt8]? = reader.next()
    let mapped: MappedArray<Int64>? = reader.nextMapped()
    let after: [UInt8]? = reader.next()
    try Data("something else".utf8).write(to: URL(filePath: path), options: .atomic)
    try FileManager.default.removeItem(atPath: path)
    #expect(before == [9, 9, 9])
    #expect(mapped.map { Array($0) } == numbers)
    #expect(mapped?.withSpan { span in span.indices.map { span[$0] } } == numbers)
    #expect(after == [8, 8, 8, 8, 8])
  }

  @Test(arguments: [false, true]) func `are nothing when any byte of their file is another`(isMapped: Bool)
    throws
  {
    let path = try Self.written { (writer) throws in
      try writer.append([UInt8](repeating: 9, count: 3))
      try writer.append([Int64](repeating: 7, count: 2))
      try writer.append([UInt8](repeating: 8, count: 13))
    }
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sound = try Data(contentsOf: URL(filePath: path))
    func isRead() -> Bool {
      guard var reader = FlatFileReader(path, kind: 5), let first = reader.next(UInt8.self) else {
        return false
      }
      let others =
        isMapped
        ? (reader.nextMapped(Int64.self).map { Array($0) }, reader.nextMapped(UInt8.self).map { Array($0) })
        : (reader.next(Int64.self), reader.next(UInt8.self))
      return first.count == 3 && others.0?.count == 2 && others.1?.count == 13
    }
    #expect(isRead())
    for place in sound.indices {
      var bytes = sound
      bytes[place] ^= 4
      try bytes.write(to: URL(filePath: path))
      #expect(!isRead(), "byte \(place) of \(sound.count)")
    }
  }

  @Test func `are not looked at when a byte of them is another`() throws {
    let path = try Self.written { (writer) throws in try writer.append((0..<1_000).map { Int64($0) }) }
    defer { try? FileManager.default.removeItem(atPath: path) }
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[bytes.startIndex + 48 + 4_000] ^= 1
    try bytes.write(to: URL(filePath: path))
    guard var reader = FlatFileReader(path, kind: 5) else {
      Issue.record("the list of arrays is as it was")
      return
    }
    let mapped: MappedArray<Int64>? = reader.nextMapped()
    #expect(mapped == nil)
  }

  @Test func `fingerprints are XXH3's`() {
    #expect(Fingerprint.of([UInt8]().span) == 0x2D06_8005_38D3_94C2)
    #expect(
      Fingerprint.wide(of: [UInt8]().span)
        == WideFingerprint(low: 0x6001_C324_468D_497F, high: 0x99AA_06D3_0147_98D8))
  }
}
