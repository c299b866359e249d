/// Goes through a content stream and notes what it shows and what that is marked as.
struct ContentScan {
  private(set) var identifiers: [Int] = []
  /// Codes shown with each font.
  private(set) var codes: [String: Set<Int>] = [:]
  /// Codes shown outside of any text that replaces them.
  private(set) var problems: [String] = []
  private(set) var tags: [Int: String] = [:]
  private var stack: [Mark] = []
  private var inText = false
  private var depth = 0
  private var font = ""
  private let simpleFonts: Set<String>
  private let isForm: Bool

  private struct Mark {
    var isArtifact: Bool
    var identifier: Int?
    var isInText: Bool
  }

  /// What a form shows belongs to where it is placed.
  init(_ bytes: [UInt8], simpleFonts: Set<String> = [], isForm: Bool = false) {
    self.simpleFonts = simpleFonts
    self.isForm = isForm
    var lexer = ContentLexer(bytes)
    var operands: [PDFValue] = []
    while let token = lexer.next() {
      switch token {
      case .value(let value): operands.append(value)
      case .operation(let name):
        run(name, operands)
        operands = []
      }
    }
    if !stack.isEmpty { problems.append("marked content is not closed") }
    if depth != 0 { problems.append("q and Q do not pair") }
    if inText { problems.append("a text object is not closed") }
  }

  private static let painting: Set<String> = [
    "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "EI", "sh", "Tj", "TJ", "'", "\"",
  ]

  private static let known: Set<String> = [
    "q", "Q", "cm", "gs", "g", "G", "rg", "RG", "w", "J", "j", "d", "m", "l", "c", "h", "re", "W", "W*", "n",
    "BT", "ET", "Td", "Tf", "Ts", "BDC", "BMC", "EMC",
  ]

  /// What cairo writes besides.
  private static let knownInForms: Set<String> = [
    "i", "M", "v", "y", "cs", "CS", "sc", "SC", "scn", "SCN", "Tm", "Tr", "Tc", "Tw", "T*", "TL", "d0", "d1",
  ]

  private mutating func run(_ name: String, _ operands: [PDFValue]) {
    if Self.painting.contains(name) {
      if !isForm, !stack.contains(where: { $0.isArtifact || $0.identifier != nil }) {
        problems.append("\(name) paints what is neither tagged nor an artifact")
      }
    } else if !Self.known.contains(name), !isForm || !Self.knownInForms.contains(name) {
      problems.append("operator \(name) is unknown")
    }
    switch name {
    case "q": depth += 1
    case "Q": depth -= 1
    case "BT": inText = true
    case "ET":
      inText = false
      if stack.last?.isInText == true { problems.append("a text object ends inside of marked content") }
    case "Tf": font = operands.first?.name ?? ""
    case "Tj", "TJ": show(operands)
    case "BDC", "BMC": begin(operands)
    case "EMC":
      if stack.popLast()?.isInText != inText { problems.append("EMC where nothing began") }
    default: break
    }
    if depth > 28 { problems.append("q is nested more than 28 times") }
  }

  private mutating func begin(_ operands: [PDFValue]) {
    let identifier = operands.last?["MCID"].integer
    if let identifier {
      if identifiers.contains(identifier) { problems.append("MCID \(identifier) is repeated") }
      if stack.contains(where: \.isArtifact) { problems.append("tagged content inside of an artifact") }
      identifiers.append(identifier)
      tags[identifier] = operands.first?.name
    }
    let isArtifact = operands.first?.name == "Artifact"
    if isArtifact, stack.contains(where: { $0.identifier != nil }) {
      problems.append("an artifact inside of tagged content")
    }
    stack.append(Mark(isArtifact: isArtifact, identifier: identifier, isInText: inText))
  }

  private mutating func show(_ operands: [PDFValue]) {
    for item in operands.first?.items ?? operands {
      guard let bytes = item.bytes else { continue }
      if simpleFonts.contains(font) {
        codes[font, default: []].formUnion(bytes.map(Int.init))
        continue
      }
      if isForm { continue }
      if bytes.count % 2 != 0 { problems.append("a string of half a code") }
      for place in stride(from: 0, to: bytes.count - 1, by: 2) {
        codes[font, default: []].insert(Int(bytes[place]) << 8 | Int(bytes[place + 1]))
      }
    }
  }
}
