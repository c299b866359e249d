public import Diagnostics
import Highlighting
import Markup
import Synchronization

/// What one thread works with while it makes pages, kept from page to page: the reader of Markdown,
/// the colours of code, and the complaints that texts give rise to on the way.
public final class Workbench: Sendable {
  private struct Tools: ~Copyable {
    var reader = MarkdownReader()
    var highlighter = Highlighter()
    var complaints: [Diagnostic] = []
    var saidThatCodeStaysPlain = false
  }

  private let tools = Mutex(Tools())
  private let log = Mutex(ReadLog())

  public init() {}

  func note(_ read: Read) {
    log.withLock { $0.note(read) }
  }

  /// What was read since this was last asked.
  func takeReads() -> [Read] {
    log.withLock { $0.takeAll() }
  }

  /// What was found wrong since this was last asked.
  public func takeComplaints() -> [Diagnostic] {
    tools.withLock { tools in
      defer { tools.complaints.removeAll() }
      return tools.complaints
    }
  }

  /// Says what is wrong with something that pages show.
  func complain(_ diagnostic: Diagnostic) {
    tools.withLock { $0.complaints.append(diagnostic) }
  }

  func read(_ text: Span<UInt8>, file: SourceID, base: Int, options: MarkdownOptions) -> MarkupDocument {
    tools.withLock { tools in
      let read = tools.reader.read(text, file: file, base: base, options: options)
      tools.complaints += read.diagnostics
      return read.value
    }
  }

  /// Colours a block of code; false, with nothing written, if it stays plain.
  func highlight(_ code: ArraySlice<UInt8>, language: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
    tools.withLock { tools in
      let isColoured = tools.highlighter.highlight(code, language: language, into: &output)
      if let problem = tools.highlighter.problem, !tools.saidThatCodeStaysPlain {
        tools.saidThatCodeStaysPlain = true
        tools.complaints.append(.codeStaysPlain(because: problem))
      }
      return isColoured
    }
  }
}

extension Diagnostic {
  fileprivate static func codeStaysPlain(because problem: String) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("no-highlighting"), "code is shown without colours: \(problem)", at: nil,
      hint: "install libkf5syntaxhighlighting5 and keep liblectern-syntax.so beside the program")
  }
}
