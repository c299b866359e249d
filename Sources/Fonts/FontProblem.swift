/// Why a font cannot be used.
public enum FontProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The library that knows fonts does not open.
  case noEngine(reason: String)
  /// Nothing is called that; perhaps the suggestion was meant.
  case unknownFamily(String, suggestion: String?)
  case unreadable(file: String, reason: String)
  case damaged(file: String, reason: String)
  /// The font works on a screen, but no PDF can hold it.
  case notForDocuments(file: String, reason: String)

  public var description: String {
    switch self {
    case .noEngine(let reason): "fonts cannot be used: \(reason)"
    case .unknownFamily(let name, let suggestion?): "no font `\(name)`; did you mean `\(suggestion)`?"
    case .unknownFamily(let name, nil): "no font `\(name)`"
    case .unreadable(let file, let reason): "the font \(file) cannot be read: \(reason)"
    case .damaged(let file, let reason): "the font \(file) cannot be used: \(reason)"
    case .notForDocuments(let file, let reason): "the font \(file) cannot be put into a document: \(reason)"
    }
  }
}
