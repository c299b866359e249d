internal import CCMarkGFM
internal import Diagnostics

/// Makes a document of the library's tree: the only place that sees one.
struct TreeBuilder {
  let places: PlaceFinder
  let lines: SourceLines
  let options: MarkdownOptions
  var document: MarkupDocument
  var diagnostics: [Diagnostic] = []
  /// The addresses and titles that several links share, by the place of the original.
  private var shared: [UInt: MarkupDocument.Bytes] = [:]
  private var leftForRepeats: Int

  init(places: PlaceFinder, lines: SourceLines, options: MarkdownOptions) {
    self.places = places
    self.lines = lines
    self.options = options
    document = MarkupDocument(file: places.file)
    leftForRepeats = max(MarkdownLimits.repeatedAddresses, 10 * lines.count)
  }

  /// A node of the library's that is being copied, and where its copy is.
  @safe
  private struct Level {
    var next: OpaquePointer?
    var index: UInt32
    /// The last child that was copied.
    var last: UInt32
    var inlines: InlinePlaces?
  }

  /// False if the text asks for too much memory.
  mutating func build(_ text: Span<UInt8>) -> Bool {
    let features = Self.features(options, of: text)
    let parsed = unsafe text.withUnsafeBufferPointer {
      unsafe lectern_markdown_parse($0.baseAddress, $0.count, features)
    }
    defer { lectern_markdown_release() }
    unsafe noteRefusals(parsed, text)
    guard let root = unsafe parsed.root else { return false }
    document.nodes.removeAll(keepingCapacity: true)
    document.nodes.reserveCapacity(text.count / 16 + 8)
    document.bytes.reserveCapacity(text.count + 64)
    unsafe copy(root, text)
    settlePlaces(text)
    return true
  }

  private static func features(_ options: MarkdownOptions, of text: Span<UInt8>) -> UInt32 {
    // The first bits are the library's, in the header's order.
    let features = options.rawValue & 0x7F
    return isUTF8(text) ? features : features | UInt32(LECTERN_REPAIR_UTF8)
  }

  private static func isUTF8(_ text: Span<UInt8>) -> Bool {
    do {
      _ = try UTF8Span(validating: text)
      return true
    } catch {
      return false
    }
  }

  @unsafe
  private mutating func noteRefusals(_ parsed: lectern_parsed, _ text: Span<UInt8>) {
    for index in 0..<Int(unsafe parsed.refusal_count) {
      let refusal = unsafe parsed.refusals[index]
      let line = Int(refusal.line)
      let range = places.range(lines.start(line)..<max(lines.start(line), lines.end(line, in: text)))
      switch Int(refusal.kind) {
      case LECTERN_COSTLY_TABLE: diagnostics.append(.costlyTable(at: range))
      case LECTERN_COSTLY_AUTOLINK: diagnostics.append(.costlyAutolink(at: range))
      case LECTERN_COSTLY_ADDRESSES: diagnostics.append(.costlyAddresses(at: range))
      default: diagnostics.append(.costlyInlines(at: range))
      }
    }
  }

  /// Copies node by node, the open ones on a stack of our own.
  @unsafe
  private mutating func copy(_ root: OpaquePointer, _ text: Span<UInt8>) {
    var facts = unsafe lectern_node_facts()
    var levels: [Level] = []
    var cursor: OpaquePointer? = unsafe root
    while true {
      guard let node = unsafe cursor else {
        guard let level = levels.popLast() else { return }
        unsafe cursor = level.next
        continue
      }
      unsafe lectern_markdown_facts(node, &facts)
      let depth = levels.count - 1
      let inlines = depth >= 0 ? levels[depth].inlines : nil
      let index = unsafe append(facts, inlines, text)
      if depth >= 0 { link(index, &levels[depth]) }
      if let child = unsafe facts.first_child {
        let numbers = unsafe facts.numbers
        let within =
          numbers.content_length > 0
          ? unsafe InlinePlaces(numbers, content: facts.content, lines, text) : inlines
        unsafe levels.append(
          Level(next: depth >= 0 ? facts.next : nil, index: index, last: MarkupDocument.none, inlines: within)
        )
        unsafe cursor = child
      } else {
        unsafe cursor = depth >= 0 ? facts.next : nil
      }
    }
  }

  private mutating func link(_ index: UInt32, _ level: inout Level) {
    document.nodes[Int(index)].parent = level.index
    if level.last == MarkupDocument.none {
      document.nodes[Int(level.index)].firstChild = index
    } else {
      document.nodes[Int(level.last)].next = index
    }
    level.last = index
  }

  @unsafe
  private mutating func append(
    _ facts: lectern_node_facts, _ inlines: InlinePlaces?, _ text: Span<UInt8>
  ) -> UInt32 {
    let numbers = unsafe facts.numbers
    let kind = Self.kind(numbers)
    let place = kind.isInline ? inlines?.place(numbers) : Self.blockPlace(numbers, lines, text)
    var node = MarkupDocument.Node(kind: kind)
    node.flag = numbers.flag
    node.tight = numbers.tight
    node.number = numbers.number
    // Unknown places are settled at the end: an empty range that ends before it begins.
    node.lower = place.map { UInt32($0.lowerBound) } ?? 1
    node.upper = place.map { UInt32($0.upperBound) } ?? 0
    if numbers.shared {
      unsafe share(facts, &node)
    } else {
      node.text = unsafe store(facts.text, numbers.text_length)
      node.other = unsafe store(facts.other, numbers.other_length)
    }
    document.nodes.append(node)
    return UInt32(truncatingIfNeeded: document.nodes.count - 1)
  }

  /// A link whose address is stored already, or the first with a long one.
  @unsafe
  private mutating func share(_ facts: lectern_node_facts, _ node: inout MarkupDocument.Node) {
    let numbers = unsafe facts.numbers
    leftForRepeats -= Int(numbers.text_length + numbers.other_length)
    guard leftForRepeats >= 0 else {
      if diagnostics.count < 32 {
        diagnostics.append(
          .repeatedAddress(at: places.range(Int(node.lower)..<Int(max(node.lower, node.upper)))))
      }
      return
    }
    node.text = unsafe storeOnce(facts.text, numbers.text_length)
    node.other = unsafe storeOnce(facts.other, numbers.other_length)
  }

  @unsafe
  private mutating func storeOnce(_ start: UnsafePointer<UInt8>?, _ count: Int32) -> MarkupDocument.Bytes {
    let key = UInt(bitPattern: start)
    if let known = shared[key] { return known }
    let stored = unsafe store(start, count)
    shared[key] = stored
    return stored
  }

  @unsafe
  private mutating func store(_ start: UnsafePointer<UInt8>?, _ count: Int32) -> MarkupDocument.Bytes {
    guard count > 0, let start = unsafe start else { return MarkupDocument.Bytes() }
    let lower = UInt32(truncatingIfNeeded: document.bytes.count)
    unsafe document.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
    return MarkupDocument.Bytes(lower: lower, count: UInt32(count))
  }

  private static func kind(_ numbers: lectern_node_numbers) -> MarkupKind {
    switch Int(numbers.kind) {
    case LECTERN_DOCUMENT: .document
    case LECTERN_BLOCK_QUOTE: .blockQuote
    case LECTERN_LIST: .list
    case LECTERN_ITEM: .item
    case LECTERN_TASK_ITEM: .taskItem
    case LECTERN_CODE_BLOCK: .codeBlock
    case LECTERN_HTML_BLOCK: .htmlBlock
    case LECTERN_PARAGRAPH: .paragraph
    case LECTERN_HEADING: .heading
    case LECTERN_THEMATIC_BREAK: .thematicBreak
    case LECTERN_FOOTNOTE_DEFINITION: .footnoteDefinition
    case LECTERN_TABLE: .table
    case LECTERN_TABLE_ROW: .tableRow
    case LECTERN_TABLE_CELL: .tableCell
    case LECTERN_SOFT_BREAK: .softBreak
    case LECTERN_LINE_BREAK: .lineBreak
    case LECTERN_CODE: .code
    case LECTERN_HTML_INLINE: .htmlInline
    case LECTERN_EMPHASIS: .emphasis
    case LECTERN_STRONG: .strong
    case LECTERN_STRUCK: .strikethrough
    case LECTERN_LINK: .link
    case LECTERN_IMAGE: .image
    case LECTERN_FOOTNOTE_REFERENCE: .footnoteReference
    case LECTERN_MATH_INLINE: .mathInline
    case LECTERN_MATH_DISPLAY: .mathDisplay
    default: .text
    }
  }
}
