import Typesetting

/// How the parts of Markdown texts look.
struct MarkdownStyles: Sendable {
  var body: Look
  /// Of paragraphs that follow no other: behind headings, at the beginning.
  var first: Look
  var headings: [Look]
  var quote: Look
  var code: Look
  var callout: Look
  var calloutTitle: Look
  var list: Look
  var table: Look
  var tableHead: Look
  var caption: Look
  var note: Look
  var mathematics: Look
  var inlines: InlineLooks
  /// The level of the greatest headings.
  var topLevel = 1
  /// Addresses of links stand at the foot of the page, too.
  var notesLinks = false

  /// Those of a template, of which some may be replaced.
  init(_ sheet: StyleSheet, replacing looks: [String: Look] = [:]) {
    func look(_ name: String) -> Look { looks[name] ?? sheet.look(name) }
    body = look("body")
    first = looks["first"] ?? (looks["body"] == nil ? sheet.look("first") : look("body").withoutIndent)
    headings = (1...6).map { look("heading\($0)") }
    quote = look("quote")
    code = look("code")
    callout = look("callout")
    calloutTitle = look("callout_title")
    list = looks["list"] ?? (looks["body"] == nil ? sheet.look("list") : look("body").withoutIndent)
    table = look("table")
    tableHead = look("table_head")
    caption = look("caption")
    note = look("note")
    mathematics = look("mathematics")
    inlines = InlineLooks(body, sheet)
  }
}

extension Look {
  var withoutIndent: Look {
    var look = self
    look.indent = .zero
    return look
  }
}

extension Maker {
  /// Styles of a `markdown` block.
  func markdownStyles(_ block: TemplateBlock) -> MarkdownStyles {
    var looks: [String: Look] = [:]
    for (name, value) in block["styles"]?.map ?? [] { looks[name] = value.look }
    if let style = block["style"]?.look { looks["body"] = looks["body"] ?? style }
    var styles = MarkdownStyles(template.sheet, replacing: looks)
    styles.topLevel = block["top_level"]?.integer ?? 1
    styles.notesLinks = block["link_notes"]?.boolean ?? false
    return styles
  }
}
