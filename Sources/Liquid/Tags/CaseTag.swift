/// `case value`, its branches `when a, b` and `else`.
struct CaseTag: Sendable {
  /// One value of a `when`; `else` has none. A body belongs to every value of its `when`.
  struct Branch: Sendable {
    let value: ExpressionID?
    let body: BodyID
  }

  let subject: ExpressionID
  let branches: [Branch]
}

extension TemplateCompiler {
  mutating func compileCase(
    _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    let subject = try caseSubject(markup)
    var parts: [(values: [ExpressionID], isElse: Bool, body: BodyBuilder)] = []
    var current = BodyBuilder()
    var isBlank = true
    while let other = try section(of: "case", into: &current, &tokens) {
      isBlank = isBlank && current.isBlank
      if !parts.isEmpty { parts[parts.count - 1].body = current }
      switch other.name {
      case "when": parts.append((try whenValues(other.markup), false, BodyBuilder()))
      case "else":
        guard other.markup.stripped.isEmpty else { throw Self.invalidElse }
        parts.append(([], true, BodyBuilder()))
      default: throw unexpected(other, in: "case")
      }
      current = BodyBuilder()
    }
    isBlank = isBlank && current.isBlank
    if !parts.isEmpty { parts[parts.count - 1].body = current }
    var branches: [CaseTag.Branch] = []
    for part in parts {
      let inner = finish(part.body, droppingText: isBlank)
      let values: [ExpressionID?] = part.isElse ? [nil] : part.values
      branches += values.map { CaseTag.Branch(value: $0, body: inner) }
    }
    tags.choices.append(CaseTag(subject: subject, branches: branches))
    append(.choice(tags.choices.count - 1), isBlank: isBlank, openedAt: opening, to: &body)
  }

  private static var invalidElse: SyntaxFault {
    SyntaxFault("Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters) ")
  }

  private mutating func caseSubject(_ markup: Markup) throws(SyntaxFault) -> ExpressionID {
    if settings.mode.isRigid {
      return try strictly(markup) {
        (parser: inout StrictParser, compiler: inout TemplateCompiler) throws(SyntaxFault) in
        let subject = try compiler.table.loose(try parser.expression())
        try parser.consume(.end)
        return subject
      }
    }
    guard let found = QuotedFragments.first(markup) else {
      throw SyntaxFault("Syntax Error in 'case' - Valid syntax: case [condition]")
    }
    return try table.loose(markup[found])
  }

  private mutating func whenValues(_ markup: Markup) throws(SyntaxFault) -> [ExpressionID] {
    settings.mode.isRigid ? try rigidWhenValues(markup) : try looseWhenValues(markup)
  }

  private mutating func rigidWhenValues(_ markup: Markup) throws(SyntaxFault) -> [ExpressionID] {
    var parser = try StrictParser(markup)
    var values: [ExpressionID] = []
    repeat {
      values.append(try table.operand(try parser.expression()))
    } while parser.takes("or") || parser.consumes(.comma) != nil
    try parser.consume(.end)
    return values
  }

  private mutating func looseWhenValues(_ markup: Markup) throws(SyntaxFault) -> [ExpressionID] {
    var values: [ExpressionID] = []
    var rest: Int? = markup.startIndex
    while let start = rest {
      guard let found = QuotedFragments.first(markup, from: start) else {
        throw SyntaxFault(
          "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}")
      }
      values.append(try table.operand(markup[found]))
      rest = Self.nextWhenValue(markup, found.upperBound)
    }
    return values
  }

  /// Where the value behind `or` or a comma begins.
  private static func nextWhenValue(_ markup: Markup, _ end: Int) -> Int? {
    let word = markup.skippingSpace(end)
    var next: Int?
    if markup.byte(word) == Byte.comma {
      next = markup.skippingSpace(word + 1)
    } else if word > end, markup[word...].starts(with: "or".utf8), markup.byte(word + 2)?.isSpace == true {
      next = markup.skippingSpace(word + 2)
    }
    return next.flatMap { QuotedFragments.end(markup, $0) == nil ? nil : $0 }
  }
}

extension Renderer {
  mutating func render(
    _ tag: CaseTag, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    let subject = try evaluate(tag.subject, of: template)
    var isElseOpen = true
    for branch in tag.branches {
      guard let value = branch.value else {
        if isElseOpen { try render(branch.body, of: template, into: &output) }
        continue
      }
      guard subject.equals(try evaluate(value, of: template)) else { continue }
      isElseOpen = false
      try render(branch.body, of: template, into: &output)
    }
  }
}
