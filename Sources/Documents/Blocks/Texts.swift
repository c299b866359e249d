import PDF
import Typesetting

extension BlockKind {
  static let text = BlockKind(
    "text", .text,
    "One paragraph, with Liquid and a little Markdown in it: `*emphasis*`, `**strong**`, `` `code` ``, "
      + "`[link](address)`, `[^note]`, and `[00](#page:name)` for the page of a name. Its lines stay lines.",
    keys: [noteKey], style: { _ in "body" }
  ) { block, maker in
    maker.paragraph(block, block.main, level: nil)
  }

  static let heading = BlockKind(
    "heading", .text, "A heading, which is listed in the outline and in `contents`.",
    keys: [
      TemplateKey("level", .integer(1...6), "From 1 for the greatest.").standard("1"), noteKey,
    ], style: { "heading\($0["level"]?.integer ?? 1)" }
  ) { block, maker in
    maker.paragraph(block, block.main, level: block["level"]?.integer ?? 1)
  }

  static let markdown = BlockKind(
    "markdown", .expression, "A whole text in Markdown: the body of an entry, or any text.",
    keys: [
      TemplateKey("top_level", .integer(1...6), "The level of its greatest headings.").standard("1"),
      TemplateKey(
        "styles", .map(.style), "Other styles for its parts: `body`, `heading1`, `quote`, `code`, …"),
      TemplateKey("link_notes", .boolean, "Addresses of links stand at the foot of the page.")
        .standard("false"),
      TemplateKey("notes_anew", .boolean, "Footnotes are counted from 1 again.").standard("false"),
      TemplateKey("break", .plainText, "Stands between parts, such as `⁂`.").standard("a line"),
    ], isSameForAll: false
  ) { block, maker in
    let styles = maker.markdownStyles(block)
    return maker.wrapped(block, maker.markdown(block.main?.text, styles, origin: block.number))
  }

  private static let noteKey = TemplateKey(
    "notes", .map(.text), "What footnotes say, by the names in their signs `[^name]`.")

  static let rule = BlockKind("rule", .stroke, "A line across.") { block, maker in
    guard let stroke = block.main?.stroke else { return [] }
    return [maker.block(.rule(Rule(stroke)), block)]
  }

  static let space = BlockKind("space", .length, "An empty place.") { block, maker in
    [maker.block(.space(block.main?.length(block.look.size) ?? .zero), block)]
  }

  static let pageBreak = BlockKind(
    "page_break", .word(["page", "left", "right"]), "What follows begins on a new page."
  ) { block, maker in
    maker.breakBefore = block.main?.word == "left" ? .left : block.main?.word == "right" ? .right : .page
    return []
  }
}
