import Platform
import TestSupport
import Testing

@testable import Content

/// Whatever happens to the file, nobody crashes and nobody is told something wrong.
@Suite struct `A damaged catalogue on disk` {
  @Test func `is nothing, whatever is done to it`() async throws {
    let saved = try await SnapshotFolder("")
    #expect(saved.read() != nil)
    var bytes: [UInt8] = []
    try FileSystem.read(saved.path, into: &bytes)
    var random = SeededRandom(seed: 4)
    let damaged = ScratchFolder()
    for number in 0..<10_000 {
      var mutated = bytes
      Self.damage(&mutated, &random)
      guard mutated != bytes else { continue }
      damaged.write("catalog", mutated)
      let read = CatalogSnapshot.read(
        damaged.path + "/catalog", folder: saved.folder.path, now: SnapshotFolder.now, stamp: 7)
      #expect(read == nil, "mutation \(number)")
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...64, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes.removeSubrange(place...)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: for index in place..<end { bytes[index] = 0 }
    case 5: for index in place..<end { bytes[index] = 0xFF }
    // The header, where numbers of bytes stand.
    case 6: bytes[Int.random(in: 0..<48, using: &random)] = UInt8.random(in: 0...255, using: &random)
    // The list of arrays at the end.
    default: bytes[bytes.count - 1 - Int.random(in: 0..<400, using: &random)] &+= 1
    }
  }
}
