import Cryptography
import Testing

@testable import Certificates

struct `The table for finding certificates` {
  private let holders = Holder.some(300)
  private let table = LookUpTable(count: 300, secret: Holder.secret)

  private func files(_ table: LookUpTable, of holders: [Holder]) -> [LookUpTable.File] {
    var files: [LookUpTable.File] = []
    let entries = holders.compactMap { table.entry(number: $0.number, name: $0.name, uuid: $0.uuid) }
    table.forEachFile(of: entries) { files.append($0) }
    return files
  }

  /// What a visitor's browser does.
  private func found(_ number: String, _ name: String, in files: [LookUpTable.File]) -> String? {
    let number = NameFolding.number(number)
    let bytes = files[1 + table.bucket(of: number)].bytes
    for pepper in 0..<1 << LookUpTable.pepperBits {
      let key = LookUpTable.key(
        number: number, name: NameFolding.familyName(name), salt: table.salt, pepper: pepper)
      for start in stride(from: 0, to: bytes.count, by: 32)
      where UInt128(bigEndianBytes: bytes[start..<start + 16]) == key.tag {
        let uuid = UInt128(bigEndianBytes: bytes[start + 16..<start + 32]) ^ key.pad
        return uuid.bigEndianBytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      }
    }
    return nil
  }

  @Test func `number and family name lead to the uuid, however they are typed`() {
    let files = files(table, of: holders)
    let holder = holders[41]
    #expect(holder.name == "Rania المنصوري" || !holder.name.isEmpty)
    let uuid = holder.uuid.split(separator: "-").joined()
    let family = NameFolding.familyName(holder.name)
    #expect(found(holder.number, holder.name, in: files) == uuid)
    #expect(found(" man 2026 00042 ", "  \(family.uppercased())", in: files) == uuid)
  }

  @Test func `another name or another number leads nowhere`() {
    let files = files(table, of: holders)
    #expect(found(holders[41].number, "Nobody", in: files) == nil)
    #expect(found("MAN-2026-99999", holders[41].name, in: files) == nil)
  }

  @Test func `a certificate without a letter in number or name cannot be looked up`() throws {
    let uuid = holders[0].uuid
    #expect(table.entry(number: "–", name: "Bell", uuid: uuid) == nil)
    #expect(table.entry(number: "1", name: " ", uuid: uuid) == nil)
    for wrong in ["", "x", uuid + "0", "+" + uuid.dropFirst(), "g" + uuid.dropFirst()] {
      #expect(table.entry(number: "1", name: "Bell", uuid: wrong) == nil, "\(wrong)")
    }
    #expect(table.entry(number: "1", name: "Bell", uuid: uuid) != nil)
    #expect(table.entry(number: "1", name: "Bell", uuid: uuid.uppercased()) != nil)
  }

  @Test func `the same secret makes the same files, in whatever order certificates come`() {
    let files = files(table, of: holders)
    let again = self.files(table, of: holders.reversed())
    #expect(files.map(\.name) == again.map(\.name))
    #expect(files.map(\.bytes) == again.map(\.bytes))
    let other = self.files(LookUpTable(count: 300, secret: Array("another".utf8)), of: holders)
    #expect(files.map(\.name) == other.map(\.name))
    #expect(zip(files, other).allSatisfy { $0.bytes != $1.bytes })
  }

  @Test func `one more certificate changes one file and no other`() {
    let files = files(table, of: holders)
    let fewer = self.files(table, of: holders.dropLast())
    #expect(zip(files, fewer).count { $0.bytes != $1.bytes } == 1)
  }

  @Test(arguments: [(0, 1), (1, 1), (64, 1), (65, 2), (128, 2), (129, 4), (1_000_000, 16_384)])
  func `there are about 64 certificates for a file`(_ count: Int, _ files: Int) {
    #expect(LookUpTable(count: count, secret: Holder.secret).fileCount == files)
  }

  @Test func `the form is told salt, number of files, rounds and peppers`() {
    let salt = Digest.hmac(Array("lectern look-up salt:".utf8), key: Holder.secret).prefix(16)
    let text = salt.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    #expect(
      String(decoding: files(table, of: [])[0].bytes, as: UTF8.self)
        == "{\"salt\":\"\(text)\",\"bits\":3,\"iterations\":512,\"peppers\":4096}\n")
  }

  @Test func `peppers are spread over all that there are`() {
    let peppers = holders.compactMap { UInt128(uuid: $0.uuid) }.map(table.pepper)
    #expect(peppers.allSatisfy { 0..<4096 ~= $0 })
    #expect(Set(peppers.map { $0 / 256 }).count == 16)
    #expect(Set(peppers).count > 250)
  }
}
