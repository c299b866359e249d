/// A page as it is found: what it is called, what stands out in it, and its text.
public struct SearchDocument: Sendable, Equatable {
  public var address: String
  public var title: String
  public var headings: [String]
  public var text: String

  public init(address: String, title: String, headings: [String] = [], text: String = "") {
    self.address = address
    self.title = title
    self.headings = headings
    self.text = text
  }
}

/// How much a word says about a page that it stands on.
enum WordWeight: UInt8, Comparable {
  case once
  /// Three times or more.
  case often
  case inHeading
  case inTitle

  static func < (one: WordWeight, other: WordWeight) -> Bool { one.rawValue < other.rawValue }
}

/// Counts the words of one page after the other.
struct WordCounter {
  private var reader = WordReader()
  private(set) var table = WordTable()
  /// For each word of the table what is known of it on the page that is being read.
  private var counts: [UInt16] = []
  private var weights: [WordWeight] = []
  private var onPage: [Int] = []

  /// The words of a page, each once, by their numbers in the table.
  mutating func count(_ document: SearchDocument, _ body: (_ word: Int, WordWeight) -> Void) {
    onPage.removeAll(keepingCapacity: true)
    read(document.title, .inTitle)
    for heading in document.headings { read(heading, .inHeading) }
    read(document.text, .once)
    for word in onPage {
      let weight = weights[word]
      body(word, weight == .once && counts[word] > 2 ? .often : weight)
      counts[word] = 0
    }
  }

  private mutating func read(_ text: String, _ weight: WordWeight) {
    reader.read(text) { bytes in
      let word = table.number(of: bytes)
      if word == counts.count {
        counts.append(0)
        weights.append(.once)
      }
      if counts[word] == 0 {
        onPage.append(word)
        weights[word] = weight
      }
      counts[word] = min(counts[word], 1_000) + 1
    }
  }
}
