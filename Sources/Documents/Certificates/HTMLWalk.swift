import Diagnostics
import Typesetting

/// What has been read of a design's text so far.
struct HTMLWalk {
  let text: [UInt8]
  let range: SourceRange
  var open: [(tag: String, look: Look)] = []
  var runs: [(text: TextTemplate, look: Look)] = []
  var blocks: [TemplateBlock] = []

  static let headings = ["h1", "h2", "h3"]
  static let blockTags: Set<String> = ["p", "h1", "h2", "h3", "div"]

  init(_ text: [UInt8], at range: SourceRange) {
    self.text = text
    self.range = range
  }

  func place(of part: Range<Int>, in source: [UInt8]?) -> SourceRange {
    ScalarPlaces(of: text, at: range, in: source, prefix: 0).place(
      of: UInt32(part.lowerBound), UInt32(part.upperBound))
  }

  static func apply(_ tag: String, _ look: inout Look) {
    switch tag {
    case "h1": look.size = .points(28)
    case "h2": look.size = .points(20)
    case "h3": look.size = .points(16)
    case "strong": look.weight = max(700, look.weight)
    case "em": look.isItalic = true
    default: break
    }
  }

  /// Blanks and line ends are one blank, and entities what they stand for. Indices stay those of the text, so
  /// that complaints find the beginning of the words.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var words: [UInt8] = []
    for byte in bytes {
      if HTMLTags.isBlank(byte) {
        if words.last != 0x20 { words.append(0x20) }
      } else {
        words.append(byte)
      }
    }
    words = Array(String(decoding: words, as: UTF8.self).replacingEntities.utf8)
    let shift = [UInt8](repeating: 0, count: bytes.startIndex)
    return (shift + words)[bytes.startIndex...]
  }
}
