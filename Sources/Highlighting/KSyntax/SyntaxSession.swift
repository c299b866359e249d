internal import CSyntax

/// One engine of KSyntaxHighlighting, with the languages that it has loaded. For one thread.
@safe final class SyntaxSession {
  /// A language's number in this session.
  struct Language {
    fileprivate var number: Int32
  }

  private let functions: lectern_syntax
  private let engine: OpaquePointer

  init() throws(SyntaxProblem) {
    let functions = try SyntaxLibrary.functions.get()
    guard let engine = functions.open() else {
      throw SyntaxProblem(reason: "KSyntaxHighlighting does not start")
    }
    self.functions = functions
    unsafe self.engine = engine
  }

  deinit {
    unsafe functions.close(engine)
  }

  /// By the library's name for it, in any case.
  func language(named name: [UInt8]) -> Language? {
    let number = unsafe name.withUnsafeBufferPointer { bytes in
      unsafe functions.language(engine, bytes.baseAddress, bytes.count)
    }
    return number < 0 ? nil : Language(number: number)
  }

  /// Lends the runs of a code that is not empty; false if they would cost too much work.
  func withRuns(
    of code: ArraySlice<UInt8>, in language: Language, _ body: (borrowing Span<SyntaxRun>) -> Void
  ) -> Bool {
    let runs = unsafe code.withUnsafeBufferPointer { bytes in
      unsafe functions.highlight(engine, language.number, bytes.baseAddress, bytes.count)
    }
    guard unsafe runs.count > 0 else { return false }
    let found = unsafe UnsafeBufferPointer(start: runs.runs, count: runs.count)
    let decoded = unsafe found.map { SyntaxRun(length: Int($0.length), look: CodeClass(style: $0.style)) }
    body(decoded.span)
    return true
  }
}

/// The next bytes of a code that look alike.
struct SyntaxRun {
  var length: Int
  var look: CodeClass?
}
