import Diagnostics
import Typesetting
import YAML

/// Blocks: maps in which one key says what they are.
extension TemplateReader {
  /// A list of blocks; one block stands for a list of it.
  mutating func blocks(_ node: NodeID, _ key: String) -> [TemplateBlock] {
    switch tree.kind(node) {
    case .sequence: return tree.items(node).compactMap { block($0) }
    case .mapping: return [block(node)].compactMap(\.self)
    case .scalar:
      guard tree.scalar(node) != .null else {
        complain(node, key, expected: KeyType.blocks.words)
        return []
      }
      return [block(node)].compactMap(\.self)
    }
  }

  private mutating func block(_ node: NodeID) -> TemplateBlock? {
    guard let (kind, members) = kind(of: node) else { return nil }
    let place = tree.range(node)
    let number = Int32(origins.count)
    origins.append(place)
    if kind.isSection, !mayHoldSections { diagnostics.append(.misplacedSection(at: place)) }
    let outer = (mayHoldSections, paper)
    defer { (mayHoldSections, paper) = outer }
    mayHoldSections = mayHoldSections && kind.isTransparent

    if kind.isSection { usePaper(from: members) }
    var values = KeyValues(at: place)
    let outerStyle = usualStyle
    defer { usualStyle = outerStyle }
    useStyle(of: kind, values)
    read(members, kind.keys, into: &values)
    useStyle(of: kind, values)
    read(members, BlockKind.commonKeys, into: &values)
    require(kind.keys, in: members, of: "`\(kind.name)`", at: place)
    read(members, [kind.mainKey], into: &values)
    checkNotes(of: members[kind.name], values["notes"]?.map.map(\.name) ?? [], values)
    let look = look(of: kind, values)
    return TemplateBlock(kind, values, look: look, number: number, place: place)
  }

  /// A text looks as its place does: a cell's as the table.
  private mutating func useStyle(of kind: BlockKind, _ values: KeyValues) {
    guard kind !== BlockKind.text else { return }
    usualStyle = kind.standardStyle(values) ?? usualStyle
  }

  /// What a block is, and its members; a text alone is one block.
  private mutating func kind(of node: NodeID) -> (BlockKind, [String: NodeID])? {
    guard tree.kind(node) == .mapping else {
      guard tree.kind(node) == .scalar, tree.scalar(node) != .null, let kind = BlockKind.named("text") else {
        complain(node, "blocks", expected: "a block")
        return nil
      }
      return (kind, [kind.name: node])
    }
    let names = tree.pairs(node).map { tree.text($0.key) }
    let kinds = names.compactMap { BlockKind.named($0) }
    guard let kind = kinds.first else {
      diagnostics.append(.blockWithoutKind(names, at: tree.range(node)))
      return nil
    }
    if kinds.count > 1 {
      diagnostics.append(.blockOfTwoKinds(kind.name, kinds[1].name, at: tree.range(node)))
      return nil
    }
    return (kind, members(of: node, among: kind.allKeys.map(\.name), noun: "`\(kind.name)`"))
  }

  // MARK: Checks

  /// Signs of notes without a text, and texts that no sign asks for.
  private mutating func checkNotes(of node: NodeID?, _ names: [String], _ values: KeyValues) {
    guard let node, !names.isEmpty else { return }
    let text = tree.text(node)
    for name in names where !text.contains("[^\(name)]") {
      diagnostics.append(.unusedNote(name, at: values.place(of: "notes")))
    }
    for part in text.split(separator: "[^", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "]"), !names.contains(String(part[..<end])) else { continue }
      diagnostics.append(.unknownNote(String(part[..<end]), among: names, at: tree.range(node)))
    }
  }

  mutating func checkPlaces(of blocks: [TemplateBlock]) {
    for block in blocks where block.look.block.place == nil && !block.kind.isTransparent {
      diagnostics.append(.floatingBackdrop(at: block.place))
    }
  }

  // MARK: Look and place

  private mutating func look(of kind: BlockKind, _ values: KeyValues) -> Look {
    var look: Look
    if let given = values["style"]?.look {
      look = given
    } else if let name = kind.standardStyle(values) {
      look = sheet.look(name)
    } else {
      look = sheet.look("body")
      look.change { $0.block = BlockStyle() }
    }
    let place = values["at"]?.object.map { fixedPlace($0) }
    look.change { look in
      for property in StyleProperty.blocks {
        if let value = values[property.key.name] { property.apply(&look, value) }
      }
      look.block.isDecoration = values["decoration"]?.boolean ?? look.block.isDecoration
      look.block.place = place ?? look.block.place
    }
    return look
  }

  private mutating func fixedPlace(_ values: KeyValues) -> FixedPlace {
    let (x, width) = stretch(values, "x", "end", "width", paper.width, ("start", "end"))
    let (y, height) = stretch(values, "y", "bottom", "height", paper.height, ("top", "bottom"))
    let vertical: [String: FixedPlace.Vertical] = ["middle": .middle, "bottom": .bottom]
    let least = values["least"]?.integer ?? 50
    return FixedPlace(
      Box(x: x, y: y, width: width, height: height),
      vertical: values["vertical"].flatMap { vertical[$0.word] } ?? .top,
      fit: fit(values["fit"]?.word, least: least * 10),
      isPhysical: values["physical"]?.boolean ?? false)
  }

  private func fit(_ word: String?, least: Int) -> FixedPlace.Fit {
    switch word {
    case "wrap": .wrap
    case "height": .height(least: least)
    default: .shrink(least: least)
    }
  }

  /// Where it begins and how long it is, from three lengths of which any may be missing.
  private mutating func stretch(
    _ values: KeyValues, _ near: String, _ far: String, _ size: String, _ whole: Length,
    _ sides: (String, String)
  ) -> (Length, Length) {
    func length(_ name: String) -> Length? { values[name]?.length(.points(10), whole: whole) }
    let end = length(far)
    let start = length(near) ?? (end.map { far in length(size).map { whole - far - $0 } ?? .zero } ?? .zero)
    let extent = length(size) ?? whole - start - (end ?? .zero)
    // A hundredth of a millimetre is what rounding may cost.
    let tolerance = Length.millimetres(0.01)
    if start < -tolerance || start > whole {
      report(sides.0, start < .zero ? -start : start - whole, at: values.place(of: near))
    } else if extent < .zero || start + extent > whole + tolerance {
      report(sides.1, start + extent - whole, at: values.place(of: values[size] == nil ? near : size))
    }
    return (start, max(.zero, extent))
  }

  private mutating func report(_ side: String, _ length: Length, at place: SourceRange) {
    diagnostics.append(.outsideThePage(side, by: length.inMillimetres, at: place))
  }
}

extension Length {
  /// For people: `2.5 mm`.
  var inMillimetres: String {
    let tenths = Int((points / 72 * 254).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10) mm"
  }
}
