import Testing

@testable import Documents

@Suite struct `The reference of document templates` {
  @Test func `every key of every block and map is explained`() {
    let text = DocumentReference().text()
    for kind in BlockKind.all {
      #expect(text.contains("# block: \(kind.name)\n\n\(kind.summary)"))
      for key in kind.allKeys { #expect(text.contains("- `\(key.name)` (\(key.type.words)")) }
    }
    for name in KeyShape.Name.allCases {
      #expect(!DocumentReference().text(for: name.rawValue).isEmpty)
      for key in KeyShape.named(name).keys { #expect(text.contains("- `\(key.name)` (")) }
    }
    #expect(
      DocumentReference().text(for: "qr").contains(
        "- `size` (a length such as `12mm` or `10pt`; 25mm if absent)"))
  }

  @Test func `the schema has a definition of everything it refers to`() {
    let text = DocumentSchema().text()
    let parts = text.split(separator: "#/$defs/").dropFirst()
    let names = Set(parts.map { $0.prefix { $0 != "\"" } })
    #expect(names.count == BlockKind.all.count + KeyShape.Name.allCases.count + 1 + 1)
    for name in names { #expect(text.contains("    \"\(name)\": {"), "\(name)") }
  }
}
