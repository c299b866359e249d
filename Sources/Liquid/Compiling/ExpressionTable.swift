import Names

/// The expressions of a template while it is compiled.
///
/// Every expression goes through ``loose(_:depth:)``, strict ones after ``StrictParser`` has read them
/// and put them into one form: Liquid does the same, and much that is odd about it comes from there.
struct ExpressionTable {
  private(set) var expressions: [Expression] = []
  private(set) var steps: [LookupStep] = []
  private(set) var constants: [TemplateValue] = []

  static let deepest = 100

  /// How much there is, to which a reading that failed goes back.
  struct Mark {
    fileprivate let expressions: Int
    fileprivate let steps: Int
    fileprivate let constants: Int
  }

  var mark: Mark {
    Mark(expressions: expressions.count, steps: steps.count, constants: constants.count)
  }

  mutating func reset(to mark: Mark) {
    expressions.removeLast(expressions.count - mark.expressions)
    steps.removeLast(steps.count - mark.steps)
    constants.removeLast(constants.count - mark.constants)
  }

  mutating func add(_ expression: Expression) -> ExpressionID {
    expressions.append(expression)
    return expressions.count - 1
  }

  mutating func constant(_ value: TemplateValue) -> ExpressionID {
    constants.append(value)
    return add(.constant(constants.count - 1))
  }

  /// The value of an expression that is the same in every render.
  func constantValue(_ id: ExpressionID) -> TemplateValue? {
    if case .constant(let index) = expressions[id] { constants[index] } else { nil }
  }

  /// Whether an expression reads a variable, or one whose name is only known later.
  func mayRead(_ variable: Name) -> Bool {
    expressions.contains { expression in
      switch expression {
      case .variable(let name), .lookup(let name, _): name == variable
      case .named: true
      case .constant, .range: false
      }
    }
  }

  /// What a lax template writes between two values, whether or not it is an operator.
  mutating func operation(_ text: Markup) -> ConditionPart.Operation {
    ConditionPart.Operation(text) ?? .unknown(constant(.text(text.text)))
  }

  /// What a piece of markup means if nothing about it may be wrong.
  mutating func loose(_ markup: Markup, depth: Int = 0) throws(SyntaxFault) -> ExpressionID {
    guard depth < Self.deepest else { throw .tooDeep }
    let markup = markup.stripped
    if let quote = markup.first, quote == Byte.quote || quote == Byte.apostrophe, markup.last == quote {
      return constant(.text(markup.count < 2 ? "" : markup.dropFirst().dropLast().text))
    }
    if let literal = Self.literal(markup) { return constant(literal) }
    if let range = LooseRange(markup) { return try add(range, depth: depth) }
    if let number = LooseNumber.value(markup) { return constant(number) }
    return try lookup(markup, depth: depth)
  }

  /// In conditions `blank` and `empty` are questions; elsewhere they are empty texts.
  mutating func operand(_ markup: Markup) throws(SyntaxFault) -> ExpressionID {
    if markup.equals("blank") { return constant(.blank) }
    if markup.equals("empty") { return constant(.empty) }
    return try loose(markup)
  }

  func isVariable(_ id: ExpressionID) -> Bool {
    switch expressions[id] {
    case .variable, .lookup, .named: true
    case .constant, .range: false
    }
  }

  func isNothing(_ id: ExpressionID) -> Bool {
    constantValue(id)?.isNothing == true
  }

  /// Whether a value is given by a word that means none.
  func isFalsy(_ id: ExpressionID) -> Bool {
    constantValue(id)?.isTruthy == false
  }

  private static func literal(_ markup: Markup) -> TemplateValue? {
    switch markup.text {
    case "", "nil", "null": .nothing
    case "true": .boolean(true)
    case "false": .boolean(false)
    case "blank", "empty": .text("")
    default: nil
    }
  }

  private mutating func add(_ range: LooseRange, depth: Int) throws(SyntaxFault) -> ExpressionID {
    let lower = try loose(range.lower, depth: depth + 1)
    let upper = try loose(range.upper, depth: depth + 1)
    guard let first = constantValue(lower), let last = constantValue(upper) else {
      return add(.range(lower, upper))
    }
    guard let from = Self.bound(first) else { throw Self.invalidBound(range.lower) }
    guard let to = Self.bound(last) else { throw Self.invalidBound(range.upper) }
    return constant(.range(from, to))
  }

  private static func invalidBound(_ markup: Markup) -> SyntaxFault {
    SyntaxFault("Invalid expression type '\(markup.text)' in range expression", at: markup.indices)
  }

  /// What Ruby's `to_i` makes of a constant.
  private static func bound(_ value: TemplateValue) -> Int? {
    switch value {
    case .boolean: nil
    default: value.rubyInteger
    }
  }

  private mutating func lookup(_ markup: Markup, depth: Int) throws(SyntaxFault) -> ExpressionID {
    var parts = LookupParts(markup)
    // What names nothing is still a variable, which nobody can set.
    guard let root = parts.next() else {
      return add(.named(constant(.nothing), steps: steps.count..<steps.count))
    }
    var found: [LookupStep] = []
    let start: ExpressionID? =
      if case .bracket(let inner) = root { try loose(inner, depth: depth + 1) } else { nil }
    while let part = parts.next() {
      switch part {
      case .bracket(let inner): found.append(.index(try loose(inner, depth: depth + 1)))
      case .name(let name):
        found.append(.member(Name(name.text)))
      }
    }
    let range = steps.count..<steps.count + found.count
    steps += found
    if let start { return add(.named(start, steps: range)) }
    guard case .name(let name) = root else { return constant(.nothing) }
    let variable = Name(name.text)
    return add(found.isEmpty ? .variable(variable) : .lookup(variable, steps: range))
  }
}
