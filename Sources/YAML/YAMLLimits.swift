/// How much a document may ask for. Beyond that it is an attack or a mistake, not content.
public struct YAMLLimits: Sendable {
  /// How many bytes a text may have.
  public var bytes: Int
  /// How deep collections may stand in one another; what reads the tree may recurse this far.
  public var depth: Int
  public var nodes: Int
  /// How many nodes aliases may copy, all together: ten short lines can ask for a thousand million.
  public var copiedNodes: Int

  public init(bytes: Int, depth: Int, nodes: Int, copiedNodes: Int) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.copiedNodes = copiedNodes
  }

  /// The limits for files that people write.
  public static let content = YAMLLimits(
    bytes: 64 << 20, depth: 100, nodes: 4_000_000, copiedNodes: 100_000)
}
