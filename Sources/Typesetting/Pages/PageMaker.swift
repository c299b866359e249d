import Fonts
import PDF

/// Makes pages of strips, one after the other.
struct PageMaker {
  /// A page whose text stands; what is outside of the text comes when all pages are known.
  struct Made {
    var page: PrintedPage
    var design: PageDesign
    var section: Int
    var isRecto: Bool
    var isFirst: Bool
    var isEmpty: Bool
    /// The first heading of each level on the page.
    var headings: [Int]
  }

  var setter: BlockSetter
  private(set) var pages: [Made] = []
  private(set) var findings = PageFindings()
  private var labels: [PageLabel] = []
  private var numbering = Manuscript.Numbering(.decimal)
  /// The page on which the numbering began.
  private var numberingStart = 0
  let isRightToLeft: Bool
  /// So many pages of excerpts there may still be.
  var excerptRoom = 0

  init(_ setter: BlockSetter, isRightToLeft: Bool) {
    self.setter = setter
    self.isRightToLeft = isRightToLeft
  }

  // MARK: Sections

  mutating func make(_ section: Manuscript.Section, number: Int) throws(FontProblem) {
    guard !section.isExcerpt || excerptRoom > 0 else { return try leaveOut(section) }
    if let empty = turn(to: section.breakBefore, section, number) { pages.append(empty) }
    if let own = section.numbering {
      numbering = own
      numberingStart = pages.count
      labels.append(PageLabel(from: pages.count, own.style, prefix: own.prefix, start: own.start))
    }
    var strips = try set(section)
    strips.begin(below: strips.first?.gap ?? .zero)
    try fill(strips, section, number)
  }

  private mutating func set(_ section: Manuscript.Section) throws(FontProblem) -> [Strip] {
    let design = section.design.right
    let width = design.width - design.margins.across
    setter.noteWidth = width
    setter.textHeight = design.height - design.margins.down
    return try setter.set(section.blocks, width: width, in: setter.document.structure.root)
  }

  /// Of an excerpt for which there is no page left, lists of contents know the headings.
  private mutating func leaveOut(_ section: Manuscript.Section) throws(FontProblem) {
    if try !set(section).isEmpty { setter.document.isCut = true }
  }

  /// An empty page if the next one would be on the wrong side.
  private func turn(to side: BlockStyle.Break, _ section: Manuscript.Section, _ number: Int) -> Made? {
    let isRecto = pages.count.isMultiple(of: 2)
    guard side == .right && !isRecto || side == .left && isRecto else { return nil }
    var page = begin(section, number, isFirst: false)
    page.isEmpty = true
    return page
  }

  private mutating func append(_ page: Made, of section: Manuscript.Section) {
    pages.append(page)
    guard section.isExcerpt else { return }
    excerptRoom -= 1
    if setter.document.excerptPages == 0 { setter.document.firstExcerptPage = pages.count - 1 }
    setter.document.excerptPages += 1
  }

  /// The pages of excerpts are full: the rest is left out, and so is an empty page before it.
  private mutating func cut() {
    setter.document.isCut = true
    guard pages.last?.isEmpty == true else { return }
    pages.removeLast()
    setter.document.excerptPages -= 1
  }

  private func begin(_ section: Manuscript.Section, _ number: Int, isFirst: Bool) -> Made {
    let isRecto = pages.count.isMultiple(of: 2)
    let design = section.design.design(isFirst: isFirst, isRecto: isRecto)
    var page = PrintedPage(width: design.width, height: design.height)
    page.label = numbering.label(pages.count - numberingStart)
    return Made(
      page: page, design: design, section: number, isRecto: isRecto, isFirst: isFirst, isEmpty: false,
      headings: [])
  }

  // MARK: Pages

  private mutating func fill(_ strips: [Strip], _ section: Manuscript.Section, _ number: Int)
    throws(FontProblem)
  {
    var strips = strips
    var start = 0
    var pending: [Strip] = []
    var openFrames: [Int] = []
    var isFirst = true
    repeat {
      if start < strips.count, case .forced(let side) = strips[start].breakAbove, !isFirst {
        if let empty = turn(to: side, section, number) { append(empty, of: section) }
      }
      if section.isExcerpt, excerptRoom == 0 { return cut() }
      var page = begin(section, number, isFirst: isFirst)
      let capacity = page.design.height - page.design.margins.down
      guard start < strips.count else {
        place([], &pending, on: &page, before: [], after: [])
        append(page, of: section)
        break
      }
      let filling = PageFilling(
        tables: setter.tables, notes: setter.notes, capacity: capacity,
        // Notes that fill more than a page leave place for text.
        pending: min(pending.height, capacity.times(3, by: 5)))
      let end = filling.end(of: strips, from: start)
      var shown = Array(strips[start..<end.next])
      if let parts = end.divided {
        shown.append(parts.first)
        strips[end.next] = parts.rest
      }
      let next = end.next < strips.count ? strips[end.next] : nil
      let frames = shown.last { !$0.isFixed }?.frames ?? []
      try addTableEnds(to: &shown, strips, start, next)
      place(shown, &pending, on: &page, before: openFrames, after: next?.frames ?? [])
      openFrames = frames
      if shown.height > capacity + .points(0.1) { overflow(shown.height - capacity, shown) }
      append(page, of: section)
      isFirst = false
      start = end.next
    } while start < strips.count || !pending.isEmpty
  }

  private mutating func overflow(_ excess: Length, _ strips: [Strip]) {
    let highest = strips.max { $0.height < $1.height }
    let problem = SettingProblem(kind: .tooHigh(by: excess), origin: highest?.origin ?? 0)
    if !setter.document.problems.contains(problem) { setter.document.problems.append(problem) }
  }

  /// A table that goes on from page to page has its head again, and carries its sums.
  private mutating func addTableEnds(
    to shown: inout [Strip], _ strips: [Strip], _ start: Int, _ next: Strip?
  ) throws(FontProblem) {
    if let last = shown.last, let row = last.row, let next, next.row?.table == row.table,
      let carried = try setter.carriedRows(behind: row.row, of: row.table)
    {
      shown.append(carried.forward.within(last.frames))
    }
    guard start > 0, let first = shown.first, let row = first.row, let before = strips[start - 1].row,
      before.table == row.table
    else { return }
    var top = setter.tables[row.table].head.map { $0.within(first.frames) }
    if let carried = try setter.carriedRows(behind: before.row, of: row.table) {
      top.append(carried.brought.within(first.frames))
    }
    shown.insert(contentsOf: top, at: 0)
  }

  private mutating func place(
    _ strips: [Strip], _ pending: inout [Strip], on page: inout Made, before: [Int], after: [Int]
  ) {
    let margins = page.design.margins
    var placing = StripPlacing(setter.frames, mirror: isRightToLeft ? page.design.width : nil)
    let end = placing.place(strips, x: margins.start, y: margins.top, before: before, after: after)
    let notes = pending + strips.flatMap { $0.notes.flatMap { setter.notes[$0] } }
    placeNotes(notes, &pending, below: strips.isEmpty ? margins.top : end, &placing, on: page)
    page.page.items += placing.items
    page.page.links += placing.links
    note(placing, on: &page)
  }

  private func placeNotes(
    _ notes: [Strip], _ pending: inout [Strip], below end: Length, _ placing: inout StripPlacing,
    on page: Made
  ) {
    pending = []
    guard !notes.isEmpty else { return }
    let bottom = page.design.height - page.design.margins.bottom
    let room = bottom - end - PageFilling.noteGap
    let fitting =
      notes.height <= room
      ? notes.count : max(notes[...].breakPlace(within: room), end == page.design.margins.top ? 1 : 0)
    guard fitting > 0 else {
      pending = notes
      return
    }
    let shown = Array(notes[..<fitting])
    pending = Array(notes[fitting...])
    let top = bottom - shown.height
    let width = page.design.width - page.design.margins.across
    let rule = Box(
      x: page.design.margins.start, y: top - .points(6), width: width.times(1, by: 4), height: .points(0.5))
    placing.add(PrintedItem(.rule(Stroke(width: .points(0.5))), rule, .artifact(.layout)))
    placing.place(shown, x: page.design.margins.start, y: top)
  }

  /// Remembers where names and headings came to stand.
  private mutating func note(_ placing: StripPlacing, on page: inout Made) {
    for (anchor, y) in placing.places {
      findings.labels[anchor] = page.page.label
      setter.document.destinations.append(
        Destination(anchor, page: pages.count, top: (page.page.height - y).points))
    }
    for (heading, _) in placing.headings {
      page.headings.append(heading)
      let heading = setter.headings[heading]
      setter.document.outline.append(
        OutlineEntry(heading.title, level: heading.level, target: .destination(heading.anchor)))
    }
  }

  /// The document, once the pages stand as they will be printed.
  mutating func finish() {
    findings.headings = setter.headings
    setter.document.labels = labels
  }
}

extension Strip {
  fileprivate func within(_ frames: [Int]) -> Strip {
    var strip = self
    strip.frames = frames
    strip.gap = .zero
    return strip
  }
}

extension PageDesigns {
  /// The design of a page; margins of left pages mirror those of right ones unless they have their own.
  func design(isFirst: Bool, isRecto: Bool) -> PageDesign {
    if isFirst, let first { return first }
    if isRecto { return right }
    if let left { return left }
    var mirrored = right
    (mirrored.margins.start, mirrored.margins.end) = (right.margins.end, right.margins.start)
    return mirrored
  }
}
