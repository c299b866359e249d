public import PDF

extension SearchIndex {
  /// From so many words on, there are lists of words from their ends, too: who looks for a word with a mistake in
  /// its beginning cannot read all lists then.
  private static let listsOfEndsFrom = 24_000
  /// How many files of texts a list of them names.
  private static let textsInList = 256

  /// The lists, and the entry, which is not compressed: it is the one file that keeps its name.
  /// - Parameters:
  ///   - folder: that of the other files, from where the entry is.
  ///   - isKnown: whether there is such a file; its bytes are not asked for.
  public func lists(
    in folder: String, _ deflater: Deflater, isKnown: (UInt64) -> Bool = { _ in false }
  ) -> (files: [PieceFile], entry: [UInt8]) {
    let words = wordList
    let file = { PieceFile($0, deflater, isKnown: isKnown) }
    let lists = wordLists(words, file)
    let ends = endLists(words, file)
    let texts = textLists(file)
    var entry = Array("{\"version\":1,\"folder\":".utf8)
    entry.append(json: folder)
    entry += ",\"pages\":\(TextPiece.pages),\"lists\":\(Self.textsInList),\"kinds\":".utf8
    entry.append(list: sections) { section, entry in
      entry.append(json: section.kind)
      entry += ",\(section.pages)".utf8
    }
    for (name, lists) in [("words", lists), ("ends", ends)] {
      entry += ",\"\(name)\":".utf8
      entry.append(list: lists) { list, entry in
        entry.append(list: [String(decoding: list.first, as: UTF8.self), PieceFile.hex(list.file.digest)]) {
          $1.append(json: $0)
        }
      }
    }
    entry += ",\"texts\":\"".utf8
    for file in texts { entry += PieceFile.hex(file.digest).utf8 }
    entry += "\"}\n".utf8
    return (lists.map(\.file) + ends.map(\.file) + texts, entry)
  }

  private typealias WordList = (first: ArraySlice<UInt8>, file: PieceFile)

  /// `[[name, size, words, sizes of their places], …]`, an item for each file of places.
  private func wordLists(_ words: [ArraySlice<UInt8>], _ file: ([UInt8]) -> PieceFile) -> [WordList] {
    var starts: [Int] = []
    for (number, file) in places.enumerated()
    where number == 0 || Self.beginsList(WordTable.hash(words[Int(file.firstWord)])) {
      starts.append(number)
    }
    return zip(starts, starts.dropFirst() + [places.count]).map { start, end in
      var content: [UInt8] = []
      content.append(list: start..<end) { number, content in
        add(places[number], words, upTo: number + 1, to: &content)
      }
      return (words[Int(places[start].firstWord)], file(content))
    }
  }

  private func add(
    _ file: PlacesFile, _ words: [ArraySlice<UInt8>], upTo next: Int, to content: inout [UInt8]
  ) {
    let range = Int(file.firstWord)..<(next < places.count ? Int(places[next].firstWord) : words.count)
    content += "[\"\(PieceFile.hex(file.digest))\",\(file.size),\"".utf8
    content += words[range].joined(separator: [0x20])
    content += "\",\"".utf8
    for size in sizes[range] { content += String(size, radix: 36).utf8 }
    content += "\"]".utf8
  }

  /// All words with their letters turned round, sorted, a space between them.
  private func endLists(_ words: [ArraySlice<UInt8>], _ file: ([UInt8]) -> PieceFile) -> [WordList] {
    guard words.count >= Self.listsOfEndsFrom else { return [] }
    let turned = words.map { word in
      Array(
        String(String.UnicodeScalarView(String(decoding: word, as: UTF8.self).unicodeScalars.reversed())).utf8
      )
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
    let starts = turned.indices.filter { $0 == 0 || Self.beginsList(WordTable.hash(turned[$0])) }
    return zip(starts, starts.dropFirst() + [turned.count]).map { start, end in
      (turned[start][...], file(Array(turned[start..<end].joined(separator: [0x20]))))
    }
  }

  /// The names of the files of texts, one behind the other.
  private func textLists(_ file: ([UInt8]) -> PieceFile) -> [PieceFile] {
    stride(from: 0, to: texts.count, by: Self.textsInList).map { start in
      let names = texts[start..<min(texts.count, start + Self.textsInList)].map { PieceFile.hex($0) }
      return file(Array(names.joined().utf8))
    }
  }

  /// All that there is besides the lists, by digest.
  public var digests: Set<UInt64> { Set(texts).union(places.map(\.digest)) }
}
