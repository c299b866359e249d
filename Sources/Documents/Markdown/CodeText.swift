import Fonts
import Highlighting
import PDF
import Typesetting

/// The lines of a block of code as one paragraph, coloured if somebody knows the language.
struct CodeText {
  private let plain: TextStyle
  private let sheet: StyleSheet

  init(_ plain: TextStyle, _ sheet: StyleSheet) {
    self.plain = plain
    self.sheet = sheet
  }

  func text(_ code: String) -> RichText {
    var lines = Lines()
    lines.append(code, plain)
    return lines.text
  }

  /// Code as the highlighter writes it: spans with classes.
  func text(coloured html: [UInt8]) -> RichText {
    var lines = Lines()
    var style = plain
    for part in HTMLTags(html) {
      switch part {
      case .text(let range):
        lines.append(String(decoding: html[range], as: UTF8.self).replacingEntities, style)
      case .open(_, let attributes, _):
        let name = attributes.first { $0.name == "class" }?.value
        style = name.flatMap { CodeClass(rawValue: $0) }.map { self.style(of: $0) } ?? plain
      case .close: style = plain
      }
    }
    return lines.text
  }

  private func style(of kind: CodeClass) -> TextStyle {
    let name = "code_\(kind)"
    guard sheet.has(name) else { return plain }
    let look = sheet.look(name)
    var style = plain
    style.colour = look.colour
    style.face.isItalic = look.isItalic
    if look.weight != sheet.look("body").weight { style.face.weight = look.weight }
    return style
  }

  /// Text whose line ends are put in only when more follows.
  private struct Lines {
    private(set) var text = RichText()
    private var ends = 0
    private var isAtStart = true

    mutating func append(_ words: String, _ style: TextStyle) {
      for character in words {
        guard !character.isNewline else {
          ends += 1
          isAtStart = true
          continue
        }
        var shown = character == "\t" ? "    " : String(character)
        // Blanks at the beginning of a line would be dropped if nothing stood before them.
        if isAtStart, shown.first == " " { shown = "\u{2060}" + shown }
        text.append(lineEnds + shown, style)
        ends = 0
        isAtStart = false
      }
    }

    /// An empty line has something in it that is as high as a letter.
    private var lineEnds: String {
      Array(repeating: GuardedText.lineEnd, count: ends).joined(separator: "\u{2060}")
    }
  }
}
