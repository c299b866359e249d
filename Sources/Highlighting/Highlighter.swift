/// Colours blocks of code at build time: `let x = 1` becomes `<span class="hk">let</span> x = …`.
///
/// One for each thread. The first block in a known language opens the library behind it; a site that
/// shows no code pays nothing.
public struct Highlighter {
  private var session: SyntaxSession?
  private var languages: [[UInt8]: SyntaxSession.Language?] = [:]

  /// Why nothing can be coloured on this machine, once that has been found out.
  public private(set) var problem: String?

  public init() {}

  /// Appends the code as HTML. Its text is exactly the code; no `span` goes over the end of a line.
  ///
  /// Returns false, having written nothing, if the language is unknown or the code is not the kind of
  /// text that people read (see `Limits`). Both depend on the code alone, never on the machine's speed.
  public mutating func highlight(
    _ code: ArraySlice<UInt8>, language: ArraySlice<UInt8>, into output: inout [UInt8]
  ) -> Bool {
    guard Limits.allow(code), let language = self.language(named: language) else { return false }
    if code.isEmpty { return true }
    return session?.withRuns(of: code, in: language) { runs in
      SpanWriter.write(code, runs, into: &output)
    } ?? false
  }

  private mutating func language(named given: ArraySlice<UInt8>) -> SyntaxSession.Language? {
    let name = given.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if let known = languages[name] { return known }
    guard LanguageNames.mayBeName(name), let session = openSession() else { return nil }
    let found = session.language(named: LanguageNames.libraryName(of: name))
    languages[name] = .some(found)
    return found
  }

  private mutating func openSession() -> SyntaxSession? {
    if session == nil && problem == nil {
      do throws(SyntaxProblem) {
        session = try SyntaxSession()
      } catch {
        problem = error.reason
      }
    }
    return session
  }
}

/// What is coloured at all. Longer blocks and lines are data or minified code; colouring them would
/// only make pages heavy, and some languages cost the square of a line's length.
private enum Limits {
  static let codeLength = 65_536
  static let lineLength = 1_000

  static func allow(_ code: ArraySlice<UInt8>) -> Bool {
    code.count <= codeLength
      && code.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= lineLength }
  }
}
