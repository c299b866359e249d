/// The keys of tables, their rows and cells.
extension KeyShape {
  static let tableColumn = KeyShape(
    "a table's column", shorthand: "width",
    [
      TemplateKey("width", .columnWidth, "How wide it is.").standard("auto"),
      TemplateKey("align", .word(TableWords.alignments), "Where its content stands.").standard("start"),
      TemplateKey("head", .text, "What stands above it; all of these make one row of the head."),
    ])

  static let row = KeyShape(
    "a table's row", shorthand: "cells",
    [
      TemplateKey("cells", .list(.object(.cell)), "From where lines begin; texts, or maps."),
      TemplateKey("each", .expression, "The row is repeated for each item of a list."),
      TemplateKey("as", .name, "What an item is called.").standard("item"),
      TemplateKey("when", .condition, "It is there only if this holds."),
      TemplateKey("rows", .list(.object(.row)), "Rows in place of cells: of a group, or of inner lists."),
      TemplateKey("background", .colour, "Behind it."),
      TemplateKey("rule", .stroke, "Below it."),
      TemplateKey("keep_with_next", .boolean, "It stays on the page of the next row.").standard("false"),
      TemplateKey("style", .style, "Of its cells."),
      TemplateKey("subtotals", .list(.text), "The sums behind it, for `carried`."),
    ])

  static let cell = KeyShape(
    "a table's cell", shorthand: "text",
    [
      TemplateKey("text", .text, "What it says."),
      TemplateKey("blocks", .blocks, "Blocks in place of a text."),
      TemplateKey("span", .integer(1...100), "How many columns it takes.").standard("1"),
      TemplateKey("rows", .integer(1...1_000), "How many rows it takes.").standard("1"),
      TemplateKey("align", .word(TableWords.alignments), "Where its content stands.")
        .standard("as in its column"),
      TemplateKey("vertical", .word(["top", "middle", "bottom"]), "Where it stands in a higher row.")
        .standard("top"),
      TemplateKey("background", .colour, "Behind it."),
      TemplateKey("border", .stroke, "Around it."),
      TemplateKey("header", .boolean, "It says what the cells beside it are.").standard("false"),
      TemplateKey("style", .style, "How its text looks."),
    ])

  static let carried = KeyShape(
    "sums that are carried over",
    [
      TemplateKey("forward", .object(.row), "At a page's foot; cells without text take the sums.").required,
      TemplateKey("brought", .object(.row), "At the next page's top.").required,
      TemplateKey("style", .style, "Of the sums."),
    ])
}

enum TableWords {
  static let alignments = ["start", "center", "end", "decimal"]
}
