/// The words a field accepts: ours, and what the platforms say for them.
public struct WordList: Sendable {
  public let name: String
  /// The canonical words, in the order in which they are documented.
  public let words: [String]
  /// Words of the platforms, and which of ours each means.
  public let synonyms: [String: String]
  /// Other words are kept as they are: the platforms leave the list open.
  public let isOpen: Bool

  public init(_ name: String, _ words: [String], synonyms: [String: String] = [:], isOpen: Bool = false) {
    self.name = name
    self.words = words
    self.synonyms = synonyms
    self.isOpen = isOpen
  }

  /// Our word for `text`: case, blanks and hyphens do not matter.
  public func canonical(_ text: String) -> String? {
    if words.contains(text) { return text }
    if let word = synonyms[text] { return word }
    let folded = Self.folded(text)
    if let word = words.first(where: { Self.folded($0) == folded }) { return word }
    if let entry = synonyms.first(where: { Self.folded($0.key) == folded }) { return entry.value }
    return isOpen && !text.isEmpty ? text : nil
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}
