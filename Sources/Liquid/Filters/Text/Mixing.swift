extension TemplateValue {
  var isMarkup: Bool {
    if case .markup = self { true } else { false }
  }

  /// Whether it prints HTML, or something in it does.
  var holdsMarkup: Bool {
    switch self {
    case .markup: true
    case .list(let items): items.contains(where: \.holdsMarkup)
    case .object(let object): object.printed.holdsMarkup
    default: false
    }
  }

  /// The HTML that shows this value: markup as it is, everything else escaped.
  var html: String {
    if case .markup(let source) = self { source } else { HTMLText.escaped(text) }
  }

  /// Puts two values together to one text, which is markup if one of them is: then the other is
  /// escaped first, so that nothing comes alive that was none before.
  static func mixed(
    _ first: TemplateValue, _ second: TemplateValue, _ context: FilterContext,
    _ combine: (String, String) throws -> String
  ) throws -> TemplateValue {
    guard context.escapesHTML, first.isMarkup || second.isMarkup else {
      return .text(try combine(first.text, second.text))
    }
    return .markup(try combine(first.html, second.html))
  }

  /// The same for the items of a list with something between them.
  static func joined(
    _ items: [TemplateValue], by glue: TemplateValue, _ context: FilterContext
  ) -> TemplateValue {
    let isMarkup = context.escapesHTML && (glue.isMarkup || items.contains(where: \.isMarkup))
    var text = ""
    let between = isMarkup ? glue.html : glue.text
    for (index, item) in items.enumerated() {
      if index > 0 { text += between }
      text += isMarkup ? item.html : item.text
    }
    return isMarkup ? .markup(text) : .text(text)
  }

  /// A text made out of this one from which only white space at its ends can have gone.
  func sameKind(_ text: String, _ context: FilterContext) -> TemplateValue {
    context.escapesHTML && isMarkup ? .markup(text) : .text(text)
  }
}
