internal import Diagnostics

/// Makes a tree of a record's cells, again and again in the same memory.
struct CSVRowBuilder {
  private(set) var tree: NodeTree
  private let composer = YAMLComposer()
  private var cellTree: NodeTree
  /// The mapping of each of the header's groups, in this row.
  private var groupNodes: [UInt32] = []

  init(file: SourceID) {
    tree = NodeTree(file: file)
    cellTree = NodeTree(file: file)
  }

  /// Fills the tree; false if all cells are empty. `base` is where `bytes` begin in the file.
  mutating func build(_ cells: [CSVCell], of header: CSVHeader, _ bytes: Span<UInt8>, base: Int) -> Bool {
    tree.reset(file: tree.file)
    tree.bytes += header.text
    groupNodes.removeAll(keepingCapacity: true)
    groupNodes.append(contentsOf: repeatElement(NodeTree.none, count: header.groups.count))
    groupNodes[0] = addMapping(at: Self.position(base + (cells.first?.place.lowerBound ?? 0)))
    tree.root = NodeID(index: groupNodes[0])
    for index in cells.indices {
      let cell = cells[index]
      guard let column = header.columns[index], cell.isQuoted || !cell.text.isEmpty else { continue }
      let mapping = node(of: column.group, header, at: Self.position(base + cell.place.lowerBound))
      let key = addKey(column)
      let value = addValue(cell, bytes, base: base)
      tree.append(key: NodeID(index: key), value: NodeID(index: value), to: NodeID(index: mapping))
      extend(column.group, header, to: Self.position(base + cell.place.upperBound))
    }
    let root = Int(groupNodes[0])
    tree.nodes[root].upper = Self.position(base + (cells.last?.place.upperBound ?? 0))
    return tree.nodes[root].count > 0
  }

  /// Tables may be larger than places can say; nobody reads that far.
  static func position(_ offset: Int) -> UInt32 { UInt32(clamping: offset) }

  // MARK: Groups

  private mutating func node(of group: Int, _ header: CSVHeader, at lower: UInt32) -> UInt32 {
    if groupNodes[group] != NodeTree.none { return groupNodes[group] }
    guard let key = header.groups[group] else { return groupNodes[0] }
    let parent = node(of: key.group, header, at: lower)
    let keyNode = addKey(key)
    let mapping = addMapping(at: lower)
    groupNodes[group] = mapping
    tree.append(key: NodeID(index: keyNode), value: NodeID(index: mapping), to: NodeID(index: parent))
    return mapping
  }

  private mutating func extend(_ group: Int, _ header: CSVHeader, to upper: UInt32) {
    var group = group
    while let key = header.groups[group] {
      tree.nodes[Int(groupNodes[group])].upper = upper
      group = key.group
    }
  }

  // MARK: Nodes

  private mutating func addMapping(at place: UInt32) -> UInt32 {
    tree.addCollection(.mapping, place, place)
  }

  private mutating func addKey(_ key: CSVHeader.Key) -> UInt32 {
    tree.addScalar(key.text, .plain, key.place.lower, key.place.upper)
  }

  private mutating func addValue(_ cell: CSVCell, _ bytes: Span<UInt8>, base: Int) -> UInt32 {
    let first = tree.bytes.count
    if cell.hasDoubledQuotes {
      addUndoubled(bytes.extracting(cell.text))
    } else {
      tree.bytes.append(copying: bytes.extracting(cell.text))
    }
    let place = Self.position(base + cell.place.lowerBound)..<Self.position(base + cell.place.upperBound)
    if let node = composeFlow(cell, textFrom: first, base: base, place: place) { return node }
    let isText = cell.isQuoted && !isNumberOrTruth(tree.bytes[first...])
    return tree.addScalar(
      first..<tree.bytes.count, isText ? .doubleQuoted : .plain, place.lowerBound, place.upperBound)
  }

  /// Quotes say where a cell ends, and many programs write them around every cell: what is in them
  /// is a number or a truth value all the same.
  private func isNumberOrTruth(_ text: ArraySlice<UInt8>) -> Bool {
    switch CoreScalar(plain: text) {
    case .integer, .float, .boolean: true
    case .null, .string: false
    }
  }

  private mutating func addUndoubled(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      tree.bytes.append(text[index])
      index += text[index] == 0x22 ? 2 : 1
    }
  }

  // MARK: Cells in brackets

  /// Composes a cell such as `[a, b]`; a text that merely begins with a bracket stays text.
  private mutating func composeFlow(
    _ cell: CSVCell, textFrom first: Int, base: Int, place: Range<UInt32>
  ) -> UInt32? {
    guard let opening = tree.bytes[first...].first, opening == 0x5B || opening == 0x7B,
      tree.bytes.last == opening + 2
    else { return nil }
    let problems = composer.compose(
      tree.bytes[first...], file: tree.file, base: Self.position(base + cell.text.lowerBound), into: &cellTree
    )
    guard problems.isEmpty, let root = cellTree.root else { return nil }
    if cell.hasDoubledQuotes { cellTree.setPlaces(to: place) }
    tree.bytes.removeSubrange(first...)
    return tree.graft(cellTree) + root.index
  }
}
