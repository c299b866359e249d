/// Everything that the files of one language's index are made of, but for what stands in them: it is kept from build
/// to build.
///
/// The index is a tree. One small file that is always asked for anew (`entry`) names the lists of words; a list names the
/// files that tell where its words stand, and these the numbers of pages; and through lists of files the entry
/// leads from the number of a page to its text. Whatever is not the entry has a name that changes with it.
///
/// Where a file begins is said by the words themselves, not by how many came before: so a word more or less changes
/// the file that it stands in, and no other.
public struct SearchIndex: Sendable, Equatable {
  /// A file that tells where some words stand.
  struct PlacesFile: BitwiseCopyable, Sendable, Equatable {
    /// The number of its first word.
    var firstWord: UInt32
    var size: UInt32
    var digest: UInt64
  }

  /// Pages that are of one kind, one behind the other.
  public struct Section: Sendable, Equatable {
    public let kind: String
    public let pages: Int

    public init(kind: String, pages: Int) {
      self.kind = kind
      self.pages = pages
    }
  }

  public internal(set) var sections: [Section]
  /// The files of texts, by the number of the first page in each.
  var texts: [UInt64] = []
  /// All words, sorted, each with a zero behind it.
  var words: [UInt8] = []
  /// How many bytes tell where a word stands, as a power of two.
  var sizes: [UInt8] = []
  var places: [PlacesFile] = []

  public init(sections: [Section]) { self.sections = sections }

  public var pageCount: Int { sections.reduce(0) { $0 + $1.pages } }

  // MARK: Where files begin

  /// Words that so many bytes are needed for have a file of their own.
  static let ownFileFrom = 1_024

  static func beginsFile(_ hash: UInt64) -> Bool { hash >> 8 & 127 == 0 }
  static func beginsList(_ hash: UInt64) -> Bool { hash >> 8 & 2_047 == 0 }

  static func size(_ places: [UInt8]) -> UInt8 { UInt8(63 - max(1, places.count).leadingZeroBitCount) }

  /// All words by their numbers.
  var wordList: [ArraySlice<UInt8>] {
    words.split(separator: 0, omittingEmptySubsequences: true)
  }
}
