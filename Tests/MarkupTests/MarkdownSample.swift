import Diagnostics
import Markup

/// Markdown as tests write it.
struct MarkdownSample {
  let document: MarkupDocument
  let diagnostics: [Diagnostic]

  init(_ text: String, base: Int = 0, options: MarkdownOptions = .standard) {
    self.init(Array(text.utf8), base: base, options: options)
  }

  init(_ bytes: [UInt8], base: Int = 0, options: MarkdownOptions = .standard) {
    var reader = MarkdownReader()
    let checked = reader.read(bytes.span, file: SourceID(index: 0), base: base, options: options)
    document = checked.value
    diagnostics = checked.diagnostics
  }

  func html(_ options: HTMLOptions = HTMLOptions()) -> String {
    String(decoding: bytes(options), as: UTF8.self)
  }

  func bytes(_ options: HTMLOptions) -> [UInt8] {
    var output: [UInt8] = []
    HTMLRenderer(options).render(document, into: &output)
    return output
  }

  /// As the `cmark-gfm` command writes it with `--unsafe` and its tagfilter.
  static func likeCMark(_ text: String, _ options: MarkdownOptions, tagFilter: Bool = true) -> String {
    MarkdownSample(text, options: options).html(.likeCMark(everything: true, tagFilter: tagFilter))
  }

  var names: [String] { diagnostics.map(\.id.name) }

  func first(_ kind: MarkupKind) -> MarkupID? { document.nodes(of: kind).first }
}
