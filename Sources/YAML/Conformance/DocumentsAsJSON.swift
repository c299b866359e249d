internal import Diagnostics

/// Composes each document of a stream and writes it as JSON.
struct DocumentsAsJSON: EventReceiver, ~Copyable {
  var text: [UInt8] = []
  private var builder = TreeBuilder(limits: .content)

  init() {
    builder.begin(file: SourceID(index: 0), base: 0)
    builder.keepsFirstDocumentOnly = false
  }

  var problem: String? { builder.problems.first?.summary }

  mutating func receive(_ event: ParserEvent, text content: Span<UInt8>) -> Bool {
    guard builder.receive(event, text: content) else { return false }
    if event.kind == .documentEnd {
      if let root = builder.tree.root { text += Array(JSONWriter.text(of: root, in: builder.tree).utf8) }
      text.append(0x0A)
      let problems = builder.problems
      builder.begin(file: SourceID(index: 0), base: 0)
      builder.problems = problems
    }
    return true
  }
}
