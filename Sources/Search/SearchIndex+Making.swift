import PDF
public import Platform

extension SearchIndex {
  /// Puts an index together. `write` takes its files from several threads; those of the batches' texts it has had.
  public static func make(
    _ sections: [Section], _ batches: [IndexBatch], texts: [UInt64], jobs: Int,
    write: @escaping @Sendable (PieceFile) throws(FileProblem) -> Void
  ) async throws(FileProblem) -> SearchIndex {
    let all = joined(batches)
    var index = SearchIndex(sections: sections)
    index.texts = texts
    for word in all { index.addWord(word.text, size: size(word.places)) }
    let files = files(of: all.map { ($0.text, $0.places) })
    let made = await Scheduler.concurrentMap(count: files.count, batch: 32, jobs: jobs) { range in
      Result { () throws(FileProblem) in
        let deflater = Deflater()
        return try files[range].map { words throws(FileProblem) in
          let file = PieceFile(content(all[words].map(\.places)), deflater)
          try write(file)
          return PlacesFile(
            firstWord: UInt32(words.lowerBound), size: UInt32(file.bytes.count), digest: file.digest)
        }
      }
    }
    for batch in made { index.places += try batch.get() }
    return index
  }

  mutating func addWord(_ word: some Sequence<UInt8>, size: UInt8) {
    words += word
    words.append(0)
    sizes.append(size)
  }

  /// The words of all batches, sorted, with all places of each.
  private static func joined(_ batches: [IndexBatch]) -> [(text: ArraySlice<UInt8>, places: [UInt8])] {
    var table = WordTable()
    var places: [[UInt8]] = []
    var last: [Int] = []
    for batch in batches {
      for (number, found) in batch.places.enumerated() {
        let word = table.number(of: Array(batch.words[number]))
        if word == places.count {
          places.append([])
          last.append(-1)
        }
        found.append(to: &places[word], behind: &last[word])
      }
    }
    let order = (0..<table.count).sorted { table[$0].lexicographicallyPrecedes(table[$1]) }
    return order.map { (table[$0], places[$0]) }
  }

  /// Which words share a file: those up to the next that begins one, or that is large.
  static func files(of words: [(text: ArraySlice<UInt8>, places: [UInt8])]) -> [Range<Int>] {
    var starts: [Int] = []
    var isBehindLarge = false
    for (number, word) in words.enumerated() {
      let isLarge = word.places.count >= ownFileFrom
      if number == 0 || isLarge || isBehindLarge || beginsFile(WordTable.hash(word.text)) {
        starts.append(number)
      }
      isBehindLarge = isLarge
    }
    return zip(starts, starts.dropFirst() + [words.count]).map { $0..<$1 }
  }

  /// What a file says: for each word how many bytes there are, and the bytes.
  static func content(_ places: [[UInt8]]) -> [UInt8] {
    var content: [UInt8] = []
    for word in places {
      content.append(number: word.count)
      content += word
    }
    return content
  }
}
