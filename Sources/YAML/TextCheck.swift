public import Diagnostics

/// Looks at the bytes of a text before anything reads them.
public enum TextCheck {
  /// Whether bytes are text, and what is wrong with it.
  public struct Result: Sendable {
    public var isText: Bool
    public var diagnostics: [Diagnostic]
  }

  public static func check(_ text: Span<UInt8>, file: SourceID, base: UInt32 = 0) -> Result {
    let problems = problems(in: text, file: file, base: base)
    return Result(isText: !problems.contains { $0.severity == .error }, diagnostics: problems)
  }

  /// What is wrong with a text as text: errors make it unreadable, warnings only doubtful.
  public static func problems(in text: Span<UInt8>, file: SourceID, base: UInt32) -> [Diagnostic] {
    if base == 0, let problem = otherEncodingProblem(of: text, file: file) { return [problem] }
    var scan = TextScan(file: file, base: base)
    scan.run(over: text)
    return scan.problems
  }

  /// How many bytes a UTF-8 byte order mark takes at the beginning of `text`: three or none.
  public static func byteOrderMarkLength(of text: Span<UInt8>) -> Int {
    text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
  }

  /// The complaint about a file that announces an encoding other than UTF-8.
  static func otherEncodingProblem(of text: Span<UInt8>, file: SourceID) -> Diagnostic? {
    otherEncoding(of: text).map { .notUTF8($0, at: .start(of: file)) }
  }

  /// The encoding that a byte order mark other than UTF-8's announces.
  private static func otherEncoding(of text: Span<UInt8>) -> String? {
    guard text.count >= 2 else { return nil }
    switch (text[0], text[1]) {
    case (0xFF, 0xFE): return text.count >= 4 && text[2] == 0 && text[3] == 0 ? "UTF-32" : "UTF-16"
    case (0xFE, 0xFF): return "UTF-16"
    case (0, 0): return text.count >= 4 && text[2] == 0xFE && text[3] == 0xFF ? "UTF-32" : nil
    default: return nil
    }
  }
}
