import Diagnostics
import TestSupport
import YAML

/// A table or a JSON Lines file, read in pieces of a given size.
struct ReadRows {
  enum Form: Sendable {
    case csv
    case json
  }

  let marked: MarkedText
  private(set) var rows: [NodeTree] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ form: Form, _ text: String, piece: Int = 1 << 16) {
    let marked = MarkedText(text)
    self.init(form, marked, bytes: marked.bytes, piece: piece)
  }

  init(_ form: Form, bytes: [UInt8], piece: Int = 1 << 16) {
    self.init(form, MarkedText(""), bytes: bytes, piece: piece)
  }

  private init(_ form: Form, _ marked: MarkedText, bytes: [UInt8], piece: Int) {
    self.marked = marked
    switch form {
    case .csv:
      var reader = CSVRows(file: SourceID(index: 0))
      for start in stride(from: 0, to: bytes.count, by: piece) {
        let end = min(start + piece, bytes.count)
        diagnostics += reader.feed(bytes.span.extracting(start..<end)) { rows.append($0) }
      }
      diagnostics += reader.finish { rows.append($0) }
    case .json:
      var reader = JSONRows(file: SourceID(index: 0))
      for start in stride(from: 0, to: bytes.count, by: piece) {
        let end = min(start + piece, bytes.count)
        diagnostics += reader.feed(bytes.span.extracting(start..<end)) { rows.append($0) }
      }
      diagnostics += reader.finish { rows.append($0) }
    }
  }

  var outlines: [String] { rows.map(\.outline) }

  var ids: [String] { diagnostics.map(\.id.name) }

  /// Where the first complaint begins and where 1️⃣ stands.
  var firstPlace: Int? { diagnostics.first?.range.map { Int($0.lower) } }
  var mark: Int? { marked.offsets["1️⃣"] }
}
