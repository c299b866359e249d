import Names

/// Where a body lies in its template.
typealias BodyID = Int

/// One piece of a body. What belongs to a tag lies in the template's table of that tag, so that
/// walking through nodes touches no reference counts.
enum Node: Sendable {
  case text(lower: UInt32, upper: UInt32)
  /// Text that white space control does not touch.
  case raw(lower: UInt32, upper: UInt32)
  case output(Int)
  case echo(Int)
  case assign(Int)
  case capture(Int)
  case condition(Int)
  case choice(Int)
  case loop(Int)
  case tableRow(Int)
  case cycle(Int)
  case counter(Int)
  case changed(BodyID)
  case include(Int)
  case render(Int)
  case cached(Int)
  case component(Int)
  case block(Int)
  case parent
  case breaking
  case continuing
  /// Comments and documentation: nothing is rendered, yet they count as a step.
  case silent

  var isText: Bool {
    if case .text = self { true } else { false }
  }
}

/// A node with what is known about its place.
struct PlacedNode: Sendable {
  let node: Node
  let line: Int32
  /// The bytes of its token.
  let lower: UInt32
  let upper: UInt32
  /// A tag that prints nothing; neither are its mistakes printed.
  let isBlank: Bool
}

/// The nodes between two tags.
struct Body: Sendable {
  let nodes: Range<Int>
}

/// A body while it is compiled.
struct BodyBuilder {
  var nodes: [PlacedNode] = []
  /// Nothing in it prints anything but white space.
  var isBlank = true

  mutating func append(_ node: PlacedNode) {
    nodes.append(node)
    isBlank = isBlank && node.isBlank
  }
}
