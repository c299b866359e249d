import Typesetting

/// How the parts of Markdown texts look.
struct MarkdownStyles: Sendable {
  var body: Look
  /// Of paragraphs that follow no other: behind headings, at the beginning.
  var first: Look
  var headings: [Look]
  var quote: Look
  /// Of quoted paragraphs whose lines end where their writer ends them.
  var verse: Look
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
  /// What stands between parts in place of a line.
  var breakSign: String?
  /// Footnotes are counted from 1 again.
  var countsNotesAnew = false

  /// Those of a template, of which some may be replaced.
  init(_ sheet: StyleSheet, replacing looks: [String: Look] = [:], isRightToLeft: Bool = false) {
    func look(_ name: String) -> Look { (looks[name] ?? sheet.look(name)).reading(isRightToLeft) }
    body = look("body")
    let hasBody = looks["body"] != nil
    first = hasBody && looks["first"] == nil ? body.withoutIndent : look("first")
    headings = (1...6).map { look("heading\($0)") }
    quote = look("quote")
    verse = look("verse")
    code = look("code")
    callout = look("callout")
    calloutTitle = look("callout_title")
    list = hasBody && looks["list"] == nil ? body.withoutIndent : look("list")
    table = look("table")
    tableHead = look("table_head")
    caption = look("caption")
    note = look("note")
    mathematics = look("mathematics")
    inlines = InlineLooks(body, sheet)
  }

  /// Verse in letters of what it stands in.
  func verse(like quote: Look) -> Look {
    var look = verse
    (look.size, look.isItalic, look.colour) = (quote.size, quote.isItalic, quote.colour)
    return look
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
  mutating func markdownStyles(_ block: TemplateBlock) -> MarkdownStyles {
    var looks: [String: Look] = [:]
    for (name, value) in block["styles"]?.map ?? [] { looks[name] = value.look }
    if let style = block["style"]?.look { looks["body"] = looks["body"] ?? style }
    var styles = MarkdownStyles(template.sheet, replacing: looks, isRightToLeft: language.isRightToLeft)
    styles.topLevel = block["top_level"]?.integer ?? 1
    styles.notesLinks = block["link_notes"]?.boolean ?? false
    styles.breakSign = string(block["break"]?.text).flatMap { $0.isEmpty ? nil : $0 }
    styles.countsNotesAnew = block["notes_anew"]?.boolean ?? false
    return styles
  }
}
