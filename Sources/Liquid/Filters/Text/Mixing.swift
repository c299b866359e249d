extension TemplateValue {
  var isMarkup: Bool {
    if case .markup = self { true } else { false }
  }

  /// The HTML that shows this value: markup as it is, everything else escaped.
  var html: String {
    if case .markup(let source) = self { source } else { HTMLText.escaped(text) }
  }

  /// Puts values together to one text, which is markup if one of them is: then the others are
  /// escaped first, so that nothing comes alive that was none before.
  static func mixed(
    _ parts: [TemplateValue], _ context: FilterContext, _ combine: ([String]) throws -> String
  ) throws -> TemplateValue {
    guard context.escapesHTML, parts.contains(where: \.isMarkup) else {
      return .text(try combine(parts.map(\.text)))
    }
    return .markup(try combine(parts.map(\.html)))
  }

  /// A text made out of this one from which only white space at its ends can have gone.
  func sameKind(_ text: String, _ context: FilterContext) -> TemplateValue {
    context.escapesHTML && isMarkup ? .markup(text) : .text(text)
  }
}
