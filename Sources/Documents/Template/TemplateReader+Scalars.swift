import Diagnostics
import Liquid
import PDF
import Typesetting
import YAML

/// Values that are written as one text.
extension TemplateReader {
  mutating func read(_ text: String, at node: NodeID, _ type: KeyType, _ key: String) -> KeyValue? {
    let place = tree.range(node)
    switch type {
    case .length:
      if let length = TemplateLength(text), length.isFixed { return .length(length) }
      diagnostics.append(.badLength(text, key, expected: type.words, at: place))
    case .extent:
      if let length = TemplateLength(text) { return .length(length) }
      diagnostics.append(.badLength(text, key, expected: type.words, at: place))
    case .columnWidth:
      if let width = ColumnWidth(text) { return .column(width) }
      diagnostics.append(.badLength(text, key, expected: type.words, at: place))
    case .colour:
      if let colour = ColourText.colour(text) { return .colour(colour) }
      diagnostics.append(.badColour(text, key, at: place))
    case .stroke:
      if let stroke = self.stroke(text, key, at: place) { return stroke }
    case .number(let range):
      if let number = TemplateLength.number(text), range.contains(Int(number * 1_000)) {
        return .number(Int((number * 1_000).rounded()))
      }
      diagnostics.append(.outOfRange(key, expected: type.words, found: text, at: place))
    case .integer(let range):
      if let number = Int(text), range.contains(number) { return .integer(number) }
      diagnostics.append(.outOfRange(key, expected: type.words, found: text, at: place))
    case .boolean:
      if case .boolean(let truth) = tree.scalar(node) { return .boolean(truth) }
      complain(node, key, expected: type.words)
    case .word(let words):
      if words.contains(text) { return .words([text]) }
      diagnostics.append(.unknownWord(text, key, among: words, at: place))
    default: return .words([text])
    }
    return nil
  }

  /// A width, a colour and a pattern, in any order.
  private mutating func stroke(_ text: String, _ key: String, at place: SourceRange) -> KeyValue? {
    if text == "none" { return .stroke(nil) }
    var stroke = Stroke(width: .points(0.5))
    for part in text.split(separator: " ") {
      if let pattern = Self.patterns[String(part)] {
        stroke.pattern = pattern
      } else if let colour = ColourText.colour(String(part)) {
        stroke.colour = colour
      } else if case .fixed(let width)? = TemplateLength(String(part)), width > .zero {
        stroke.width = width
      } else {
        let words = Self.patterns.keys.sorted()
        diagnostics.append(
          .wrongValue(key, expected: KeyType.stroke.words, found: "`\(part)`", at: place)
            .suggesting(NearestWord.to(String(part), among: words)))
        return nil
      }
    }
    return .stroke(stroke)
  }

  private static let patterns: [String: Stroke.Pattern] = [
    "solid": .solid, "dashed": .dashed, "dotted": .dotted, "double": .double,
  ]

  // MARK: Lists of words

  mutating func words(_ node: NodeID, _ words: [String], _ key: String) -> KeyValue? {
    guard let found = strings(node, key, "words") else { return nil }
    for (word, place) in found where !words.contains(word) {
      diagnostics.append(.unknownWord(word, key, among: words, at: place))
    }
    return .words(found.map(\.0).filter(words.contains))
  }

  mutating func fonts(_ node: NodeID, _ key: String) -> KeyValue? {
    guard let found = strings(node, key, "fonts") else { return nil }
    for (name, place) in found where !sheet.knowsFont(name, settings.families) {
      let names = sheet.fonts.keys.sorted() + (settings.families ?? [])
      diagnostics.append(.unknownFont(name, among: names, at: place))
    }
    return .words(found.map(\.0))
  }

  private mutating func strings(_ node: NodeID, _ key: String, _ noun: String) -> [(String, SourceRange)]? {
    if tree.kind(node) == .sequence {
      return tree.items(node).compactMap { item in
        scalar(item, key, noun).map { ($0, tree.range(item)) }
      }
    }
    return scalar(node, key, "a list of \(noun)").map { [($0, tree.range(node))] }
  }

  // MARK: Sides and paper

  mutating func edges(_ node: NodeID, _ key: String) -> KeyValue? {
    if tree.kind(node) == .mapping { return sides(node, key) }
    guard let text = scalar(node, key, KeyType.edges.words) else { return nil }
    let lengths = text.split(separator: " ").map { TemplateLength(String($0)) }
    let known = lengths.compactMap { $0 }.filter(\.isFixed)
    guard known.count == lengths.count, let first = known.first, known.count <= 2 else {
      diagnostics.append(.badLength(text, key, expected: KeyType.edges.words, at: tree.range(node)))
      return nil
    }
    let beside = known.count == 2 ? known[1] : first
    return .edges(TemplateEdges(top: first, end: beside, bottom: first, start: beside))
  }

  private static let sides = ["top", "bottom", "start", "end", "inner", "outer"]

  private mutating func sides(_ node: NodeID, _ key: String) -> KeyValue? {
    var edges = TemplateEdges()
    for (side, node) in members(of: node, among: Self.sides, noun: "`\(key)`") {
      guard case .length(let length)? = read(node, .length, side) else { continue }
      switch side {
      case "top": edges.top = length
      case "bottom": edges.bottom = length
      case "start", "inner": edges.start = length
      default: edges.end = length
      }
      if side == "inner" || side == "outer" { edges.isMirrored = true }
    }
    return .edges(edges)
  }

  mutating func paper(_ node: NodeID, _ key: String) -> KeyValue? {
    if tree.kind(node) == .mapping {
      let members = members(of: node, among: ["width", "height"], noun: "a size of paper")
      let sides = ["width", "height"].compactMap { side -> Length? in
        guard let node = members[side] else {
          diagnostics.append(
            .missingKey(TemplateKey(side, .length, ""), of: "a size of paper", at: tree.range(node)))
          return nil
        }
        return self.side(node, side)
      }
      return sides.count == 2 ? .paper(Paper(width: sides[0], height: sides[1])) : nil
    }
    guard let text = scalar(node, key, KeyType.paper.words) else { return nil }
    if let paper = Paper.named(text) { return .paper(paper) }
    diagnostics.append(.unknownWord(text, key, among: Paper.names, at: tree.range(node)))
    return nil
  }

  private mutating func side(_ node: NodeID, _ name: String) -> Length? {
    guard case .length(let length)? = read(node, .length, name) else { return nil }
    let side = length.resolved(size: .zero)
    if Paper.sides.contains(side) { return side }
    diagnostics.append(
      .outOfRange(
        name, expected: "a side of paper from 13mm to 5080mm", found: tree.text(node), at: tree.range(node)))
    return nil
  }
}

extension TemplateLength {
  /// Known without the place: an absolute length, or one in sizes of letters.
  var isFixed: Bool { if case .part = self { false } else { true } }
}

extension ColumnWidth {
  init?(_ text: String) {
    if text == "auto" {
      self = .automatic
    } else if text.hasSuffix("fr"), let share = Int(text.dropLast(2)), 1...1_000 ~= share {
      self = .share(share)
    } else {
      switch TemplateLength(text) {
      case .fixed(let length) where length > .zero: self = .fixed(length)
      case .part(let part) where part > 0: self = .part(part)
      default: return nil
      }
    }
  }
}

extension Diagnostic {
  func suggesting(_ word: String?) -> Diagnostic {
    var diagnostic = self
    if let word { diagnostic.label = "did you mean `\(word)`?" }
    return diagnostic
  }
}
