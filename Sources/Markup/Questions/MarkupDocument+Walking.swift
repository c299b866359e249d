extension MarkupDocument {
  /// Every node of these kinds, in the order of the text.
  public func nodes(of kinds: MarkupKind...) -> [MarkupID] { nodes { kinds.contains($0) } }

  public func nodes(of kind: MarkupKind) -> [MarkupID] { nodes { $0 == kind } }

  public func nodes(where belongs: (MarkupKind) -> Bool) -> [MarkupID] {
    var found: [MarkupID] = []
    var index: UInt32 = 0
    while index != Self.none {
      if belongs(nodes[Int(index)].kind) { found.append(MarkupID(index)) }
      index = following(index, within: 0)
    }
    return found
  }

  // MARK: Links and images

  /// A link or an image, for those who check where it leads.
  public struct Reference: Sendable {
    public var node: MarkupID
    public var address: String
    public var isImage: Bool
    /// Whether it is left out of pages, because it might do harm.
    public var isUnsafe: Bool
  }

  public var references: [Reference] {
    nodes(of: .link, .image).map { node in
      let address = address(node)
      let isImage = kind(node) == .image
      return Reference(
        node: node, address: address, isImage: isImage,
        isUnsafe: !AddressPolicy.strict.permits(address.utf8, asImage: isImage))
    }
  }

  // MARK: Components and footnotes

  /// A fenced block ```` ```component name ````.
  public struct Component: Sendable {
    public var node: MarkupID
    public var name: String
  }

  public var componentBlocks: [Component] {
    nodes(of: .component).map { Component(node: $0, name: componentName($0)) }
  }

  /// The footnotes that are referred to, in the order of the references.
  public var footnotes: [MarkupID] { nodes(of: .footnoteDefinition) }
}
