import Fonts
import PDF

/// What the marks of a text have become.
struct TextStructure {
  struct Link {
    let range: Range<Int>
    let target: Target
    let contents: String
    let element: ElementID
  }

  var parts: [PrintedText.Part] = []
  var links: [Link] = []
  /// Where footnotes are referred to, and their numbers.
  var notes: [(offset: Int, note: Int)] = []
}

extension BlockSetter {
  mutating func structure(of text: RichText, in element: ElementID) throws(FontProblem) -> TextStructure {
    var structure = TextStructure()
    guard artifact == nil else { return structure }
    var mark = 0
    try add(0..<text.styled.bytes.count, of: text, from: &mark, in: element, to: &structure)
    return structure
  }

  /// Adds a stretch of text and the marks in it, in the order in which they are read.
  private mutating func add(
    _ range: Range<Int>, of text: RichText, from mark: inout Int, in element: ElementID,
    to structure: inout TextStructure
  ) throws(FontProblem) {
    var start = range.lowerBound
    while mark < text.marks.count, text.marks[mark].range.upperBound <= range.upperBound {
      let next = text.marks[mark]
      guard next.range.lowerBound >= start else { break }
      mark += 1
      addPart(start..<next.range.lowerBound, in: element, to: &structure)
      let inner = try begin(next, of: text, in: element, &structure)
      try add(next.range, of: text, from: &mark, in: inner, to: &structure)
      start = next.range.upperBound
    }
    addPart(start..<range.upperBound, in: element, to: &structure)
  }

  private mutating func addPart(
    _ range: Range<Int>, in element: ElementID, to structure: inout TextStructure
  ) {
    guard !range.isEmpty else { return }
    structure.parts.append(PrintedText.Part(range: range, slot: document.structure.slot(in: element)))
  }

  private mutating func begin(
    _ mark: RichText.Mark, of text: RichText, in element: ElementID, _ structure: inout TextStructure
  ) throws(FontProblem) -> ElementID {
    switch mark.meaning {
    case .role(let role, let properties):
      return document.structure.element(role, in: element, properties)
    case .link(let target, let contents):
      let link = document.structure.element(.link, in: element)
      structure.links.append(
        TextStructure.Link(
          range: mark.range, target: target, contents: contents ?? text.string(of: mark.range), element: link)
      )
      return link
    case .note(let blocks):
      structure.notes.append((mark.range.lowerBound, notes.count))
      let reference = document.structure.element(.reference, in: element)
      try addNote(blocks, in: element)
      return reference
    case .pageNumber: return element
    }
  }

  /// Footnotes stand in the structure where they are referred to.
  private mutating func addNote(_ blocks: [Block], in element: ElementID) throws(FontProblem) {
    let note = document.structure.element(.note, in: element)
    let number = notes.count
    notes.append([])
    notes[number] = try set(blocks, width: noteWidth, in: note)
  }

  func addLinks(
    _ links: [TextStructure.Link], of line: SetLine, in paragraph: SetParagraph, to strip: inout Strip
  ) {
    guard let whole = strip.items.last?.box else { return }
    for link in links where link.range.overlaps(line.range) {
      for extent in extents(of: link.range, on: line, of: paragraph, width: whole.width) {
        let box = Box(x: extent.x, y: .zero, width: extent.width, height: whole.height)
        strip.links.append(
          PrintedLink(box: box, target: link.target, contents: link.contents, element: link.element))
      }
    }
  }
}

extension RichText {
  func string(of range: Range<Int>) -> String { String(decoding: styled.bytes[range], as: UTF8.self) }

  /// The text without the signs of its notes.
  var plain: String {
    var plain: [UInt8] = []
    var start = 0
    for mark in marks {
      guard case .note = mark.meaning, mark.range.lowerBound >= start else { continue }
      plain += styled.bytes[start..<mark.range.lowerBound]
      start = mark.range.upperBound
    }
    return String(decoding: plain + styled.bytes[start...], as: UTF8.self)
  }
}
