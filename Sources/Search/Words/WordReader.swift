/// Reads the words of texts, in the form in which they are looked for.
///
/// A word is a run of letters and digits, or one letter with the signs of a name such as C++ or F#. English plurals
/// lose their s and Arabic words their article, in texts as in questions, so that each finds the other.
public struct WordReader {
  private var folding = WordFolding()
  private var word: [UInt8] = []

  public init() {}

  /// Longer ones are no words.
  private static let longest = 60

  /// The words of a text, one after the other, as UTF-8.
  public mutating func read(_ text: String, _ body: ([UInt8]) -> Void) {
    folding.fold(text)
    let bytes = folding.folded
    var index = 0
    while index < bytes.count {
      guard Self.isInWord(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, Self.isInWord(bytes[end]) { end += 1 }
      let signs = Self.signs(in: bytes, at: end)
      if end == index + 1, bytes[index] >= UInt8(ascii: "a"), signs > end,
        signs == bytes.count || !Self.isInWord(bytes[signs])
      {
        end = signs
      }
      tell(bytes[index..<end], body)
      index = end
    }
  }

  /// The same as a list.
  public static func words(_ text: String) -> [String] {
    var reader = WordReader()
    var words: [String] = []
    reader.read(text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  private mutating func tell(_ found: ArraySlice<UInt8>, _ body: ([UInt8]) -> Void) {
    // Beyond the first plane browsers sort characters in another way.
    guard found.count <= Self.longest, !found.contains(where: { $0 >= 0xF0 }) else { return }
    word.removeAll(keepingCapacity: true)
    word += found
    WordStem.shorten(&word)
    body(word)
  }

  /// Letters and digits are all that stands behind `0` in what folding leaves.
  private static func isInWord(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") }

  private static func signs(in bytes: [UInt8], at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end
  }
}

/// Takes off words what says little about their meaning. What is left need not be a word: it is never shown.
enum WordStem {
  static func shorten(_ word: inout [UInt8]) {
    guard let last = word.last else { return }
    if last == UInt8(ascii: "s") { return shortenPlural(&word) }
    if word[0] >= 0xD8, word.count >= 7 { shortenArticle(&word) }
  }

  /// `stories` is `story`, `courses` `course`; `class`, `status` and `this` stay.
  private static func shortenPlural(_ word: inout [UInt8]) {
    guard word.count > 3, word.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      !"sui".utf8.contains(word[word.count - 2])
    else { return }
    if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else {
      word.removeLast()
    }
  }

  private static let articles: [[UInt8]] = ["ال", "وال", "فال", "بال", "كال", "لل"].map { Array($0.utf8) }

  /// The article, alone or behind a preposition, if three letters stay.
  private static func shortenArticle(_ word: inout [UInt8]) {
    for article in articles where word.starts(with: article) {
      let letters = word[article.count...].count { $0 & 0xC0 != 0x80 }
      if letters >= 3 { word.removeFirst(article.count) }
      return
    }
  }
}
