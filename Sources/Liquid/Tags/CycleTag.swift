/// `cycle name: a, b`: each time the next of its values.
struct CycleTag: Sendable {
  enum Group: Sendable {
    /// Cycles of the same name count together.
    case named(ExpressionID)
    /// So do those that list the same constants.
    case constants(String)
    /// One in whose list a variable stands counts alone.
    case alone(Int)
  }

  let group: Group
  let values: [ExpressionID]
}

/// What cycles that count together have in common.
enum CycleKey: Hashable {
  case text(String)
  case other(String)
  case alone(ObjectIdentifier, Int)
}

extension TemplateCompiler {
  mutating func compileCycle(_ markup: Markup, into body: inout BodyBuilder) throws(SyntaxFault) {
    let (name, values) = settings.mode.isRigid ? try rigidCycle(markup) : try looseCycle(markup)
    let group: CycleTag.Group =
      if let name {
        .named(name)
      } else if values.contains(where: { table.isVariable($0) }) {
        .alone(tags.cycles.count)
      } else {
        .constants(values.map { table.constantText($0) }.joined(separator: ","))
      }
    tags.cycles.append(CycleTag(group: group, values: values))
    append(.cycle(tags.cycles.count - 1), isBlank: false, to: &body)
  }

  private typealias Parts = (name: ExpressionID?, values: [ExpressionID])

  private static var invalidCycle: SyntaxFault {
    SyntaxFault("Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]")
  }

  private mutating func rigidCycle(_ markup: Markup) throws(SyntaxFault) -> Parts {
    try strictly(markup) {
      (parser: inout StrictParser, compiler: inout TemplateCompiler) throws(SyntaxFault) -> Parts in
      if parser.looks(at: .end) { throw Self.invalidCycle }
      var name: ExpressionID?
      var values = [try compiler.table.loose(try parser.expression())]
      if parser.consumes(.colon) != nil {
        name = values[0]
        values = [try compiler.table.loose(try parser.expression())]
      }
      while parser.consumes(.comma) != nil, !parser.looks(at: .end) {
        values.append(try compiler.table.loose(try parser.expression()))
      }
      try parser.consume(.end)
      return (name, values)
    }
  }

  private mutating func looseCycle(_ markup: Markup) throws(SyntaxFault) -> Parts {
    if let (name, rest) = Self.cycleName(markup) {
      return (try table.loose(name), try cycleValues(rest))
    }
    guard QuotedFragments.end(markup, markup.startIndex) != nil else { throw Self.invalidCycle }
    return (nil, try cycleValues(markup))
  }

  /// The longest fragment at the beginning that a colon follows.
  private static func cycleName(_ markup: Markup) -> (name: Markup, rest: Markup)? {
    let start = markup.startIndex
    func colon(behind end: Int) -> Int? {
      let index = markup.skippingSpace(end)
      return markup.byte(index) == Byte.colon ? index : nil
    }
    func found(_ end: Int, _ colon: Int) -> (name: Markup, rest: Markup) {
      (markup[start..<end], markup[markup.skippingSpace(colon + 1)...])
    }
    if let end = QuotedFragments.quotedEnd(markup, start), let colon = colon(behind: end) {
      return found(end, colon)
    }
    var ends: [Int] = []
    var index = start
    while let end = QuotedFragments.quotedEnd(markup, index) ?? QuotedFragments.runByteEnd(markup, index) {
      ends.append(end)
      index = end
    }
    for end in ends.reversed() {
      if let colon = colon(behind: end) { return found(end, colon) }
    }
    return nil
  }

  /// The word `nil` is passed over.
  private mutating func cycleValues(_ markup: Markup) throws(SyntaxFault) -> [ExpressionID] {
    var values: [ExpressionID] = []
    for part in markup.split(separator: Byte.comma) {
      guard let found = QuotedFragments.first(part) else { continue }
      let value = try table.loose(part[found])
      if !table.isNothing(value) { values.append(value) }
    }
    return values
  }
}

extension ExpressionTable {
  /// Tells constants apart, texts from numbers too.
  fileprivate func constantText(_ id: ExpressionID) -> String {
    if case .range(let lower, let upper) = expressions[id] {
      return "(\(constantText(lower))..\(constantText(upper)))#\(id)"
    }
    return constantValue(id)?.inspected ?? ""
  }
}

extension Renderer {
  mutating func render(
    _ tag: CycleTag, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    let key: CycleKey =
      switch tag.group {
      case .named(let name): Self.key(try evaluate(name, of: template))
      case .constants(let text): .text(text)
      case .alone(let number): .alone(ObjectIdentifier(template), number)
      }
    let turn = context.cycles[key] ?? 0
    if turn < tag.values.count { print(try evaluate(tag.values[turn], of: template), into: &output) }
    context.cycles[key] = turn + 1 >= tag.values.count ? 0 : turn + 1
  }

  private static func key(_ name: TemplateValue) -> CycleKey {
    if case .text(let text) = name { .text(text) } else { .other(name.inspected) }
  }
}
