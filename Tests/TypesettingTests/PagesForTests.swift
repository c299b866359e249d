import Fonts
import PDF
import Testing

@testable import Typesetting

/// Small pages with text of ten points on lines of twelve: ten lines of two hundred points.
struct SmallPaper {
  var height = 160.0
  var language = "en"
  var isRightToLeft = false
  var numbering: Manuscript.Numbering?
  var head: RunningText?

  static let style = TextStyle(families: ["EB Garamond", "Amiri"], size: .points(10))
  static let lines = ParagraphStyle(language: "en")

  var design: PageDesign {
    var design = PageDesign(
      width: .points(240), height: .points(height), margins: Edges(all: .points(20)))
    design.head = head
    return design
  }

  func set(_ blocks: [Block], _ tools: SettingTools? = nil) throws -> PrintedDocument {
    try (tools ?? openTools()).set(
      Manuscript(
        [Manuscript.Section(blocks, PageDesigns(design), numbering: numbering)], language: language,
        isRightToLeft: isRightToLeft))
  }

  static func text(_ text: String, level: Int? = nil, _ change: (inout Block) -> Void = { _ in }) -> Block {
    var block = Block(
      .text(TextBlock(RichText(text, style), lines, leading: 1_200, level: level)))
    change(&block)
    return block
  }

  /// So many lines, each a word with its number.
  static func lines(_ count: Int, _ word: String = "line", _ change: (inout Block) -> Void = { _ in })
    -> Block
  {
    text((1...max(1, count)).map { "\(word)\($0)" }.joined(separator: "\n"), change)
  }

  static func cell(_ words: String, isHeader: Bool = false) -> Table.Cell {
    Table.Cell(words.isEmpty ? [] : [text(words)], isHeader: isHeader)
  }

  static func row(_ words: String...) -> Table.Row { Table.Row(words.map { cell($0) }) }
}

extension PrintedDocument {
  /// The texts of a page from its top to its bottom, and on each height from left to right.
  func words(onPage number: Int) -> [String] {
    let lines = pages[number].items.compactMap { item -> (Box, String)? in
      guard case .line(let text, let line, _) = item.content else { return nil }
      let paragraph = texts[text].paragraph
      let string = paragraph.string(of: paragraph.lines[line])
      return (
        item.box, String(string.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
      )
    }
    return lines.sorted { ($0.0.y, $0.0.x) < ($1.0.y, $1.0.x) }.map(\.1)
  }

  var words: [[String]] { pages.indices.map { words(onPage: $0) } }

  /// The box of the line with these words.
  func box(of words: String) -> Box? { place(of: words)?.box }

  func baseline(of words: String) -> Length? { place(of: words).map { $0.box.y + $0.baseline } }

  private func place(of words: String) -> (box: Box, baseline: Length)? {
    for item in pages.flatMap(\.items) {
      guard case .line(let text, let line, let baseline) = item.content else { continue }
      let paragraph = texts[text].paragraph
      if paragraph.string(of: paragraph.lines[line]).hasPrefix(words) { return (item.box, baseline) }
    }
    return nil
  }
}
