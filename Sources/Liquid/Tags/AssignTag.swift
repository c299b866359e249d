import Names

/// `assign name = expression | filter`.
struct AssignTag: Sendable {
  let name: Name
  let output: Int
}

extension TemplateCompiler {
  mutating func compileAssign(_ markup: Markup, into body: inout BodyBuilder) throws(SyntaxFault) {
    guard let (name, value) = AssignTag.parts(markup) else {
      throw SyntaxFault("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")
    }
    tags.assigns.append(AssignTag(name: Name(name.text), output: try compileOutput(value)))
    append(.assign(tags.assigns.count - 1), isBlank: true, to: &body)
  }
}

extension AssignTag {
  /// The first name before an equals sign, and all that follows it.
  static func parts(_ markup: Markup) -> (name: Markup, value: Markup)? {
    var index = markup.startIndex
    while index < markup.endIndex {
      guard let end = signatureEnd(markup, index) else {
        index += 1
        continue
      }
      let equals = markup.skippingSpace(end)
      if markup.byte(equals) == Byte.equals {
        return (markup[index..<end], markup[markup.skippingSpace(equals + 1)...])
      }
      index = end
    }
    return nil
  }

  /// Where a name that is assigned to ends: words, dots and brackets, each perhaps in parentheses.
  static func signatureEnd(_ markup: Markup, _ start: Int) -> Int? {
    var index = start
    while true {
      var next = index
      if markup.byte(next) == Byte.openRound { next += 1 }
      guard let byte = markup.byte(next), isSignature(byte) else { break }
      next += 1
      if markup.byte(next) == Byte.closeRound { next += 1 }
      index = next
    }
    return index > start ? index : nil
  }

  private static func isSignature(_ byte: UInt8) -> Bool {
    byte.isNamePart || byte == Byte.dot || byte == Byte.openSquare || byte == Byte.closeSquare
  }
}

extension Renderer {
  mutating func render(_ tag: AssignTag, of template: Template) throws(RenderFault) {
    let value = try value(of: tag.output, in: template)
    context.scopes.assign(tag.name, value)
    if meter.limits.assignScore != nil { try meter.addAssigned(value.assignScore()) }
  }
}

extension TemplateValue {
  /// What holding on to a value costs: bytes of texts, and one for everything else.
  func assignScore(depth: Int = 0) -> Int {
    guard depth < TemplateCompiler.deepest else { return 1 }
    switch self {
    case .text(let text), .markup(let text): return text.utf8.count
    case .list(let items): return items.reduce(1) { $0 + $1.assignScore(depth: depth + 1) }
    case .map(let map):
      return map.members.reduce(1) { $0 + $1.key.utf8.count + $1.value.assignScore(depth: depth + 1) }
    default: return 1
    }
  }
}
