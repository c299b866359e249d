import Diagnostics
import Liquid
import Markup
import Typesetting

/// Texts of templates as rich text.
extension Maker {
  mutating func richText(
    _ text: TextTemplate?, _ look: Look, notes: [(name: String, value: KeyValue)] = []
  ) -> RichText {
    guard let text else { return RichText() }
    guard text.isMarked || !notes.isEmpty else {
      return RichText(GuardedText.lines(string(text) ?? ""), look.text)
    }
    let marked = markedBytes(text)
    if notes.isEmpty, let plain = GuardedText.plain(marked) { return RichText(plain, look.text) }
    let source = GuardedText.ready(marked, notes: notes.map(\.name))
    let read = reader.read(
      source.span, file: text.place.file, options: [.strikethrough, .footnotes])
    let named = Dictionary(notes.map { ($0.name, $0.value) }) { first, _ in first }
    var rich = RichText()
    for node in read.value.children(read.value.root) where !read.value.kind(node).isNote {
      if !rich.isEmpty { rich.append(GuardedText.lineEnd, look.text) }
      append(node, of: read.value, notes: named, look, at: text.place, to: &rich)
    }
    return rich
  }

  private mutating func append(
    _ node: MarkupID, of document: MarkupDocument, notes: [String: KeyValue], _ look: Look,
    at place: SourceRange, to rich: inout RichText
  ) {
    var inlines = InlineSetting(document, InlineLooks(look, template.sheet), target: context.target)
    inlines.isGuarded = true
    inlines.append(children: node, to: &rich, look.text) { note, rich, style in
      guard case .footnote(let label) = note, let text = notes[GuardedText.restored(label)]?.text else {
        return
      }
      let look = self.look(named: "note")
      addNote(richText(text, look), look, &rich, style, origin: current)
    }
  }

  /// The sign of the next footnote, and its text behind the sign.
  mutating func addNote(
    _ words: RichText, _ look: Look, _ rich: inout RichText, _ style: TextStyle, origin: Int32
  ) {
    let sign = nextNote
    var text = RichText(sign, look.text.raised)
    text.append("\u{A0}", look.text)
    text.append(words)
    let blocks = [paragraph(text, look, origin: origin)].compactMap(\.self)
    rich.mark(.note(blocks)) { $0.append(sign, style.raised) }
  }

  /// What a text prints, with the marks in values made harmless.
  private mutating func markedBytes(_ text: TextTemplate) -> [UInt8] {
    if let fixed = text.fixed { return Array(fixed.utf8) }
    guard let compiled = text.template else { return [] }
    var options = context.options
    options.print = GuardedText.printGuarded
    var output = OutputBuffer()
    let result = Renderer.render(
      compiled, in: context.partials, with: globals, options: options, into: &output)
    note(result)
    return output.bytes
  }
}

extension MarkupKind {
  fileprivate var isNote: Bool { self == .footnoteDefinition }
}

extension TextStyle {
  /// Small and above the line, as numbers of notes are.
  var raised: TextStyle {
    var style = self
    style.rise = size.times(330, by: 1_000)
    style.size = size.times(650, by: 1_000)
    return style
  }
}

extension RichText {
  /// Text with its styles; marks are not taken along.
  mutating func append(_ other: RichText) {
    for part in other.styled.parts {
      append(
        String(decoding: other.styled.bytes[part.range], as: UTF8.self), other.styled.styles[part.style])
    }
  }
}
