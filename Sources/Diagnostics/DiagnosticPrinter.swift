/// Writes a report for people, for tools, or for a forge's own annotations.
public struct DiagnosticPrinter: Sendable {
  public enum Format: String, CaseIterable, Sendable {
    case human
    case json
    case github
  }

  let format: Format
  let color: Bool
  let limit: Int

  /// `limit` is how many complaints of each severity people are shown; tools get all of them.
  public init(format: Format, color: Bool = false, limit: Int = 20) {
    self.format = format
    self.color = color
    self.limit = limit
  }

  public func print(_ report: DiagnosticReport, sources: SourceMap) -> String {
    let (shown, hidden) = format == .human ? report.capped(at: limit) : (report.diagnostics, [:])
    let places = Places(of: shown, in: sources)
    switch format {
    case .human:
      return HumanDiagnostics(places: places, color: color)
        .text(shown, hidden: hidden, of: report)
    case .json:
      return shown.map { JSONDiagnostics.line($0, places) }.joined()
    case .github:
      return shown.map { GitHubDiagnostics.line($0, places) }.joined()
    }
  }
}

/// The paths and lines of every place that a set of complaints names.
struct Places {
  private var locations: [SourceRange: SourceLocation] = [:]
  private let sources: SourceMap

  init(of diagnostics: [Diagnostic], in sources: SourceMap) {
    self.sources = sources
    var ranges: [SourceID: Set<SourceRange>] = [:]
    for diagnostic in diagnostics {
      for range in [diagnostic.range] + diagnostic.notes.map(\.range) {
        if let range { ranges[range.file, default: []].insert(range) }
      }
    }
    for (file, set) in ranges {
      let list = Array(set)
      for (range, location) in zip(list, LineFinder.locate(list, in: file, of: sources)) {
        locations[range] = location
      }
    }
  }

  subscript(_ range: SourceRange) -> SourceLocation? { locations[range] }

  /// Whether the line of a complaint holds what nobody should read in a log.
  func hidesLine(of diagnostic: Diagnostic) -> Bool {
    guard !diagnostic.hidesLine, let range = diagnostic.range else { return diagnostic.hidesLine }
    return sources.isPrivate(range.file, locations[range]?.excerptBytes ?? 0..<0)
  }

  func path(_ range: SourceRange) -> String { sources.path(of: range.file) }

  /// `path:line:column`, or the path alone for a file as a whole that cannot be read.
  func address(_ range: SourceRange) -> String {
    guard let location = locations[range] else { return path(range) }
    return "\(path(range)):\(location.line):\(location.column)"
  }
}
