import Cryptography
import Foundation
import TestSupport
import Testing

@testable import Certificates

/// What somebody learns who has all public files, all numbers and a list of all names.
struct `Secrecy of the table` {
  private static let holders = Holder.some(2_000)
  private static let table = LookUpTable(count: 2_000, secret: Holder.secret)
  private static let files: [LookUpTable.File] = {
    var files: [LookUpTable.File] = []
    let entries = holders.compactMap { table.entry(number: $0.number, name: $0.name, uuid: $0.uuid) }
    table.forEachFile(of: entries) { files.append($0) }
    return files
  }()

  /// What the guesser says who looks for these texts, and for their digests, in all files.
  private func guesses(_ texts: [[String]]) throws -> [String] {
    let folder = ScratchFolder()
    for file in Self.files { folder.write("find/" + file.name, file.bytes) }
    folder.write("texts.json", Array(try JSONEncoder().encode(texts)))
    let tool = Checkout.path + "/Tests/Tools/guess_look_up.py"
    let outcome = BuiltCommand.run(
      program: "/usr/bin/python3", [tool, folder.path + "/find", folder.path + "/texts.json"])
    #expect(outcome.errors == "")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func `no number, name or uuid stands in a file, nor a digest of one`() throws {
    let found = try guesses(
      Self.holders.prefix(500).map { holder in
        [
          holder.number, NameFolding.number(holder.number), NameFolding.familyName(holder.name), holder.name,
          holder.uuid, holder.uuid.filter { $0 != "-" },
        ]
      })
    #expect(found.count == 1 && found.first?.hasPrefix("tried ") == true, "\(found.prefix(5))")
  }

  @Test func `the guesser would tell: a row that is there is found`() throws {
    let row = Self.files[1].bytes[64..<96].map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    let found = try guesses([[row.joined()]])
    #expect(found.first == "found " + row.joined())
  }

  @Test func `files look alike, with many certificates, with one and with none`() {
    #expect(Self.files.count == 33)
    for file in Self.files.dropFirst() { #expect(file.bytes.count == 4_096) }
    for holders in [[], Array(Self.holders.prefix(1))] {
      Self.table.forEachFile(
        of: holders.compactMap { Self.table.entry(number: $0.number, name: $0.name, uuid: $0.uuid) }
      ) { name, bytes in if name.hasSuffix(".bin") { #expect(bytes.count == 4_096) } }
    }
  }

  @Test func `rows stand in an order that tells nothing, and no two are the same`() {
    var all: Set<[UInt8]> = []
    for file in Self.files.dropFirst() {
      let rows = stride(from: 0, to: file.bytes.count, by: 32).map { Array(file.bytes[$0..<$0 + 32]) }
      #expect(rows == rows.sorted { $0.lexicographicallyPrecedes($1) })
      all.formUnion(rows)
    }
    #expect(all.count == 32 * 128)
  }

  @Test func `true rows and made-up ones are equally random`() {
    let rows = Self.holders.compactMap { Self.table.entry(number: $0.number, name: $0.name, uuid: $0.uuid) }
    let trueBytes = rows.flatMap { $0.tag.bigEndianBytes + $0.hidden.bigEndianBytes }
    let madeUp = (0..<2_000).flatMap { Self.table.decoy($0, in: 5) }
    for bytes in [trueBytes, madeUp] {
      var counts = [Int](repeating: 0, count: 256)
      for byte in bytes { counts[Int(byte)] += 1 }
      let mean = Double(bytes.count) / 256
      let spread = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
      // Chi-squared with 255 degrees of freedom: beyond these bounds once in a million.
      #expect(160..<370 ~= spread, "\(spread)")
      // Also at each place of a row: the version of a uuid would show.
      for place in 0..<32 {
        let ones = stride(from: place, to: bytes.count, by: 32).reduce(0) { $0 + bytes[$1].nonzeroBitCount }
        #expect(abs(Double(ones) - 8_000) < 5.5 * 63.2, "\(place)")
      }
    }
  }

  @Test func `who guesses one name of one number pays for all peppers`() throws {
    let holder = Self.holders[7]
    let number = NameFolding.number(holder.number)
    let name = NameFolding.familyName(holder.name)
    let uuid = try #require(UInt128(uuid: holder.uuid))
    let entry = try #require(Self.table.entry(number: number, name: name, uuid: holder.uuid))
    let right = (0..<4_096).filter { pepper in
      LookUpTable.key(number: number, name: name, salt: Self.table.salt, pepper: pepper).tag == entry.tag
    }
    #expect(right == [Self.table.pepper(of: uuid)])
    #expect(LookUpTable.iterations << LookUpTable.pepperBits == 1 << 21)
  }
}
