/// There is no hyphenation for a language: its lines are broken at spaces alone.
public struct HyphenationProblem: Error, Hashable, Sendable {
  public let language: String
  public let folder: String

  public var message: String {
    "there is no dictionary of hyphenation for `\(language)` in \(folder)"
  }

  /// What Debian calls the package with it.
  public var hint: String {
    "install hyphen-\(language.lowercased().split(separator: "-").first ?? ""), or turn hyphenation off"
  }
}
