internal import Diagnostics

/// Writes a tree as JSON, two blanks a level, keys in their order.
///
/// It recurses: the composer's limit on depth bounds it.
enum JSONWriter {
  static func text(of node: NodeID, in tree: NodeTree, indent: String = "") -> String {
    let inner = indent + "  "
    switch tree.kind(node) {
    case .scalar: return scalar(node, in: tree)
    case .sequence:
      let items = tree.items(node).map { inner + text(of: $0, in: tree, indent: inner) }
      return items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n\(indent)]"
    case .mapping:
      let pairs = tree.pairs(node).map { pair in
        inner + JSONText.quoted(tree.text(pair.key)) + ": " + text(of: pair.value, in: tree, indent: inner)
      }
      return pairs.isEmpty ? "{}" : "{\n" + pairs.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func scalar(_ node: NodeID, in tree: NodeTree) -> String {
    let text = tree.text(node)
    return switch tree.scalar(node) {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float: number(text)
    case .string: JSONText.quoted(text)
    }
  }

  /// A float as JSON spells it: without `+`, with digits on both sides of the point.
  private static func number(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    var rest = Substring(text)
    if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
    guard !rest.hasSuffix("f"), !rest.hasSuffix("F"), !rest.hasSuffix("n"), !rest.hasSuffix("N") else {
      // JSON has neither infinity nor "not a number".
      return JSONText.quoted(text)
    }
    while rest.count > 1, rest.hasPrefix("0"), rest.dropFirst().first?.isNumber == true { rest.removeFirst() }
    var digits = String(rest)
    if digits.hasPrefix(".") { digits = "0" + digits }
    if let point = digits.firstIndex(of: ".") {
      let after = digits.index(after: point)
      if after == digits.endIndex || !digits[after].isNumber { digits.insert("0", at: after) }
    }
    return (isNegative ? "-" : "") + digits
  }
}
