import PDF
import Synchronization
import TestSupport

@testable import Search

/// Pages of made-up words, of which some stand on nearly all pages and most on few.
struct MadeUpPages {
  var random: SeededRandom
  let vocabulary: [String]

  init(seed: UInt64, words count: Int = 3_000) {
    var random = SeededRandom(seed: seed)
    let letters = Array("abcdefghijklmnoprtuvwz")
    vocabulary = (0..<count).map { _ in
      String(
        (0..<Int.random(in: 2...10, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
      )
    }
    self.random = random
  }

  private mutating func word() -> String {
    let place = Double.random(in: 0..<1, using: &random)
    return vocabulary[Int(place * place * place * Double(vocabulary.count))]
  }

  mutating func words(_ count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }

  mutating func page(_ number: Int) -> SearchDocument {
    SearchDocument(
      address: "/\(number)/", title: words(3), headings: [words(2), "A \"quoted\" one\\"], text: words(60))
  }

  mutating func pages(_ count: Int) -> [SearchDocument] { (0..<count).map { page($0) } }
}

/// An index whose files are in memory.
final class IndexInMemory: Sendable {
  let files = Mutex<[UInt64: [UInt8]]>([:])

  /// - Parameter inBatch: how many pages one thread takes.
  func make(_ pages: [SearchDocument], inBatch: Int = IndexBatch.pages) async throws -> SearchIndex {
    var batches: [IndexBatch] = []
    var texts: [UInt64] = []
    for first in stride(from: 0, to: pages.count, by: inBatch) {
      var batch = IndexBatch(
        Array(pages[first..<min(first + inBatch, pages.count)]), first: first, Deflater())
      let files = batch.takeTexts()
      texts += files.map(\.digest)
      for file in files { keep(file) }
      batches.append(batch)
    }
    return try await SearchIndex.make(
      [.init(kind: "course", pages: pages.count)], batches, texts: texts, jobs: 2
    ) { file in self.keep(file) }
  }

  func keep(_ file: PieceFile) { files.withLock { $0[file.digest] = file.bytes } }
  func read(_ digest: UInt64) -> [UInt8]? { files.withLock { $0[digest] } }

  /// Writes all of it to where browsers can ask for it.
  func write(_ index: SearchIndex, to folder: ScratchFolder) {
    let (lists, entry) = index.lists(in: "assets/search/", Deflater())
    for list in lists { keep(list) }
    for (digest, bytes) in files.withLock({ $0 }) {
      folder.write("assets/search/" + PieceFile.name(digest), bytes)
    }
    folder.write("index.json", entry)
  }
}
