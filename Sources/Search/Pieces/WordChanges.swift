/// What becomes of a word on some pages.
struct WordChange {
  let word: [UInt8]
  /// Its weight on each of these pages; nothing where it does not stand any more.
  var weights: [Int: WordWeight?] = [:]

  func applied(to known: [(page: Int, weight: WordWeight)]) -> [UInt8] {
    var all = known.filter { !weights.keys.contains($0.page) }
    for (page, weight) in weights { weight.map { all.append((page, $0)) } }
    var places = WordPlaces()
    for place in all.sorted(by: { $0.page < $1.page }) { places.add(page: place.page, place.weight) }
    return places.bytes
  }
}

/// The words that stand on some pages now and did not before, or the other way round, or elsewhere on them.
struct WordChanges {
  private var counter = WordCounter()
  private var changes: [[UInt8]: WordChange] = [:]

  mutating func add(_ page: Int, before: SearchDocument, now: SearchDocument) {
    var old: [Int: WordWeight] = [:]
    counter.count(before) { old[$0] = $1 }
    var new: [Int: WordWeight] = [:]
    counter.count(now) { new[$0] = $1 }
    for word in Set(old.keys).union(new.keys) where old[word] != new[word] {
      let text = Array(counter.table[word])
      changes[text, default: WordChange(word: text)].weights.updateValue(new[word], forKey: page)
    }
  }

  var sorted: [WordChange] { changes.values.sorted { $0.word.lexicographicallyPrecedes($1.word) } }
}

extension TextPiece {
  /// Whether what a file tells of a page is all that was read of it.
  static func isWhole(_ document: SearchDocument) -> Bool { document.text.utf8.count < longest - 4 }

  /// The pages of a file; nothing if it is not one of ours.
  static func documents(_ content: [UInt8]) -> [SearchDocument]? {
    var documents: [SearchDocument] = []
    var texts: [String] = []
    var index = 0
    while index < content.count {
      guard content[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      index += 1
      var text: [UInt8] = []
      while index < content.count, content[index] != UInt8(ascii: "\"") {
        if content[index] == UInt8(ascii: "\\") {
          index += 1
          guard index < content.count else { return nil }
          text.append(content[index] == UInt8(ascii: "n") ? 0x0A : content[index])
        } else {
          text.append(content[index])
        }
        index += 1
      }
      index += 1
      texts.append(String(decoding: text, as: UTF8.self))
    }
    guard texts.count % 4 == 0 else { return nil }
    for start in stride(from: 0, to: texts.count, by: 4) {
      documents.append(
        SearchDocument(
          address: texts[start], title: texts[start + 1], headings: [texts[start + 2]], text: texts[start + 3]
        ))
    }
    return documents
  }
}
