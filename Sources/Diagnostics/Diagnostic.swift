/// How bad it is: an error keeps Lectern from writing, a warning does not.
public enum Severity: UInt8, Comparable, CaseIterable, Sendable {
  case warning
  case error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  public var word: String {
    switch self {
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// The stable name of a kind of complaint, by which a site raises or lowers it.
///
/// Rules of the content model also carry their number there (`V-25`); both names are accepted
/// wherever a site names a diagnostic.
public struct DiagnosticID: Hashable, Sendable {
  public let name: String
  public let rule: String?

  public init(_ name: String, rule: String? = nil) {
    self.name = name
    self.rule = rule
  }

  /// What is printed in brackets behind the summary.
  public var label: String {
    if let rule { "\(rule) \(name)" } else { name }
  }
}

/// One complaint: what is wrong, where, why that is known, and what to do next.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Another place that explains the complaint ("the first one is here").
  public struct Note: Hashable, Sendable {
    public var text: String
    public var range: SourceRange?

    public init(_ text: String, at range: SourceRange? = nil) {
      self.text = text
      self.range = range
    }
  }

  public var severity: Severity
  public var id: DiagnosticID
  /// One line, lower case, no full stop: what was expected and what was found.
  public var summary: String
  public var range: SourceRange?
  /// What stands beside the caret, such as "did you mean `duration`?".
  public var label: String?
  public var notes: [Note]
  /// What to do next; begins with a verb.
  public var hint: String?
  /// The line must not be shown: it holds the value of a private field.
  public var hidesLine = false

  public init(
    _ severity: Severity, _ id: DiagnosticID, _ summary: String, at range: SourceRange?,
    label: String? = nil, notes: [Note] = [], hint: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.summary = summary
    self.range = range
    self.label = label
    self.notes = notes
    self.hint = hint
  }
}
