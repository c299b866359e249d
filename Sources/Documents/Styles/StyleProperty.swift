import Fonts
import PDF
import Typesetting

/// One property of styles: its key, and what it does.
struct StyleProperty: Sendable {
  let key: TemplateKey
  let apply: @Sendable (inout Look, KeyValue) -> Void

  init(
    _ name: String, _ type: KeyType, _ summary: String,
    _ apply: @escaping @Sendable (inout Look, KeyValue) -> Void
  ) {
    key = TemplateKey(name, type, summary)
    self.apply = apply
  }

  /// In the order in which they are applied: `em` means the size that has been set before.
  static let all: [StyleProperty] = letters + paragraphs + blocks

  private static let byName = Dictionary(all.map { ($0.key.name, $0) }) { first, _ in first }

  static func named(_ name: String) -> StyleProperty? { byName[name] }

  static let letters = [
    StyleProperty("font", .fonts, "The first family that has a character sets it.") { look, value in
      look.families = value.words
    },
    StyleProperty("size", .extent, "Of the letters; a part is one of the extended style's.") { look, value in
      look.size = max(.points(1), min(.points(1_000), value.length(look.size, whole: look.size)))
    },
    StyleProperty("weight", .integer(1...1_000), "400 is regular, 700 bold.") { $0.weight = $1.integer },
    StyleProperty("italic", .boolean, "Slanted letters.") { $0.isItalic = $1.boolean },
    StyleProperty("color", .colour, "Of the letters.") { $0.colour = $1.colour ?? $0.colour },
    StyleProperty("letter_spacing", .length, "Added behind every letter.") { look, value in
      look.letterSpacing = value.length(look.size)
    },
    StyleProperty("features", .words(FeatureWords.names), "Forms of letters and figures.") { look, value in
      look.features = value.words.compactMap { FeatureWords.tags[$0] }.map { FontFeature($0) }
    },
    StyleProperty("underline", .boolean, "A line below.") { $0.isUnderlined = $1.boolean },
    StyleProperty("strike", .boolean, "A line through.") { $0.isStruckOut = $1.boolean },
    StyleProperty("language", .name, "BCP 47, if it is not the document's.") { $0.language = $1.word },
    StyleProperty("direction", .word(["auto", "ltr", "rtl"]), "Which way it reads.") { look, value in
      look.isRightToLeft = value.word == "auto" ? nil : value.word == "rtl"
    },
  ]

  private static let paragraphs = [
    StyleProperty("leading", .number(500...5_000), "From base line to base line, in sizes.") { look, value in
      look.leading = value.thousandths
    },
    StyleProperty("align", .word(Self.alignments), "Where lines begin and end.") { look, value in
      look.alignment = Self.alignment(value.word)
    },
    StyleProperty("hyphenate", .boolean, "Whether words may be parted.") { $0.hyphenates = $1.boolean },
    StyleProperty("least_lines", .integer(1...20), "That stay together at a page's foot or top.") {
      look, value in
      look.leastLines = value.integer
    },
    StyleProperty("least", .integer(10...100), "To how many percent letters shrink before lines are broken.")
    {
      $0.least = $1.integer * 10
    },
    StyleProperty("indent", .length, "Of the first line.") { $0.indent = $1.length($0.size) },
  ]

  /// What blocks of all kinds may say themselves, too.
  static let blocks = [
    StyleProperty("space_before", .length, "Above; of two spaces the greater one holds.") { look, value in
      look.block.spaceBefore = value.length(look.size)
    },
    StyleProperty("space_after", .length, "Below.") { $0.block.spaceAfter = $1.length($0.size) },
    StyleProperty("keep_with_next", .boolean, "It stays on the page of the next block.") { look, value in
      look.block.keepsWithNext = value.boolean
    },
    StyleProperty("keep_together", .boolean, "It is not divided if a page can hold it.") { look, value in
      look.block.keepsTogether = value.boolean
    },
    StyleProperty("break_before", .word(["none", "page", "left", "right"]), "Where it begins.") {
      $0.block.breakBefore = Self.breaks[$1.word] ?? .none
    },
    StyleProperty("width", .extent, "As wide as its place if absent.") { look, value in
      look.block.width = value.extent(look.size)
    },
    StyleProperty("place", .word(["start", "center", "end"]), "Where it stands in a wider place.") {
      $0.block.alignment = Self.alignment($1.word)
    },
    StyleProperty("padding", .edges, "Between the border and the content.") { look, value in
      look.block.frame.padding = value.edges(look.size, over: look.block.frame.padding)
    },
    StyleProperty("background", .colour, "Behind it.") { $0.block.frame.background = $1.colour },
    StyleProperty("border", .stroke, "Around it.") { look, value in
      look.block.frame.borders = value.stroke.map { Borders(all: $0) } ?? Borders()
    },
    StyleProperty("border_top", .stroke, "Above it.") { $0.block.frame.borders.top = $1.stroke },
    StyleProperty("border_bottom", .stroke, "Below it.") { $0.block.frame.borders.bottom = $1.stroke },
    StyleProperty("border_start", .stroke, "Where lines begin.") { $0.block.frame.borders.start = $1.stroke },
    StyleProperty("border_end", .stroke, "Where lines end.") { $0.block.frame.borders.end = $1.stroke },
    StyleProperty("radius", .length, "Of the corners.") { $0.block.frame.radius = $1.length($0.size) },
  ]

  static let alignments = ["start", "center", "end", "justify"]

  static func alignment(_ word: String) -> TextAlignment {
    switch word {
    case "center": .center
    case "end": .end
    case "justify": .justified
    default: .start
    }
  }

  private static let breaks: [String: BlockStyle.Break] = ["page": .page, "left": .left, "right": .right]
}

/// Features of OpenType by words.
enum FeatureWords {
  static let tags: [String: FontTag] = [
    "small_caps": "smcp", "all_small_caps": "c2sc", "oldstyle": "onum", "lining": "lnum", "tabular": "tnum",
    "proportional": "pnum", "fractions": "frac", "ordinals": "ordn", "superscript": "sups",
    "subscript": "subs", "swashes": "swsh", "discretionary": "dlig", "slashed_zero": "zero",
  ]

  static let names = tags.keys.sorted()
}
