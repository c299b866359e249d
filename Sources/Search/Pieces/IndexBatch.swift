public import PDF

/// What is known of some pages in a row, made by one thread: the files of their texts, and where their words stand.
public struct IndexBatch: Sendable {
  /// A multiple of the pages that share a file.
  public static let pages = 1_024

  public private(set) var texts: [PieceFile] = []
  let words: WordTable
  let places: [PlacesInBatch]

  /// - Parameter first: the number of the first page.
  public init(_ documents: [SearchDocument], first: Int, _ deflater: Deflater) {
    var counter = WordCounter()
    var places: [PlacesInBatch] = []
    for (offset, document) in documents.enumerated() {
      counter.count(document) { word, weight in
        if word == places.count {
          places.append(PlacesInBatch(page: first + offset, weight))
        } else {
          places[word].add(page: first + offset, weight)
        }
      }
    }
    words = counter.table
    self.places = places
    for start in stride(from: 0, to: documents.count, by: TextPiece.pages) {
      let content = TextPiece.content(documents[start..<min(documents.count, start + TextPiece.pages)])
      texts.append(PieceFile(content, deflater))
    }
  }

  /// Texts are written at once; what is left is small.
  public mutating func takeTexts() -> [PieceFile] {
    defer { texts = [] }
    return texts
  }
}
