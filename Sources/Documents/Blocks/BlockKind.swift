import Typesetting

/// A kind of block: its keys, and what is made of it. Each kind is one declaration in a file of its family;
/// ``all`` lists them.
final class BlockKind: Sendable {
  typealias Make = @Sendable (TemplateBlock, inout Maker) -> [Block]

  let name: String
  let summary: String
  /// What stands under the kind's own name.
  let mainKey: TemplateKey
  let keys: [TemplateKey]
  /// Its look if it names no style; nothing for one without spaces.
  let standardStyle: @Sendable (KeyValues) -> String?
  let make: Make
  /// What it shows depends on its values alone, not on the pages around it.
  let isSameForAll: Bool
  /// Its blocks stand where it stands itself.
  let isTransparent: Bool

  init(
    _ name: String, _ main: KeyType, _ summary: String, keys: [TemplateKey] = [],
    style: @escaping @Sendable (KeyValues) -> String? = { _ in nil }, isSameForAll: Bool = true,
    isTransparent: Bool = false, make: @escaping Make
  ) {
    self.name = name
    self.summary = summary
    mainKey = TemplateKey(name, main, summary)
    self.keys = keys
    standardStyle = style
    self.isSameForAll = isSameForAll
    self.isTransparent = isTransparent
    self.make = make
  }

  var isSection: Bool { name == "section" || name == "manuscript" }

  var allKeys: [TemplateKey] { [mainKey] + keys + Self.commonKeys }

  static let all: [BlockKind] = [
    text, heading, markdown, image, qr, rule, space, pageBreak, stack, box, columns, flowColumns, list, table,
    contents, each, when, section, manuscript,
  ]

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  static func named(_ name: String) -> BlockKind? { byName[name] }

  /// What every block may say.
  static let commonKeys =
    [
      TemplateKey("style", .style, "How it looks."),
      TemplateKey("at", .object(.place), "A place on the page, outside of the flow."),
      TemplateKey("language", .plainText, "BCP 47, of all that stands in it; filters speak it, too."),
      TemplateKey("anchor", .plainText, "A name that links lead to."),
      TemplateKey("decoration", .boolean, "It is not read out.").standard("false"),
    ] + StyleProperty.blocks.map(\.key)
}
