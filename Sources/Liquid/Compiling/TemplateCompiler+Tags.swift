extension TemplateCompiler {
  /// Compiles a tag that is known everywhere; any other comes back.
  mutating func compile(
    _ tag: TagToken, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) -> OtherTag? {
    let name = tag.name.text
    switch name {
    case "assign": try compileAssign(tag.markup, into: &body)
    case "break": append(.breaking, isBlank: false, to: &body)
    case "capture": try compileCapture(tag.markup, into: &body, &tokens)
    case "case": try compileCase(tag.markup, into: &body, &tokens)
    case "comment": try compileComment(into: &body, &tokens)
    case "continue": append(.continuing, isBlank: false, to: &body)
    case "cycle": try compileCycle(tag.markup, into: &body)
    case "decrement": compileCounter(tag.markup, step: -1, into: &body)
    case "doc": try compileDoc(tag.markup, into: &body, &tokens)
    case "echo": append(.echo(try compileOutput(tag.markup)), isBlank: false, to: &body)
    case "for": try compileFor(tag.markup, into: &body, &tokens)
    case "if", "unless": try compileCondition(name, tag.markup, into: &body, &tokens)
    case "ifchanged": try compileIfChanged(into: &body, &tokens)
    case "include", "render": try compilePartial(name, tag.markup, into: &body)
    case "increment": compileCounter(tag.markup, step: 1, into: &body)
    case "raw": try compileRaw(tag.markup, into: &body, &tokens)
    case "tablerow": try compileTableRow(tag.markup, into: &body, &tokens)
    case "#": try compileInlineComment(tag.markup, into: &body)
    default:
      if settings.mode == .checked, try compileExtension(name, tag.markup, into: &body, &tokens) {
        return nil
      }
      return OtherTag(name: name, markup: tag.markup)
    }
    return nil
  }

  /// The tags that Liquid does not have.
  private mutating func compileExtension(
    _ name: String, _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) -> Bool {
    switch name {
    case "layout": try compileLayout(markup)
    case "block": try compileBlock(markup, into: &body, &tokens)
    case "cached": try compileCached(markup, into: &body)
    case "component": try compileComponent(markup, into: &body, &tokens)
    default: return false
    }
    return true
  }

  /// The names of all tags, for suggestions.
  static let tagNames = [
    "assign", "break", "cached", "capture", "case", "comment", "continue", "cycle", "decrement", "doc",
    "echo", "else",
    "elsif", "endblock", "endcapture", "endcase", "endcomment", "endcomponent", "enddoc", "endfor", "endif",
    "endifchanged", "endraw", "endtablerow", "endunless", "for", "if", "ifchanged", "include", "increment",
    "layout", "liquid", "block", "component", "raw", "render", "tablerow", "unless", "when",
  ]
}
