/// `if` and `unless` with their branches.
struct ConditionTag: Sendable {
  struct Branch: Sendable {
    /// None for `else`.
    let comparisons: ConditionRange?
    let body: BodyID
  }

  let branches: [Branch]
  /// The first condition must not hold.
  let isUnless: Bool
}

extension TemplateCompiler {
  mutating func compileCondition(
    _ name: String, _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    var conditions: [ConditionRange?] = [try compileComparisons(markup, openedAt: opening.line)]
    var bodies: [BodyBuilder] = []
    var isBlank = true
    while true {
      var current = BodyBuilder()
      let other = try section(of: name, into: &current, &tokens)
      isBlank = isBlank && current.isBlank
      bodies.append(current)
      guard let other else { break }
      switch other.name {
      case "elsif": conditions.append(try compileComparisons(other.markup, openedAt: opening.line))
      case "else": conditions.append(nil)
      default: throw unexpected(other, in: name)
      }
    }
    var branches: [ConditionTag.Branch] = []
    for (condition, inner) in zip(conditions, bodies) {
      branches.append(.init(comparisons: condition, body: finish(inner, droppingText: isBlank)))
    }
    tags.conditions.append(ConditionTag(branches: branches, isUnless: name == "unless"))
    append(.condition(tags.conditions.count - 1), isBlank: isBlank, openedAt: opening, to: &body)
  }
}

extension Renderer {
  mutating func render(
    _ tag: ConditionTag, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    var isInverted = tag.isUnless
    for branch in tag.branches {
      var holds = true
      if let comparisons = branch.comparisons { holds = try self.holds(comparisons, of: template) }
      if holds != isInverted { return try render(branch.body, of: template, into: &output) }
      isInverted = false
    }
  }
}
