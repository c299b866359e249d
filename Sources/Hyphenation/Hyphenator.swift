internal import Synchronization

/// Says where words of one language may be parted. One serves all threads.
public final class Hyphenator: Sendable {
  public struct Options: Hashable, Sendable {
    /// How many letters stay before a hyphen and behind it; the dictionary may ask for more.
    public var fewestBefore = 2
    public var fewestBehind = 3
    /// Whether words in capitals throughout are parted, too.
    public var partsCapitals = false

    public init() {}
  }

  /// The name of the dictionary found: `en_US` perhaps where `en-GB` was asked for.
  public let name: String
  private let options: Options
  private let dictionary: HyphenDictionary
  private let known = Mutex<[[UInt8]: [UInt8]]>([:])

  /// A book has some ten thousand different words; a batch of documents fewer.
  private static let mostKnown = 32_768
  /// What is longer is no word. Offsets in a word are bytes, besides.
  private static let longestWord = 200

  /// The dictionary whose file is named best for a language such as `en-GB`. Opening costs 20 ms for
  /// English and five seconds for German, whose list of compounds is more than the library's tables are
  /// made for: see `HyphenationLibrary`.
  public init(
    language: String, folder: String = "/usr/share/hyphen", options: Options = Options()
  ) throws(HyphenationProblem) {
    for name in DictionaryName.candidates(language) {
      guard let found = HyphenDictionary(path: "\(folder)/hyph_\(name).dic") else { continue }
      self.name = name
      var options = options
      options.fewestBefore = max(1, options.fewestBefore, found.fewestBefore)
      options.fewestBehind = max(1, options.fewestBehind, found.fewestBehind)
      self.options = options
      dictionary = found
      return
    }
    throw HyphenationProblem(language: language, folder: folder)
  }

  /// The offsets at which words of a text, as UTF-8, may be parted, in order. In a word with soft hyphens
  /// those are its places, each behind its hyphen, and no others.
  public func breaks(in text: [UInt8], range: Range<Int>) -> [Int] {
    var found: [Int] = []
    for word in WordFinder.words(in: text, range) {
      if !word.softHyphens.isEmpty {
        found += word.softHyphens
      } else if word.isParted(capitals: options.partsCapitals), word.range.count <= Self.longestWord {
        for offset in places(in: Array(text[word.range])) {
          found.append(word.range.lowerBound + Int(offset))
        }
      }
    }
    return found
  }

  public func breaks(in text: String) -> [Int] {
    breaks(in: Array(text.utf8), range: 0..<text.utf8.count)
  }

  private func places(in word: [UInt8]) -> [UInt8] {
    if let places = known.withLock({ $0[word] }) { return places }
    let places = lookUp(word)
    known.withLock {
      if $0.count >= Self.mostKnown { $0.removeAll(keepingCapacity: true) }
      $0[word] = places
    }
    return places
  }

  /// Patterns are in small letters; those of one character stay one, so that characters can be counted.
  private func lookUp(_ word: [UInt8]) -> [UInt8] {
    let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    var small: [UInt8] = []
    for scalar in scalars {
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars
      let lowered = mapping.count == 1 ? mapping.first ?? scalar : scalar
      small += UTF8.encode(lowered).map(Array.init) ?? []
    }
    let points = dictionary.points(in: small)
    let letters = scalars.map { $0.properties.isAlphabetic ? 1 : 0 }
    let total = letters.reduce(0, +)
    var (places, offset, before): ([UInt8], Int, Int) = ([], 0, 0)
    for (index, scalar) in scalars.enumerated().dropLast() {
      offset += UTF8.width(scalar)
      before += letters[index]
      guard index < points.count, points[index] != 0, before >= options.fewestBefore,
        total - before >= options.fewestBehind, !scalars[index + 1].isMark
      else { continue }
      places.append(UInt8(truncatingIfNeeded: offset))
    }
    return places
  }
}
