public import Fonts
import PDF

extension SettingTools {
  /// Sets a manuscript onto pages; more than once if it tells page numbers, until they are right.
  public func set(_ manuscript: Manuscript) throws(FontProblem) -> PrintedDocument {
    kept.beginDocument()
    let hasExcerpts = manuscript.sections.contains(where: \.isExcerpt)
    var findings = PageFindings()
    for pass in 1...Self.mostPasses {
      var maker = try made(manuscript, findings)
      let asked = maker.setter.askedFor
      let isRight = asked.allSatisfy { maker.findings.labels[$0] == findings.labels[$0] }
      let isComplete = !manuscript.hasContents || maker.findings.headings == findings.headings
      if isRight && isComplete || pass == Self.mostPasses {
        for name in asked.sorted() where maker.findings.labels[name] == nil && !hasExcerpts {
          maker.setter.document.problems.append(SettingProblem(kind: .noSuchAnchor(name), origin: 0))
        }
        if !(isRight && isComplete) {
          maker.setter.document.problems.append(SettingProblem(kind: .unsettled, origin: 0))
        }
        var document = try maker.printed(manuscript)
        if hasExcerpts { document.dropLinksToNowhere() } else { document.mendLinks() }
        document.placeFigures()
        if hasExcerpts { document.forgetWhatIsNotShown() }
        return document
      }
      findings = maker.findings
    }
    return PrintedDocument()
  }

  private static let mostPasses = 6

  private func made(_ manuscript: Manuscript, _ findings: PageFindings) throws(FontProblem) -> PageMaker {
    let language = BlockSetter.Language(code: manuscript.language, isRightToLeft: manuscript.isRightToLeft)
    var maker = PageMaker(BlockSetter(self, language, findings), isRightToLeft: manuscript.isRightToLeft)
    maker.excerptRoom = max(0, manuscript.excerptPages)
    maker.setter.hasExcerpts = manuscript.sections.contains(where: \.isExcerpt)
    for (number, section) in manuscript.sections.enumerated() { try maker.make(section, number: number) }
    maker.finish()
    return maker
  }
}

extension PrintedDocument {
  /// Tells those who do not see the page where on it pictures are.
  fileprivate mutating func placeFigures() {
    for page in pages {
      for item in page.items {
        guard case .slot(let slot) = item.meaning else { continue }
        switch item.content {
        case .picture, .bitmap:
          let box = item.box
          structure.place(
            slot,
            at: Rectangle(
              x: box.x.points, y: (page.height - box.maxY).points, width: box.width.points,
              height: box.height.points))
        default: break
        }
      }
    }
  }

  /// Links to names that nothing has are complained about, and lead to where they stand.
  fileprivate mutating func mendLinks() {
    let names = Set(destinations.map(\.name))
    for page in pages.indices {
      for link in pages[page].links.indices {
        guard case .destination(let name) = pages[page].links[link].target, !names.contains(name) else {
          continue
        }
        pages[page].links[link].target = .page(page, top: nil)
        let problem = SettingProblem(kind: .noSuchAnchor(name), origin: 0)
        if !problems.contains(problem) { problems.append(problem) }
      }
    }
  }
}

extension PageMaker {
  /// The pages with what stands outside of their text.
  mutating func printed(_ manuscript: Manuscript) throws(FontProblem) -> PrintedDocument {
    var running = RunningHeadings()
    for index in pages.indices {
      let made = pages[index]
      let facts = running.facts(
        of: made, number: index + 1, count: pages.count, last: pages[pages.count - 1].page.label,
        setter.headings,
        isRightToLeft: manuscript.isRightToLeft)
      var page = made.page
      page.items = try backdrop(of: made) + page.items
      if !made.isEmpty {
        try add(made.design.head, facts, made, isHead: true, to: &page)
        try add(made.design.foot, facts, made, isHead: false, to: &page)
      }
      if manuscript.isRightToLeft { page.mirror() }
      setter.document.pages.append(page)
    }
    return setter.document
  }

  private mutating func backdrop(of made: Made) throws(FontProblem) -> [PrintedItem] {
    let design = made.design
    var items: [PrintedItem] = []
    if let background = design.background {
      let box = Box(x: .zero, y: .zero, width: design.width, height: design.height)
      items.append(PrintedItem(.fill(background, radius: .zero), box, .artifact(.background)))
      items[0].constant = -1 - Int32(clamping: made.section)
    }
    guard !design.backdrop.isEmpty, !made.isEmpty else { return items }
    setter.artifact = .background
    defer { setter.artifact = nil }
    let strips = try setter.set(design.backdrop, width: design.width, in: setter.document.structure.root)
    var placing = StripPlacing(setter.frames, mirror: isRightToLeft ? design.width : nil)
    placing.place(strips, x: .zero, y: .zero)
    return items + placing.items
  }

  private mutating func add(
    _ text: RunningText?, _ facts: PageFacts, _ made: Made, isHead: Bool, to page: inout PrintedPage
  ) throws(FontProblem) {
    guard let text else { return }
    let blocks = text.blocks(facts)
    guard !blocks.isEmpty else { return }
    setter.artifact = isHead ? .head : .foot
    defer { setter.artifact = nil }
    let design = made.design
    let strips = try setter.set(
      blocks, width: design.width - design.margins.across, in: setter.document.structure.root)
    var placing = StripPlacing(setter.frames)
    let y = isHead ? text.distance : design.height - text.distance - strips.height
    placing.place(strips, x: design.margins.start, y: y)
    page.items += placing.items
  }
}

/// Which headings pages are under.
private struct RunningHeadings {
  private var current: [String] = []

  mutating func facts(
    of made: PageMaker.Made, number: Int, count: Int, last: String, _ headings: [BlockSetter.Heading],
    isRightToLeft: Bool
  ) -> PageFacts {
    var shown = current
    var seen = Set<Int>()
    let begun = made.headings.map { headings[$0] }
    for heading in begun {
      current.begin(heading)
      if seen.insert(heading.level).inserted { shown.begin(heading) }
    }
    return PageFacts(
      number: number, count: count, label: made.page.label, lastLabel: last,
      isLeft: made.isRecto == isRightToLeft, isFirstOfSection: made.isFirst,
      isOpening: begun.contains { $0.level == 1 }, headings: shown)
  }
}

extension [String] {
  /// A heading ends those of its level and of deeper ones.
  fileprivate mutating func begin(_ heading: BlockSetter.Heading) {
    let level = Swift.max(1, heading.level)
    while count >= level { removeLast() }
    while count < level - 1 { append("") }
    append(heading.title)
  }
}

extension PrintedPage {
  fileprivate mutating func mirror() {
    for index in items.indices { items[index] = items[index].mirrored(in: width) }
    for index in links.indices { links[index].box = links[index].box.mirrored(in: width) }
  }
}

extension Manuscript {
  fileprivate var hasContents: Bool { sections.contains { $0.blocks.contains { $0.hasContents() } } }
}

extension Block {
  fileprivate func hasContents(depth: Int = 0) -> Bool {
    switch content {
    case .contents: true
    case .group(let blocks):
      depth < BlockSetter.deepest && blocks.contains { $0.hasContents(depth: depth + 1) }
    default: false
    }
  }
}
