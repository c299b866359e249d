import Diagnostics
import YAML

/// The styles that templates begin with, written as templates write their own.
enum StandardStyles {
  static let looks = ["book", "letter"]

  static func layers(of look: String) -> [(String, StyleSheet.Layer)] {
    look == "letter" ? letterLayers : bookLayers
  }

  private static let bookLayers = read(common + book)
  private static let letterLayers = read(common + letter)

  /// All of them, for the reference.
  static var text: String { common + "# look: book\n" + book + "\n# look: letter\n" + letter + "\n" }

  /// What is wrong with them: nothing, as tests say.
  static var problems: [Diagnostic] { [common + book, common + letter].flatMap { reader($0).diagnostics } }

  private static func read(_ text: String) -> [(String, StyleSheet.Layer)] {
    reader(text).sheet.layers.flatMap { name, layers in layers.map { (name, $0) } }
  }

  private static func reader(_ text: String) -> TemplateReader {
    var tree = NodeTree(file: SourceID(index: .max))
    let bytes = Array(text.utf8)
    let problems = YAMLComposer().compose(bytes[...], file: SourceID(index: .max), into: &tree)
    var reader = TemplateReader(tree, source: bytes, settings: TemplateSettings())
    if let root = tree.root { reader.readLayers(root) }
    reader.diagnostics += problems
    return reader
  }

  /// Paragraphs of a book: no space between them, and a small indent that those behind a heading do not have.
  static let book = """
    body: {font: body, size: 10.5pt, leading: 1.36, align: justify, indent: 1.2em, features: [oldstyle]}
    first: {indent: 0}
    """

  /// Paragraphs of a letter or a form: space between them, lines of uneven length, figures of even width.
  static let letter = """
    body: {font: sans, size: 10pt, leading: 1.45, align: start, space_after: 0.7em, hyphenate: false}
    first: {}
    """

  private static let common = """
    plain: {align: start, indent: 0, space_after: 0, hyphenate: false, features: [lining]}
    heading: {extends: plain, font: heading, weight: 600, leading: 1.2, keep_with_next: true}
    title: {extends: heading, size: 26pt, space_after: 4mm}
    subtitle: {extends: heading, size: 14pt, weight: 400, space_after: 8mm}
    heading1: {extends: heading, size: 20pt, space_before: 10mm, space_after: 4mm}
    heading2: {extends: heading, size: 15pt, space_before: 7mm, space_after: 2.5mm}
    heading3: {extends: heading, size: 12.5pt, space_before: 5mm, space_after: 2mm}
    heading4: {extends: heading, size: 11pt, space_before: 4mm, space_after: 1mm}
    heading5: {extends: heading, size: 10.5pt, weight: 400, italic: true, space_before: 3mm, space_after: 1mm}
    heading6: {extends: heading5}
    small: {extends: plain, size: 85%}
    caption: {extends: small, space_before: 1.5mm, space_after: 4mm}
    note: {extends: small, align: start}
    quote: {indent: 0, size: 96%, space_before: 2.5mm, space_after: 2.5mm}
    code: {extends: plain, font: code, size: 82%, leading: 1.4, background: '#f4f2ee', padding: 2mm 3mm, radius: 1mm, space_before: 2.5mm, space_after: 2.5mm}
    code_words: {extends: plain, font: code, size: 88%}
    callout: {indent: 0, padding: 2.5mm 4mm, border_start: '2pt #0F4C5C', background: '#f3f7f8', space_before: 3mm, space_after: 3mm}
    callout_title: {extends: plain, weight: 700, keep_with_next: true, space_after: 1mm}
    list: {indent: 0, align: start, space_after: 0}
    table: {extends: plain, size: 94%, features: [lining, tabular]}
    table_head: {extends: table, weight: 600}
    mathematics: {extends: plain, align: center, italic: true, space_before: 2.5mm, space_after: 2.5mm}
    link: {color: '#0F4C5C'}
    running: {extends: small, color: '#5a5a5a'}
    contents1: {extends: plain, weight: 600, space_before: 2mm}
    contents2: {extends: plain}
    contents3: {extends: plain}

    """
}
