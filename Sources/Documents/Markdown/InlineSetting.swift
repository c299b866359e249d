import Fonts
import Markup
import PDF
import Typesetting

/// How parts of a paragraph differ from it.
struct InlineLooks: Sendable {
  var code: Look
  var codeSize: Int
  var linkColour: PDF.Colour

  init(_ look: Look, _ sheet: StyleSheet) {
    code = sheet.look("code_words")
    // Relative to the text around, whatever the style was worked out for.
    codeSize = max(1, sheet.look("body").size.units)
    linkColour = sheet.look("link").colour
  }
}

/// Turns inlines of Markdown into rich text.
struct InlineSetting {
  /// What comes to stand at the foot of a page.
  enum Note {
    /// The footnote of this label.
    case footnote(String)
    /// Where a link leads.
    case address(String)
  }

  typealias AddNote = (Note, inout RichText, TextStyle) -> Void

  let document: MarkupDocument
  let looks: InlineLooks
  let target: @Sendable (String) -> Target?
  /// Values in the text are guarded, and put back.
  var isGuarded = false

  /// Deeper ones are plain text: emphasis in emphasis may go on for as long as a text does.
  private static let deepest = 40

  init(_ document: MarkupDocument, _ looks: InlineLooks, target: @escaping @Sendable (String) -> Target?) {
    self.document = document
    self.looks = looks
    self.target = target
  }

  func append(
    children node: MarkupID, to rich: inout RichText, _ style: TextStyle, depth: Int = 0, note: AddNote
  ) {
    guard depth < Self.deepest else { return rich.append(restored(document.plainText(node)), style) }
    for child in document.children(node) { append(child, to: &rich, style, depth, note) }
  }

  private func append(
    _ node: MarkupID, to rich: inout RichText, _ style: TextStyle, _ depth: Int, _ note: AddNote
  ) {
    switch document.kind(node) {
    case .text: rich.append(restored(document.text(node)), style)
    case .softBreak: rich.append(isGuarded ? GuardedText.lineEnd : " ", style)
    case .lineBreak: rich.append(GuardedText.lineEnd, style)
    case .code: appendCode(restored(document.text(node)), to: &rich, style)
    case .mathInline, .mathDisplay: appendMathematics(document.text(node), to: &rich, style)
    case .emphasis:
      var slanted = style
      slanted.face.isItalic.toggle()
      append(children: node, to: &rich, slanted, depth: depth + 1, note: note)
    case .strong:
      var bold = style
      bold.face.weight = min(900, max(700, style.face.weight + 200))
      append(children: node, to: &rich, bold, depth: depth + 1, note: note)
    case .strikethrough:
      var struck = style
      struck.isStruckOut = true
      append(children: node, to: &rich, struck, depth: depth + 1, note: note)
    case .link: appendLink(node, to: &rich, style, depth, note)
    case .image: rich.append(restored(document.plainText(node)), style)
    case .footnoteReference: note(.footnote(document.footnoteLabel(node)), &rich, style)
    default: break
    }
  }

  private func restored(_ text: String) -> String { isGuarded ? GuardedText.restored(text) : text }

  private func appendCode(_ text: String, to rich: inout RichText, _ style: TextStyle) {
    var code = style
    code.families = looks.code.families
    code.size = style.size.times(looks.code.size.units, by: looks.codeSize)
    code.features = looks.code.features
    code.background = looks.code.block.frame.background
    rich.mark(.role(.code, nil)) { $0.append(text, code) }
  }

  private func appendMathematics(_ source: String, to rich: inout RichText, _ style: TextStyle) {
    var slanted = style
    slanted.face.isItalic = true
    let text = MathematicsText.readable(source)
    rich.mark(.role(.formula, ElementProperties(alternative: text))) { $0.append(text, slanted) }
  }

  private func appendLink(
    _ node: MarkupID, to rich: inout RichText, _ style: TextStyle, _ depth: Int, _ note: AddNote
  ) {
    let address = restored(document.address(node))
    let isSafe = AddressPolicy.strict.permits(address.utf8, asImage: false)
    if address.hasPrefix(Self.pageMark), let target = target("#" + address.dropFirst(Self.pageMark.count)) {
      return appendPage(of: node, target, to: &rich, style)
    }
    guard isSafe, let target = target(address) else {
      return append(children: node, to: &rich, style, depth: depth + 1, note: note)
    }
    var linked = style
    linked.colour = looks.linkColour
    rich.mark(.link(target, nil)) {
      append(children: node, to: &$0, linked, depth: depth + 1, note: note)
    }
    if case .address(let address) = target { note(.address(address), &rich, style) }
  }

  /// Before a name, asks for its page.
  static let pageMark = "#page:"

  /// The number of the page that a name is on, for which the link's text holds the place.
  private func appendPage(of node: MarkupID, _ target: Target, to rich: inout RichText, _ style: TextStyle) {
    guard case .destination(let name) = target else { return }
    let text = restored(document.plainText(node))
    rich.mark(.link(target, nil)) { rich in
      rich.mark(.pageNumber(of: name)) { $0.append(text.isEmpty ? "0" : text, style) }
    }
  }
}
