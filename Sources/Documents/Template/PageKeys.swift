/// The keys of a whole template and of its pages.
extension KeyShape {
  static let template = KeyShape(
    "a document template",
    [
      TemplateKey("title", .plainText, "What the file says that it is called."),
      TemplateKey("subject", .plainText, "What the file says that it is about."),
      TemplateKey("author", .plainText, "What the file says of who wrote it."),
      TemplateKey("keywords", .plainText, "Words that it can be found by, with commas between them."),
      TemplateKey("language", .plainText, "BCP 47, such as `ar`.").standard("that the document is made in"),
      TemplateKey("direction", .word(["auto", "ltr", "rtl"]), "Which way it reads.")
        .standard("auto: as its language"),
      TemplateKey("look", .word(["book", "letter"]), "The styles that it begins with.").standard("book"),
      TemplateKey("fonts", .map(.fonts), "Names for families: `body`, `heading`, `code`, and others."),
      TemplateKey(
        "styles", .map(.object(.style)), "How things look, by name; the look's own may be changed."),
      TemplateKey("page", .object(.page), "Paper, margins, and what stands on every page."),
      TemplateKey("numbering", .object(.numbering), "How pages are numbered.").standard("1, 2, 3"),
      TemplateKey("blocks", .blocks, "What the document says.").required,
    ])

  private static let designKeys = [
    TemplateKey("margins", .edges, "Between the paper's edges and the text.").standard("20mm"),
    TemplateKey("background", .colour, "Colour of the paper."),
    TemplateKey("backdrop", .blocks, "Blocks behind the text; each stands `at` a place."),
    TemplateKey("head", .object(.running), "What stands above the text."),
    TemplateKey("foot", .object(.running), "What stands below the text."),
  ]

  static let page = KeyShape(
    "a page",
    [
      TemplateKey("size", .paper, "The paper.").standard("A4"),
      TemplateKey("orientation", .word(["portrait", "landscape"]), "Which way it lies.").standard("portrait"),
    ] + designKeys + [
      TemplateKey("first", .object(.design), "What is different on the first page."),
      TemplateKey("left", .object(.design), "What is different on left pages."),
      TemplateKey("right", .object(.design), "What is different on right pages."),
    ])

  static let design = KeyShape("what is different on some pages", designKeys)

  static let running = KeyShape(
    "a running head or foot", shorthand: "blocks",
    [
      TemplateKey("distance", .length, "From the paper's edge.").standard("10mm"),
      TemplateKey(
        "blocks", .blocks,
        "Set anew on each page; Liquid knows `page`, `pages`, `label`, `last_label`, `is_left`, `is_first`, "
          + "`is_opening` where a heading of the first level stands, and `headings` by level."
      ).required,
    ])

  static let numbering = KeyShape(
    "the numbering of pages", shorthand: "style",
    [
      TemplateKey(
        "style", .word(["decimal", "upper_roman", "lower_roman", "upper_alpha", "lower_alpha", "none"]),
        "What numbers look like."
      ).standard("decimal"),
      TemplateKey("prefix", .plainText, "Stands before each number."),
      TemplateKey("start", .integer(1...100_000), "The number of the first page.").standard("1"),
    ])

  static let place = KeyShape(
    "a place on the page",
    [
      TemplateKey("x", .extent, "From the edge at which lines begin.").standard("0"),
      TemplateKey("end", .extent, "From the edge at which lines end, in place of `x`."),
      TemplateKey("y", .extent, "From the top.").standard("0"),
      TemplateKey("bottom", .extent, "From the foot, in place of `y`."),
      TemplateKey("width", .extent, "How wide it is.").standard("as far as the other edge"),
      TemplateKey("height", .extent, "How high it is.").standard("as far as the other edge"),
      TemplateKey("vertical", .word(["top", "middle", "bottom"]), "Where in it the content stands.")
        .standard("top"),
      TemplateKey(
        "fit", .word(["shrink", "wrap", "height"]),
        "What is done with text that is too long: it becomes smaller, breaks into lines, or does so and all "
          + "that stands there becomes smaller until it is no higher than its place."
      )
      .standard("shrink"),
      TemplateKey("least", .integer(10...100), "To how many percent it shrinks.").standard("50"),
      TemplateKey("physical", .boolean, "It stays where it is in documents that read from right to left.")
        .standard("false"),
    ])
}
