import Diagnostics
import TestSupport
import Testing
import YAML

/// A text, composed.
struct Composed {
  let marked: MarkedText
  var tree = NodeTree(file: SourceID(index: 0))
  var diagnostics: [Diagnostic] = []

  init(_ text: String, limits: YAMLLimits = .content, form: YAMLComposer.Form = .yaml) {
    marked = MarkedText(text)
    let composer = YAMLComposer(limits: limits)
    diagnostics = composer.compose(marked.bytes.span, file: tree.file, form: form, into: &tree)
  }

  var outline: String { tree.outline }

  var ids: [String] { diagnostics.map(\.id.name) }

  /// What stands in the text where the first complaint points.
  var firstPlace: String? {
    diagnostics.first?.range.map {
      String(decoding: marked.bytes[Int($0.lower)..<Int($0.upper)], as: UTF8.self)
    }
  }

  /// Expects the first complaint to begin at 1️⃣ and, if that is there, to end at 2️⃣.
  func expectFirst(_ id: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    #expect(ids.first == id, sourceLocation: sourceLocation)
    let range = diagnostics.first?.range
    #expect(range.map { Int($0.lower) } == marked.offsets["1️⃣"], sourceLocation: sourceLocation)
    if let end = marked.offsets["2️⃣"] {
      #expect(range.map { Int($0.upper) } == end, sourceLocation: sourceLocation)
    }
  }
}
