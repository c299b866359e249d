public import PDF

extension SearchIndex {
  /// The index with other texts of a few pages, and the files that it has and this one has not. Only files that one of
  /// their words stands in are read, and the result is what would come of making all anew.
  ///
  /// Nothing if a file is missing or damaged, or the pages are too long to be known from it.
  ///
  /// - Parameter read: the bytes of a file of this index, by its digest.
  public func changed(
    _ documents: [(page: Int, document: SearchDocument)], _ deflater: Deflater, read: (UInt64) -> [UInt8]?
  ) -> (index: SearchIndex, files: [PieceFile])? {
    var index = self
    var files: [PieceFile] = []
    var changes = WordChanges()
    for (piece, inPiece) in Dictionary(grouping: documents, by: { $0.page / TextPiece.pages }) {
      guard piece < texts.count, let packed = read(texts[piece]), let content = PieceFile.content(packed),
        var known = TextPiece.documents(content)
      else { return nil }
      for (page, document) in inPiece {
        let place = page % TextPiece.pages
        guard place < known.count, TextPiece.isWhole(known[place]) else { return nil }
        changes.add(page, before: known[place], now: document)
        known[place] = document
      }
      let file = PieceFile(TextPiece.content(known), deflater)
      index.texts[piece] = file.digest
      files.append(file)
    }
    guard let changed = index.apply(changes.sorted, deflater, read: read) else { return nil }
    return (index, files + changed)
  }

  /// Nothing if a file cannot be read.
  private mutating func apply(
    _ changes: [WordChange], _ deflater: Deflater, read: (UInt64) -> [UInt8]?
  ) -> [PieceFile]? {
    guard !changes.isEmpty else { return [] }
    guard !places.isEmpty else { return nil }
    let list = wordList
    let known = Set(places.map(\.digest))
    var result = SearchIndex(sections: sections)
    result.texts = texts
    var made: [PieceFile] = []
    var next = 0
    for run in touchedRuns(changes, list) {
      for file in next..<run.lowerBound { result.append(file: file, of: self, list) }
      guard var words = words(in: run, list, read: read) else { return nil }
      let first = list[Int(places[run.lowerBound].firstWord)]
      let end = wordsEnd(run.upperBound - 1)
      let beyond = end < list.count ? list[end] : nil
      let inRun = changes.filter { change in
        (run.lowerBound == 0 || !change.word.lexicographicallyPrecedes(first))
          && beyond.map { change.word.lexicographicallyPrecedes($0) } ?? true
      }
      guard merge(inRun, into: &words) else { return nil }
      for range in Self.files(of: words) {
        let content = Self.content(words[range].map(\.places))
        var file = PlacesFile(
          firstWord: UInt32(result.sizes.count), size: 0, digest: PieceFile.digest(of: content))
        if known.contains(file.digest), let old = places.first(where: { $0.digest == file.digest }) {
          file.size = old.size
        } else {
          let piece = PieceFile(content, deflater)
          file.size = UInt32(piece.bytes.count)
          made.append(piece)
        }
        for word in words[range] { result.addWord(word.text, size: Self.size(word.places)) }
        result.places.append(file)
      }
      next = run.upperBound
    }
    for file in next..<places.count { result.append(file: file, of: self, list) }
    self = result
    return made
  }

  private func wordsEnd(_ file: Int) -> Int {
    file + 1 < places.count ? Int(places[file + 1].firstWord) : sizes.count
  }

  private mutating func append(file: Int, of other: SearchIndex, _ list: [ArraySlice<UInt8>]) {
    var moved = other.places[file]
    let range = Int(moved.firstWord)..<other.wordsEnd(file)
    moved.firstWord = UInt32(sizes.count)
    for word in range { addWord(list[word], size: other.sizes[word]) }
    places.append(moved)
  }

  // MARK: What is touched

  /// Files that must be looked at, as runs of neighbours. Whether a file begins with a word may hang on the size of
  /// the word before.
  private func touchedRuns(_ changes: [WordChange], _ list: [ArraySlice<UInt8>]) -> [Range<Int>] {
    var touched: Set<Int> = []
    for change in changes {
      let place = list.firstPlace(notBefore: change.word[...])
      let isKnown = place < list.count && list[place].elementsEqual(change.word)
      let file = places.lastFile(beginningUpTo: isKnown ? place : max(0, place - 1))
      touched.insert(file)
      if place <= Int(places[file].firstWord) { touched.insert(max(0, file - 1)) }
      if place >= wordsEnd(file) - 1 { touched.insert(min(places.count - 1, file + 1)) }
    }
    var runs: [Range<Int>] = []
    for file in touched.sorted() {
      if let last = runs.last, last.upperBound == file {
        runs[runs.count - 1] = last.lowerBound..<file + 1
      } else {
        runs.append(file..<file + 1)
      }
    }
    return runs
  }

  private typealias Word = (text: ArraySlice<UInt8>, places: [UInt8])

  private func words(
    in run: Range<Int>, _ list: [ArraySlice<UInt8>], read: (UInt64) -> [UInt8]?
  ) -> [Word]? {
    var words: [Word] = []
    for file in run {
      guard let packed = read(places[file].digest), var content = PieceFile.content(packed)?[...] else {
        return nil
      }
      for word in Int(places[file].firstWord)..<wordsEnd(file) {
        guard let count = content.popNumber(), count <= content.count else { return nil }
        words.append((list[word], Array(content.prefix(count))))
        content = content.dropFirst(count)
      }
      guard content.isEmpty else { return nil }
    }
    return words
  }

  /// False if what was known is not sound.
  private func merge(_ changes: [WordChange], into words: inout [Word]) -> Bool {
    var merged: [Word] = []
    var rest = changes[...]
    for word in words {
      while let change = rest.first, change.word[...].lexicographicallyPrecedes(word.text) {
        merged.append((change.word[...], change.applied(to: [])))
        rest.removeFirst()
      }
      guard let change = rest.first, word.text.elementsEqual(change.word) else {
        merged.append(word)
        continue
      }
      guard let known = WordPlaces.places(word.places[...]) else { return false }
      merged.append((word.text, change.applied(to: known)))
      rest.removeFirst()
    }
    merged += rest.map { ($0.word[...], $0.applied(to: [])) }
    words = merged.filter { !$0.places.isEmpty }
    return true
  }
}

extension [ArraySlice<UInt8>] {
  /// The place of a word in a sorted list, or where it would stand.
  fileprivate func firstPlace(notBefore word: ArraySlice<UInt8>) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [SearchIndex.PlacesFile] {
  fileprivate func lastFile(beginningUpTo word: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle].firstWord) <= word { low = middle + 1 } else { high = middle }
    }
    return Swift.max(0, low - 1)
  }
}
