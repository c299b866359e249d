import Diagnostics
import Typesetting

/// What has been read of a design's text so far.
struct HTMLWalk {
  let text: [UInt8]
  let places: ScalarPlaces
  var open: [(tag: String, look: Look)] = []
  var runs: [(text: TextTemplate, look: Look)] = []
  var blocks: [TemplateBlock] = []

  static let headings = ["h1", "h2", "h3"]
  static let blockTags: Set<String> = ["p", "h1", "h2", "h3", "div"]

  init(_ text: [UInt8], _ places: ScalarPlaces) {
    self.text = text
    self.places = places
  }

  func place(of part: Range<Int>) -> SourceRange {
    places.place(of: UInt32(clamping: part.lowerBound), UInt32(clamping: part.upperBound))
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

  /// Blanks and line ends are one blank, and entities what they stand for.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    for byte in bytes {
      if HTMLTags.isBlank(byte) {
        if words.last != 0x20 { words.append(0x20) }
      } else {
        words.append(byte)
      }
    }
    return Array(String(decoding: words, as: UTF8.self).replacingEntities.utf8)
  }
}
