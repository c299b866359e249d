import Diagnostics
import PDF
import Typesetting

/// What stands behind a key, read as the key's type asks. Readers of a value ask for the type that its
/// declaration names; a value of any other is what an absent one would be.
indirect enum KeyValue: Sendable {
  case text(TextTemplate)
  case length(TemplateLength)
  case column(ColumnWidth)
  case edges(TemplateEdges)
  case colour(Colour)
  /// Nothing for `none`.
  case stroke(Stroke?)
  /// In thousandths.
  case number(Int)
  case integer(Int)
  case boolean(Bool)
  case words([String])
  case style(Look)
  case paper(Paper)
  case object(KeyValues)
  case list([KeyValue])
  case map([(name: String, value: KeyValue)])
  case blocks([TemplateBlock])
}

extension KeyValue {
  var text: TextTemplate? { if case .text(let text) = self { text } else { nil } }
  var column: ColumnWidth? { if case .column(let width) = self { width } else { nil } }
  var edges: TemplateEdges? { if case .edges(let edges) = self { edges } else { nil } }
  var colour: Colour? { if case .colour(let colour) = self { colour } else { nil } }
  var stroke: Stroke? { if case .stroke(let stroke) = self { stroke } else { nil } }
  var thousandths: Int { if case .number(let number) = self { number } else { 1_000 } }
  var integer: Int { if case .integer(let integer) = self { integer } else { 0 } }
  var boolean: Bool { if case .boolean(let truth) = self { truth } else { false } }
  var words: [String] { if case .words(let words) = self { words } else { [] } }
  var word: String { words.first ?? "" }
  var look: Look? { if case .style(let look) = self { look } else { nil } }
  var paper: Paper? { if case .paper(let paper) = self { paper } else { nil } }
  var object: KeyValues? { if case .object(let values) = self { values } else { nil } }
  var list: [KeyValue] { if case .list(let items) = self { items } else { [] } }
  var map: [(name: String, value: KeyValue)] { if case .map(let members) = self { members } else { [] } }
  var blocks: [TemplateBlock] { if case .blocks(let blocks) = self { blocks } else { [] } }

  func length(_ size: Length, whole: Length = .zero) -> Length {
    if case .length(let length) = self { length.resolved(size: size, whole: whole) } else { .zero }
  }

  func extent(_ size: Length) -> Extent? {
    if case .length(let length) = self { length.extent(size: size) } else { nil }
  }

  func edges(_ size: Length, over edges: Edges) -> Edges {
    self.edges?.resolved(size: size, over: edges) ?? edges
  }

  /// Whether it says the same for every document.
  var isConstant: Bool {
    switch self {
    case .text(let text): text.isConstant
    case .object(let values): values.isConstant
    case .list(let items): items.allSatisfy(\.isConstant)
    case .map(let members): members.allSatisfy(\.value.isConstant)
    case .blocks(let blocks): blocks.allSatisfy(\.isConstant)
    default: true
    }
  }
}

/// The values of one map, by their keys.
struct KeyValues: Sendable {
  struct Member: Sendable {
    let value: KeyValue
    /// Where the value stands.
    let place: SourceRange
  }

  private(set) var members: [String: Member] = [:]
  /// The same while they are few: cells have one or two and are asked for ten, and comparing is quicker than
  /// hashing.
  private var few: [(name: String, value: KeyValue)] = []
  private static let mostFew = 4
  let place: SourceRange

  init(at place: SourceRange) { self.place = place }

  mutating func add(_ name: String, _ value: KeyValue, at place: SourceRange) {
    members[name] = Member(value: value, place: place)
    few = members.count > Self.mostFew ? [] : members.map { ($0.key, $0.value.value) }
  }

  subscript(_ name: String) -> KeyValue? {
    if members.count > Self.mostFew { return members[name]?.value }
    for (known, value) in few where known == name { return value }
    return nil
  }

  func place(of name: String) -> SourceRange { members[name]?.place ?? place }

  var isConstant: Bool { members.values.allSatisfy(\.value.isConstant) }
}
