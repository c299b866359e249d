import PDF

/// Papers of which only some pages are for everybody.
extension PrintedDocument {
  /// Links to what an excerpt leaves out lead nowhere: their text stays.
  mutating func dropLinksToNowhere() {
    let names = Set(destinations.map(\.name))
    for page in pages.indices {
      pages[page].links.removeAll { link in
        guard case .destination(let name) = link.target else { return false }
        return !names.contains(name)
      }
    }
  }

  /// Forgets all that no page shows: words, the glyphs of lines, what elements say of themselves. What is left
  /// knows no more than who sees the pages.
  mutating func forgetWhatIsNotShown() {
    var shown = [Set<Int>](repeating: [], count: texts.count)
    var slots = Set<ContentSlot>()
    for item in pages.lazy.flatMap(\.items) {
      if case .line(let text, let line, _) = item.content { shown[text].insert(line) }
      if case .slot(let slot) = item.meaning { slots.insert(slot) }
    }
    var halves: [ElementID: String] = [:]
    for index in texts.indices where shown[index].count < texts[index].paragraph.lines.count {
      let whole = texts[index].parts
      texts[index].keep(lines: shown[index])
      for (element, words) in texts[index].halves(of: whole, in: structure) { halves[element] = words }
    }
    slots.formUnion(texts.lazy.flatMap(\.parts).map(\.slot))
    for (element, words) in halves { structure.shorten(element, to: words) }
    for page in pages.indices {
      for link in pages[page].links.indices {
        guard let words = halves[pages[page].links[link].element] else { continue }
        pages[page].links[link].contents = words
      }
    }
    structure.keep(slots, links: Set(pages.lazy.flatMap(\.links).map(\.element)))
  }
}

extension PrintedText {
  fileprivate mutating func keep(lines shown: Set<Int>) {
    let ranges = shown.sorted().map { paragraph.lines[$0].range }
    for line in paragraph.lines.indices where !shown.contains(line) {
      paragraph.lines[line] = SetLine(range: 0..<0, width: .zero, overfull: .zero)
    }
    paragraph.text = paragraph.text.keeping(ranges)
    paragraph.missing = []
    let end = ranges.map(\.upperBound).max() ?? 0
    parts = parts.compactMap { part in
      guard ranges.contains(where: { $0.overlaps(part.range) }) else { return nil }
      return Part(range: part.range.clamped(to: 0..<end), slot: part.slot)
    }
  }

  /// The elements of which only a part is left, and the words of that.
  fileprivate func halves(of whole: [Part], in structure: StructureTree) -> [ElementID: String] {
    var halves: [ElementID: String] = [:]
    let left = Dictionary(parts.map { ($0.slot, $0.range) }) { first, _ in first }
    for part in whole where left[part.slot] != part.range {
      for element in structure.textElements(around: part.slot) { halves[element] = "" }
    }
    for part in parts {
      let words = String(decoding: paragraph.text.bytes[part.range], as: UTF8.self)
      for element in structure.textElements(around: part.slot) { halves[element]? += words }
    }
    return halves
  }
}
