import Diagnostics
import Liquid

/// A piece of Liquid in a template, compiled.
struct TextTemplate: Sendable {
  enum Form: Sendable {
    /// A little Markdown is read in what it prints.
    case marked
    case plain
    case expression
    case condition

    /// What is put around it to compile it.
    var frame: (before: String, after: String) {
      switch self {
      case .marked, .plain: ("", "")
      case .expression: ("{{ ", " }}")
      case .condition: ("{% if ", " %}1{% endif %}")
      }
    }
  }

  /// Nothing if it could not be compiled, which has been complained about.
  let template: Template?
  /// What it says if there is no Liquid in it.
  let fixed: String?
  /// Whether there may be marks in it, so that Markdown must be read.
  let isMarked: Bool
  /// Whether it says the same for every document.
  let isConstant: Bool
  let place: SourceRange

  /// Whether the words of a text, apart from Liquid, may mean something in Markdown.
  static func mayHaveMarks(_ text: some Collection<UInt8>) -> Bool {
    if let first = text.first, "#+-=0123456789 \t".utf8.contains(first) { return true }
    var outside = true
    var last: UInt8 = 0
    for byte in text {
      if outside {
        if last == UInt8(ascii: "{"), byte == UInt8(ascii: "{") || byte == UInt8(ascii: "%") {
          outside = false
        } else if Self.marks.contains(byte) {
          return true
        }
      } else if byte == UInt8(ascii: "}"), last == UInt8(ascii: "}") || last == UInt8(ascii: "%") {
        outside = true
      }
      last = byte
    }
    return false
  }

  private static let marks = Set("*_`[]<>&\\~!\n".utf8)

  static func hasLiquid(_ text: some Collection<UInt8>) -> Bool {
    zip(text, text.dropFirst()).contains { first, second in
      first == UInt8(ascii: "{") && (second == UInt8(ascii: "{") || second == UInt8(ascii: "%"))
    }
  }
}

/// The places of all pieces of Liquid of one template. Each is compiled as if it were a file of its own, and
/// complaints about it are brought home.
struct TextPlaces: Sendable {
  private var texts: [ScalarPlaces] = []

  /// No content folder has so many files.
  private static let firstFile: UInt32 = 1 << 30

  var nextFile: SourceID { SourceID(index: Self.firstFile + UInt32(texts.count)) }

  mutating func add(_ places: ScalarPlaces) { texts.append(places) }

  func located(_ range: SourceRange) -> SourceRange {
    guard range.file.index >= Self.firstFile, Int(range.file.index - Self.firstFile) < texts.count else {
      return range
    }
    return texts[Int(range.file.index - Self.firstFile)].place(of: range.lower, range.upper)
  }

  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.range = diagnostic.range.map(located)
    for index in diagnostic.notes.indices {
      diagnostic.notes[index].range = diagnostic.notes[index].range.map(located)
    }
    return diagnostic
  }
}
