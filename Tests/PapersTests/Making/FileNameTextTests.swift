import Testing

@testable import Papers

@Suite struct `A number as the name of a file` {
  @Test(arguments: ["MAN-2026-00001", "a_b", "م-٢٠٢٦-١", "Ünïcode", "0"])
  func `is itself where no disk could stumble over it`(_ number: String) {
    #expect(FileNameText.plain(number) == number)
  }

  private static let odd = [
    "A/1", "A-1", "A.1", "A 1", "A\\1", "..", ".", "--", "-", "../../etc/passwd", "A\u{0}1", "A\u{202E}1",
    "a\u{301}", "a-", String(repeating: "9", count: 300), String(repeating: "9", count: 301),
    String(repeating: "9", count: 80), String(repeating: "𠀀", count: 80), String(repeating: "𠀀", count: 90),
    "",
    "A/1-", "'", "\"", "%2e%2e", "A\n1",
  ]

  @Test(arguments: odd) func `stays in its folder and is no longer than disks allow`(_ number: String) {
    let name = FileNameText.plain(number)
    #expect(!name.isEmpty && name.utf8.count <= 240)
    #expect(!name.utf8.contains { $0 == 0x2F || $0 == 0x2E || $0 < 0x20 || $0 == 0x25 })
  }

  @Test func `is never that of another number`() {
    #expect(Set(Self.odd.map(FileNameText.plain)).count == Self.odd.count)
  }
}
