import PDF
import Typesetting

extension BlockKind {
  static let list = BlockKind(
    "list", .blocks, "Items behind signs or numbers; every block is one item, those of an `each`, too.",
    keys: [
      TemplateKey("numbering", .word(ListLabels.names), "What stands before the items.").standard("disc"),
      TemplateKey("start", .integer(0...1_000_000), "The first number.").standard("1"),
      TemplateKey("sign", .plainText, "A sign of your own."),
      TemplateKey("item_indent", .length, "By how much items are set in."),
      TemplateKey("gap", .length, "Between a sign and its item.").standard("6pt"),
      TemplateKey("between", .length, "Between items.").standard("0"),
    ], style: { _ in "list" }
  ) { block, maker in
    let numbering = ListLabels.numbering(block["numbering"]?.word ?? "disc")
    let start = block["start"]?.integer ?? 1
    let sign = maker.string(block["sign"]?.text)
    let paragraph = block.look.paragraph(in: maker.language)
    let items = maker.blocks(block.main?.blocks ?? [], standardLook: block.look).enumerated().map {
      number, item in
      let label = sign ?? maker.inDigits(ListLabels.label(numbering, start + number))
      return List.Item(label: RichText(label, block.look.text), [item])
    }
    guard !items.isEmpty else { return [] }
    var list = List(items, numbering: numbering, paragraph)
    list.indent = block["item_indent"]?.length(block.look.size)
    if let gap = block["gap"] { list.gap = gap.length(block.look.size) }
    list.spaceBetween = block["between"]?.length(block.look.size) ?? .zero
    return [maker.block(.list(list), block)]
  }

  static let contents = BlockKind(
    "contents", .integer(1...6), "A list of the headings down to this level, with their pages.",
    keys: [
      TemplateKey("leader", .name, "What leads to the numbers.").standard("."),
      TemplateKey("entries", .list(.style), "How each level looks.").standard("contents1, contents2, …"),
    ], isSameForAll: false
  ) { block, maker in
    let depth = block.main?.integer ?? 3
    let given = (block["entries"]?.list ?? []).compactMap(\.look)
    let looks = (0..<depth).map { level in
      level < given.count
        ? given[level].reading(maker.language.isRightToLeft)
        : maker.look(named: "contents\(min(3, level + 1))")
    }
    let levels = looks.enumerated().map { level, look in
      Contents.Level(
        look.text, number: look.text, indent: look.size.times(level * 3, by: 2),
        spaceBefore: look.block.spaceBefore)
    }
    let look = looks.last ?? block.look
    let contents = Contents(
      levels, look.paragraph(in: maker.language), leading: look.leading,
      leader: block["leader"]?.word ?? ".")
    return [maker.block(.contents(contents), block)]
  }
}

/// The signs and numbers before the items of lists.
enum ListLabels {
  private static let all: [(name: String, numbering: ElementProperties.Numbering)] = [
    ("none", .none), ("disc", .disc), ("circle", .circle), ("square", .square), ("decimal", .decimal),
    ("upper_roman", .upperRoman), ("lower_roman", .lowerRoman), ("upper_alpha", .upperAlpha),
    ("lower_alpha", .lowerAlpha),
  ]

  static let names = all.map(\.name)

  static func numbering(_ name: String) -> ElementProperties.Numbering {
    all.first { $0.name == name }?.numbering ?? .disc
  }

  static func label(_ numbering: ElementProperties.Numbering, _ number: Int) -> String {
    switch numbering {
    case .none: ""
    case .disc: "•"
    case .circle: "◦"
    case .square: "▪"
    case .decimal: "\(number)."
    case .upperRoman: roman(number) + "."
    case .lowerRoman: roman(number).lowercased() + "."
    case .upperAlpha: letters(number) + "."
    case .lowerAlpha: letters(number).lowercased() + "."
    }
  }

  private static let numerals: [(Int, String)] = [
    (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func roman(_ number: Int) -> String {
    guard 1..<4_000 ~= number else { return "\(number)" }
    var (rest, text) = (number, "")
    for (value, letters) in numerals {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// A to Z, then AA, AB, …
  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return "\(number)" }
    var (rest, text) = (number, "")
    while rest > 0 {
      rest -= 1
      text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
      rest /= 26
    }
    return text
  }
}
