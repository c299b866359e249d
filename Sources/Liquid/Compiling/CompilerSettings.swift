public import Diagnostics

/// What a template is compiled for.
public struct CompilerSettings: Sendable {
  public var mode: ParsingMode
  public var showsLines = true
  /// What a partial is called in the messages of its faults.
  public var name: String?
  /// Where diagnostics say that its source is.
  public var file: SourceID?
  /// Whether what it prints is HTML.
  public var escapesHTML = false
  /// White space at the beginning is stripped.
  var trimsFirst = false
  var filters: FilterTable

  public init(mode: ParsingMode, filters: FilterTable = .standard) {
    self.mode = mode
    self.filters = filters
  }
}

/// The filters that templates may use, by name.
public struct FilterTable: Sendable {
  private let byName: [String: Filter]

  public init(_ filters: [Filter]) {
    byName = Dictionary(filters.map { ($0.name, $0) }) { _, last in last }
  }

  subscript(_ name: String) -> Filter? { byName[name] }

  var names: [String] { byName.keys.sorted() }

  /// Liquid's own.
  public static let standard = FilterTable(Filter.all.filter { !$0.isExtension })
  /// Liquid's and Lectern's.
  public static let extended = FilterTable(Filter.all)
}
