import Fonts
import PDF

/// Sets blocks into strips of a width, and says in the document's structure what they are.
struct BlockSetter {
  let tools: SettingTools
  let manuscript: Language
  var document = PrintedDocument()
  var frames: [SetFrame] = []
  var notes: [[Strip]] = []
  var tables: [SetTable] = []
  var headings: [Heading] = []
  /// Of the last heading, as those hear it who do not see it.
  var spokenLevel = 0
  /// What was found when the pages were made the last time.
  let findings: PageFindings
  /// Which labels were asked for.
  var askedFor: Set<String> = []
  /// Some of what is set will be on no page, and names of it may be asked for.
  var hasExcerpts = false
  /// Of footnotes: that of the section's text.
  var noteWidth = Length.zero
  /// Of a page; no picture is higher.
  var textHeight = Length.points(10_000)
  /// All that is set now is decoration.
  var artifact: PrintedItem.Artifact?
  private(set) var depth = 0
  /// What the last block of the last group asks for.
  private var spaceBelow = Length.zero

  struct Language {
    var code: String
    var isRightToLeft: Bool
  }

  /// A heading as the outline and lists of contents have it.
  struct Heading: Hashable {
    var title: String
    var level: Int
    var anchor: String
  }

  /// Deeper blocks are left out with a complaint: no paper has place for them, and no thread.
  static let deepest = 60

  init(_ tools: SettingTools, _ manuscript: Language, _ findings: PageFindings) {
    self.tools = tools
    self.manuscript = manuscript
    self.findings = findings
  }

  mutating func set(_ blocks: [Block], width: Length, in element: ElementID) throws(FontProblem) -> [Strip] {
    guard depth < Self.deepest else {
      if let first = blocks.first { complain(.tooDeep, first) }
      return []
    }
    depth += 1
    defer { depth -= 1 }
    var strips: [Strip] = []
    var (space, keepsNext) = (Length.zero, false)
    for block in blocks {
      spaceBelow = .zero
      var set = try self.set(block, width: width, in: element)
      guard !set.isEmpty else { continue }
      if !set[0].isFixed {
        set[0].gap = max(set[0].gap, block.style.spaceBefore, space)
        if keepsNext { set[0].avoidBreak(Strip.keptWithHeading) }
        // What a group ends with has space below it if nothing is drawn between.
        space = max(block.style.spaceAfter, block.style.frame.isEmpty ? spaceBelow : .zero)
        keepsNext = block.style.keepsWithNext
      }
      strips += set
    }
    spaceBelow = space
    return strips
  }

  mutating func set(_ block: Block, width: Length, in element: ElementID) throws(FontProblem) -> [Strip] {
    let outer = artifact
    if block.style.isDecoration, artifact == nil { artifact = .layout }
    defer { artifact = outer }
    let place = block.style.place
    var strips =
      if let place { try setFixed(block, place, in: element) } else {
        try setInFlow(block, width: width, in: element)
      }
    for index in strips.indices where strips[index].origin == 0 { strips[index].origin = block.origin }
    if block.isConstant { for index in strips.indices { strips[index].markConstant(block.origin) } }
    guard place == nil, !strips.isEmpty else { return strips }
    if block.style.keepsTogether { strips.keepTogether() }
    if block.style.breakBefore != .none {
      strips.begin(below: block.style.spaceBefore)
      strips[0].breakAbove = .forced(block.style.breakBefore)
    }
    if let anchor = block.style.anchor { strips[0].anchors.append(anchor) }
    return strips
  }

  mutating func setInFlow(
    _ block: Block, width: Length, in element: ElementID
  ) throws(FontProblem) -> [Strip] {
    let block = try balanced(block, in: width)
    let asked = block.style.width?.length(of: width) ?? block.framedWidth(in: width, atMost: textHeight)
    let own = min(width, asked ?? width)
    let inner = own - block.style.frame.padding.across
    guard inner > .zero else {
      complain(.columnsTooWide(by: block.style.frame.padding.across - own), block)
      return []
    }
    var strips = try setContent(block, width: inner, in: element)
    let offset = block.style.alignment.offset(of: own, in: width)
    if !block.style.frame.isEmpty { strips = framed(strips, block.style.frame, width: own) }
    move(&strips, across: offset)
    return strips
  }

  private mutating func setContent(
    _ block: Block, width: Length, in element: ElementID
  ) throws(FontProblem) -> [Strip] {
    switch block.content {
    case .text(let text): return try set(text, block, width: width, in: element)
    case .group(let blocks): return try set(blocks, width: width, in: self.element(of: block, in: element))
    case .columns(let columns): return try set(columns, block, width: width, in: element)
    case .list(let list): return try set(list, block, width: width, in: element)
    case .table(let table): return try set(table, block, width: width, in: element)
    case .picture(let picture): return set(picture, block, width: width, in: element)
    case .bitmap(let bitmap): return set(bitmap, block, width: width, in: element)
    case .rule(let rule): return [set(rule, width: width)]
    case .space(let height): return [Strip(height: height)]
    case .contents(let contents): return try set(contents, block, width: width, in: element)
    }
  }

  /// The element that a block with a role of its own is.
  mutating func element(of block: Block, in parent: ElementID, usually role: Role? = nil) -> ElementID {
    guard artifact == nil, let role = block.style.role ?? role else { return parent }
    return document.structure.element(role, in: parent, block.style.properties)
  }

  mutating func complain(_ kind: SettingProblem.Kind, _ block: Block) {
    let problem = SettingProblem(kind: kind, origin: block.origin)
    if !document.problems.contains(problem) { document.problems.append(problem) }
  }

  func meaning(_ slot: @autoclosure () -> ContentSlot) -> PrintedItem.Meaning {
    if let artifact { .artifact(artifact) } else { .slot(slot()) }
  }
}

extension TextAlignment {
  /// How far something narrower stands from where lines begin.
  func offset(of width: Length, in whole: Length) -> Length {
    switch self {
    case .start, .justified: .zero
    case .center: Length(units: (whole - width).units / 2)
    case .end: whole - width
    }
  }
}

extension BlockSetter {
  /// Moves strips, and the frames around them, away from where lines begin.
  mutating func move(_ strips: inout [Strip], across distance: Length) {
    guard distance != .zero else { return }
    for index in strips.indices { strips[index].move(across: distance) }
    for frame in Set(strips.flatMap(\.frames)) { frames[frame].x = frames[frame].x + distance }
  }
}

extension Strip {
  fileprivate mutating func markConstant(_ origin: Int32) {
    for index in items.indices { items[index].constant = origin }
    guard var columns else { return }
    self.columns = nil
    for index in columns.backdrop.indices { columns.backdrop[index].constant = origin }
    for column in columns.columns.indices {
      for index in columns.columns[column].strips.indices {
        columns.columns[column].strips[index].markConstant(origin)
      }
    }
    self.columns = columns
  }

  /// What has a fixed place on the page stays there.
  mutating func move(across distance: Length) {
    guard !isFixed else { return }
    for index in items.indices { items[index].box = items[index].box.moved(distance, .zero) }
    for index in links.indices { links[index].box = links[index].box.moved(distance, .zero) }
    guard var columns else { return }
    self.columns = nil
    for index in columns.columns.indices { columns.columns[index].x = columns.columns[index].x + distance }
    for index in columns.backdrop.indices {
      columns.backdrop[index].box = columns.backdrop[index].box.moved(distance, .zero)
    }
    self.columns = columns
  }
}
