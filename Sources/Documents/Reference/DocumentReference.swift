/// The keys of document templates as text for people: every block, every map, every property.
public struct DocumentReference: Sendable {
  public init() {}

  /// What may be asked for by name: kinds of blocks and of maps.
  public static var names: [String] { BlockKind.all.map(\.name) + KeyShape.Name.allCases.map(\.rawValue) }

  /// The reference of everything, or of one name.
  public func text(for name: String? = nil) -> String {
    guard let name else { return whole }
    if let kind = BlockKind.named(name) { return section(kind) }
    return KeyShape.Name(rawValue: name).map { section($0) } ?? ""
  }

  private var whole: String {
    let common =
      "# every block\n\nWhat blocks of all kinds may say beside their own keys.\n\n"
      + lines(BlockKind.commonKeys)
    let shapes = KeyShape.Name.allCases.filter { $0 != .template && $0 != .style }
    return
      ([section(.template), section(.style)] + BlockKind.all.map(section) + [common] + shapes.map(section))
      .joined(separator: "\n") + "\n" + standards
  }

  private func section(_ kind: BlockKind) -> String {
    "# block: \(kind.name)\n\n\(kind.summary)\n\n- `\(kind.name)` (\(notes(kind.mainKey)))\n"
      + lines(kind.keys)
  }

  private func section(_ name: KeyShape.Name) -> String {
    let shape = KeyShape.named(name)
    let short = shape.shorthand.map { "\nA value that is no map is its `\($0)`.\n" } ?? ""
    return "# \(name.rawValue)\n\nThe keys of \(shape.noun).\n\(short)\n" + lines(shape.keys)
  }

  private func lines(_ keys: [TemplateKey]) -> String {
    keys.map { "- `\($0.name)` (\(notes($0))): \($0.summary)\n" }.joined()
  }

  private func notes(_ key: TemplateKey) -> String {
    var notes = [key.type.words]
    if key.isRequired { notes.append("required") }
    if let standard = key.standard { notes.append("\(standard) if absent") }
    return notes.joined(separator: "; ")
  }

  /// The styles and fonts that every template begins with.
  private var standards: String {
    "# standard styles\n\nTemplates may change them under `styles`.\n\n"
      + StandardStyles.text.split(separator: "\n").map { "    \($0)\n" }.joined()
      + "\n# standard fonts\n\nTemplates may change them under `fonts`.\n\n"
      + StyleSheet.standardFonts.sorted { $0.key < $1.key }
      .map { "    \($0.key): [\($0.value.joined(separator: ", "))]\n" }.joined()
  }
}
