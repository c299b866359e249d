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
  fileprivate func isBefore(_ other: Diagnostic) -> Bool {
    if severity != other.severity { return severity > other.severity }
    if id.name != other.id.name { return id.name < other.id.name }
    return summary < other.summary
  }
}
