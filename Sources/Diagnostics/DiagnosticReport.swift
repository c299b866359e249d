/// All complaints of a run: raised or lowered as the site wishes, sorted by place, each once.
public struct DiagnosticReport: Sendable {
  /// What a site may do with a kind of complaint.
  public enum Level: String, CaseIterable, Sendable {
    case error
    case warning
    case ignore
  }

  public let diagnostics: [Diagnostic]
  public let errorCount: Int
  public let warningCount: Int

  /// `levels` is keyed by the name of a diagnostic or by its rule number.
  public init(
    _ diagnostics: [Diagnostic], sources: SourceMap, levels: [String: Level] = [:], strict: Bool = false
  ) {
    var seen = Set<Diagnostic>()
    var kept: [Diagnostic] = []
    for var diagnostic in diagnostics {
      if let level = levels[diagnostic.id.name] ?? diagnostic.id.rule.flatMap({ levels[$0] }) {
        guard level != .ignore else { continue }
        diagnostic.severity = level == .error ? .error : .warning
      }
      if strict { diagnostic.severity = .error }
      if seen.insert(diagnostic).inserted { kept.append(diagnostic) }
    }
    self.diagnostics = kept.sorted(by: { Self.precedes($0, $1, in: sources) })
    errorCount = kept.count { $0.severity == .error }
    warningCount = kept.count - errorCount
  }

  private static func precedes(_ left: Diagnostic, _ right: Diagnostic, in sources: SourceMap) -> Bool {
    guard let first = left.range, let second = right.range else {
      if left.range == nil, right.range == nil { return left.isBefore(right) }
      return left.range == nil
    }
    if first.file != second.file {
      let paths = (sources.path(of: first.file), sources.path(of: second.file))
      return paths.0 == paths.1 ? first.file < second.file : paths.0 < paths.1
    }
    if first.lower != second.lower { return first.lower < second.lower }
    if first.upper != second.upper { return first.upper < second.upper }
    return left.isBefore(right)
  }

  /// The first complaints of each severity, in order, and how many of each are left out.
  func capped(at limit: Int) -> (shown: [Diagnostic], hidden: [Severity: Int]) {
    var counts: [Severity: Int] = [:]
    let shown = diagnostics.filter { diagnostic in
      counts[diagnostic.severity, default: 0] += 1
      return counts[diagnostic.severity, default: 0] <= limit
    }
    return (shown, counts.mapValues { max(0, $0 - limit) })
  }
}

extension Diagnostic {
  /// The order of complaints about one place. Of two that differ at all one comes first, so that a
  /// report does not depend on the order in which things were found.
  fileprivate func isBefore(_ other: Diagnostic) -> Bool {
    if severity != other.severity { return severity > other.severity }
    for (own, theirs) in zip(words, other.words) where own != theirs { return own.isBefore(theirs) }
    for (own, theirs) in zip(notes, other.notes) where own != theirs {
      if own.text != theirs.text { return own.text < theirs.text }
      return (own.range?.position).isBefore(theirs.range?.position)
    }
    if notes.count != other.notes.count { return notes.count < other.notes.count }
    return !hidesLine && other.hidesLine
  }

  private var words: [String?] { [id.name, id.rule, summary, label, hint] }
}

extension Optional where Wrapped: Comparable {
  /// What is absent comes first.
  fileprivate func isBefore(_ other: Wrapped?) -> Bool {
    guard let self, let other else { return self == nil && other != nil }
    return self < other
  }
}

extension SourceRange {
  /// As one number that is ordered like the places: files first, then where it begins.
  fileprivate var position: UInt128 {
    UInt128(file.index) << 64 | UInt128(lower) << 32 | UInt128(upper)
  }
}
