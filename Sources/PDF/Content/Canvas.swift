/// Draws one page, or one form that pages repeat.
///
/// Whatever is drawn belongs to a slot of the structure or is an artifact; what is drawn outside of both is
/// made an artifact, so that no page can hold anything that has no meaning. Coordinates are PDF's: points
/// from the lower left corner.
public struct Canvas: Sendable {
  /// What an artifact is for.
  public enum Artifact: Sendable {
    /// Running heads, page numbers.
    case header, footer
    case pagination
    /// Rules and frames.
    case layout
    case background
  }

  enum Mark { case none, tagged, artifact }

  public private(set) var size: (width: Double, height: Double)
  /// What is the same on many pages and lies below.
  private(set) var base: SharedContent?
  let isForm: Bool

  var bytes: [UInt8] = []
  /// The slot of each marked piece of content; the number of a piece is its index.
  var slots: [ContentSlot] = []
  var links: [Link] = []
  var usage = Usage()
  var hasTransparency = false

  var mark = Mark.none
  /// The role of the open slot.
  private var tag: [UInt8] = []
  /// Whether marks of runs lie in the open mark. Poppler takes their end for that of the outer one, so more
  /// content of the slot gets a mark of its own.
  var hasNestedMark = false
  var isInText = false
  var state = State()
  var savedStates: [State] = []

  /// What readers remember between operators; not written again while it stays.
  struct State: Sendable {
    var font: Int32 = -1
    var fontSize = 0.0
    /// Nil where a form takes over what its page has set.
    var fill: Colour? = .black
    var stroke: Colour? = .black
    var opacity = 1_000
    var lineWidth = 1.0
  }

  /// A page, on top of what a batch shares if it is given.
  public init(width: Double, height: Double, over base: SharedContent? = nil) {
    self.init(width: width, height: height, isForm: false)
    begin(over: base)
  }

  /// A form: what it means, it means where it is placed.
  public static func form(width: Double, height: Double) -> Canvas {
    Canvas(width: width, height: height, isForm: true)
  }

  private init(width: Double, height: Double, isForm: Bool) {
    // PDF/A allows pages from 3 to 14,400 points.
    size = isForm ? (width, height) : (min(max(width, 3), 14_400), min(max(height, 3), 14_400))
    self.isForm = isForm
    if isForm { state = State(fill: nil, stroke: nil, lineWidth: -1) }
  }

  /// Begins a new page of the same size with the memory of the one before.
  public mutating func begin(over base: SharedContent? = nil) {
    self.base = base
    bytes.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    slots += base?.slots ?? []
    usage = base?.usage ?? Usage()
    hasTransparency = base?.hasTransparency ?? false
    (mark, hasNestedMark, isInText, state) = (.none, false, false, State())
    savedStates.removeAll(keepingCapacity: true)
  }

  /// Closes what is open; then the bytes are whole.
  mutating func finish() {
    endText()
    if mark != .none { endMark() }
    while !savedStates.isEmpty { restore() }
  }

  // MARK: Meaning

  /// What is drawn from here to `end` is content of this slot.
  public mutating func begin(_ slot: ContentSlot, in tree: borrowing StructureTree) {
    endMark()
    guard !isForm else { return }
    tag = Role.names[tree.role(of: slot)] ?? []
    open(slot)
  }

  private mutating func open(_ slot: ContentSlot) {
    bytes.append(0x2F)
    bytes += tag
    bytes.write("<</MCID ")
    bytes.write(slots.count)
    bytes.write(">>BDC\n")
    slots.append(slot)
    mark = .tagged
  }

  /// What is drawn from here to `end` is no content.
  public mutating func begin(_ artifact: Artifact) {
    endMark()
    guard !isForm else { return }
    switch artifact {
    case .header: bytes.write("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n")
    case .footer: bytes.write("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n")
    case .pagination: bytes.write("/Artifact<</Type/Pagination>>BDC\n")
    case .layout: bytes.write("/Artifact<</Type/Layout>>BDC\n")
    case .background: bytes.write("/Artifact<</Type/Background>>BDC\n")
    }
    mark = .artifact
  }

  public mutating func end() { endMark() }

  private mutating func endMark() {
    endText()
    guard mark != .none else { return }
    bytes.write("EMC\n")
    (mark, hasNestedMark) = (.none, false)
  }

  /// Before anything that is seen.
  mutating func willPaint() {
    if mark == .none, !isForm { begin(.layout) }
    guard hasNestedMark else { return }
    hasNestedMark = false
    if mark == .tagged, let slot = slots.last {
      endMark()
      open(slot)
    }
  }

  // MARK: State

  public mutating func save() {
    endText()
    bytes.write("q\n")
    savedStates.append(state)
  }

  public mutating func restore() {
    guard let saved = savedStates.popLast() else { return }
    endText()
    bytes.write("Q\n")
    state = saved
  }

  public mutating func transform(_ transform: Transform) {
    endText()
    bytes.write(transform)
    bytes.write(" cm\n")
  }

  /// Opacity of everything drawn from here, 0 to 1.
  public mutating func setOpacity(_ opacity: Double) {
    let thousandths = opacity.isNaN ? 1_000 : Int((min(max(opacity, 0), 1) * 1_000).rounded())
    guard thousandths != state.opacity else { return }
    state.opacity = thousandths
    usage.useOpacity(thousandths)
    if thousandths < 1_000 { hasTransparency = true }
    endText()
    bytes.write("/A")
    bytes.write(thousandths)
    bytes.write(" gs\n")
  }

  public mutating func setFill(_ colour: Colour) {
    guard colour != state.fill else { return }
    state.fill = colour
    bytes.write(colour, grey: "g\n", rgb: "rg\n")
  }

  public mutating func setStroke(_ colour: Colour) {
    guard colour != state.stroke else { return }
    state.stroke = colour
    bytes.write(colour, grey: "G\n", rgb: "RG\n")
  }

  mutating func endText() {
    guard isInText else { return }
    bytes.write("ET\n")
    isInText = false
  }
}
