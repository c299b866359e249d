import Diagnostics
import YAML

/// The styles that templates begin with, written as templates write their own.
enum StandardStyles {
  static let looks = ["book", "letter"]

  static func layers(of look: String) -> [(String, StyleSheet.Layer)] {
    look == "letter" ? letterLayers : bookLayers
  }

  private static let bookLayers = read(common) + read(book)
  private static let letterLayers = read(common) + read(letter)

  /// All of them, for the reference.
  static var text: String { common + "# look: book\n" + book + "\n# look: letter\n" + letter + "\n" }

  /// What is wrong with them: nothing, as tests say.
  static var problems: [Diagnostic] { [common, book, letter].flatMap { reader($0).diagnostics } }

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
    heading: {weight: 400}
    heading4: {italic: true}
    heading5: {italic: false, features: [small_caps]}
    table_head: {weight: 400, italic: true}
    contents1: {weight: 400}
    """

  /// Paragraphs of a letter or a form: space between them, lines of uneven length, figures of even width.
  static let letter = """
    body: {font: sans, size: 10pt, leading: 1.45, align: start, space_after: 0.7em, hyphenate: false}
    first: {}
    heading: {font: sans}
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
    verse: {indent: 0, align: start, hyphenate: false, space_before: 0.6em, keep_together: true}
    code: {extends: plain, font: code, direction: ltr, size: 82%, leading: 1.4, background: '#f4f2ee', padding: 2mm 3mm, radius: 1mm, space_before: 2.5mm, space_after: 2.5mm}
    code_keyword: {color: '#8a2252'}
    code_type: {color: '#1f5fa8'}
    code_function: {color: '#1f5fa8'}
    code_variable: {}
    code_builtin: {color: '#7a5200'}
    code_constant: {color: '#8a2252'}
    code_number: {color: '#7a5200'}
    code_string: {color: '#1d6b3a'}
    code_escape: {color: '#0b6e6e'}
    code_comment: {color: '#5f6368', italic: true}
    code_preprocessor: {color: '#7a5200'}
    code_attribute: {color: '#7a5200'}
    code_operator: {}
    code_inserted: {color: '#1d6b3a'}
    code_deleted: {color: '#a12a2a'}
    code_error: {color: '#a12a2a'}
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
