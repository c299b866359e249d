import TestSupport
import Testing

@testable import Papers

@Suite struct `A line of the ledger` {
  private let line = IssuedCertificate(
    number: "A-2026-00001", uuid: "28571b90-4e29-41e6-8d7b-78f918542b87", account: "acc-205",
    day: "2026-01-10")

  private func read(_ bytes: some Sequence<UInt8>) -> IssuedCertificate? {
    IssuedCertificate(Array(bytes)[...])
  }

  @Test func `is read as it was written`() {
    #expect(read(line.bytes.dropLast()) == line)
    #expect(line.bytes.last == 0x0A && line.bytes.count(where: { $0 == 0x0A }) == 1)
  }

  @Test func `is none if any byte of it is another, or missing`() {
    let bytes = Array(line.bytes.dropLast())
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      #expect(read(changed) == nil, "byte \(place)")
      #expect(read(bytes[..<place]) == nil, "the first \(place)")
    }
    #expect(read(bytes + [0x0D]) == nil)
    #expect(read([]) == nil)
  }

  @Test func `stays one line of four cells, whatever an account is called`() {
    let odd = IssuedCertificate(
      number: "ا/٢\t1", uuid: "u", account: "a\nb\tc\u{0}d\r\u{2028}\u{85}é", day: "")
    let bytes = odd.bytes
    #expect(bytes.count(where: { $0 == 0x0A }) == 1 && bytes.count(where: { $0 == 0x09 }) == 4)
    #expect(read(bytes.dropLast())?.number == "ا/٢ 1")
  }
}
