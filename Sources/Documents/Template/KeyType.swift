/// What may stand behind a key. Loading, complaints, the reference and the JSON Schema derive from it.
indirect enum KeyType: Sendable {
  /// Text with Liquid and a little Markdown in it.
  case text
  /// Text with Liquid and no marks: addresses, names of files.
  case plainText
  /// A Liquid expression, without braces: `course.sections`.
  case expression
  /// What stands behind Liquid's `if`: `order.paid and total > 0`.
  case condition
  case length
  /// A length or a part of what there is.
  case extent
  case columnWidth
  case edges
  case colour
  case stroke
  /// In thousandths.
  case number(ClosedRange<Int>)
  case integer(ClosedRange<Int>)
  case boolean
  case word([String])
  case words([String])
  /// A name that the template gives to something.
  case name
  /// Families, or the template's names for them.
  case fonts
  /// The name of a style, or its own properties here.
  case style
  case paper
  case object(KeyShape.Name)
  case list(KeyType)
  /// Any names, each with a value of one type.
  case map(KeyType)
  case blocks

  /// What is expected, for people.
  var words: String {
    switch self {
    case .text: "a text"
    case .plainText: "a text without marks"
    case .expression: "a Liquid expression such as `course.sections`"
    case .condition: "a Liquid condition such as `order.paid`"
    case .length: "a length such as `12mm` or `10pt`"
    case .extent: "a length such as `12mm`, or a part such as `50%`"
    case .columnWidth: "`auto`, a length such as `30mm`, a part such as `20%`, or a share such as `2fr`"
    case .edges: "a length for all sides, two for above and beside, or a map of sides"
    case .colour: "a colour such as `#0F4C5C`"
    case .stroke: "a line such as `0.5pt`, `1pt dashed #0F4C5C`, or `none`"
    case .number(let range):
      "a number from \(Self.decimal(range.lowerBound)) to \(Self.decimal(range.upperBound))"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .boolean: "true or false"
    case .word(let words): "one of " + words.joined(separator: ", ")
    case .words(let words): "a list of " + words.joined(separator: ", ")
    case .name: "a name"
    case .fonts: "a font, or a list of fonts"
    case .style: "the name of a style, or its properties"
    case .paper: "\(Paper.names.joined(separator: ", ")), or a map of `width` and `height`"
    case .object(let name): KeyShape.named(name).noun
    case .list(let item): "a list, each \(item.words)"
    case .map(let item): "a map of names, each with \(item.words)"
    case .blocks: "a list of blocks"
    }
  }

  static func decimal(_ thousandths: Int) -> String {
    let rest = thousandths % 1_000
    guard rest != 0 else { return "\(thousandths / 1_000)" }
    let digits = String(1_000 + rest).dropFirst()
    return "\(thousandths / 1_000)." + digits.prefix(3 - digits.reversed().prefix { $0 == "0" }.count)
  }
}

/// One key: everything there is to know about it stands in its declaration, once.
struct TemplateKey: Sendable {
  let name: String
  let type: KeyType
  let summary: String
  private(set) var isRequired = false
  /// What holds if it is absent, for people.
  private(set) var standard: String?

  init(_ name: String, _ type: KeyType, _ summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }

  var required: TemplateKey {
    var key = self
    key.isRequired = true
    return key
  }

  func standard(_ text: String) -> TemplateKey {
    var key = self
    key.standard = text
    return key
  }
}
