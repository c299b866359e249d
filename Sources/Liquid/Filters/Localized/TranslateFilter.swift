import Diagnostics
import Localization

extension Filter {
  /// `t`: what the interface says, in the page's language: `{{ 'course.lessons' | t: count: 12 }}`.
  /// `{name}` in the words becomes the argument of that name; `count` chooses among plural forms, and
  /// `language` is another than the page's.
  static let translate = Filter("t", takesAnyName: true, isExtension: true) { input, arguments, context in
    let localizer = try context.localizer("t", arguments["language"])
    guard let phrase = localizer.phrases.phrase(input.text) else {
      throw RenderFault(.context, noPhrase(input.text, localizer.phrases.keys))
    }
    let count = try arguments["count"].map { value -> ExactNumber in
      guard let number = value.exactNumber else {
        throw RenderFault.wrongInput("t", expected: "a number as `count`", found: value)
      }
      return number
    }
    let category = count.map { localizer.locale.pluralCategory(of: $0) }
    guard let words = phrase.form(for: category) else {
      throw RenderFault(.context, "`\(input.text)` has plural forms, none of them `other`")
    }
    return filled(words, arguments, count.map { localizer.locale.number($0) }, context)
  }

  private static func noPhrase(_ key: String, _ known: [String]) -> String {
    let near = NearestWord.to(key, among: known).map { "; did you mean `\($0)`?" } ?? ""
    return "there is no phrase `\(key)` in translations\(near)"
  }

  private static func filled(
    _ words: String, _ arguments: Arguments, _ count: String?, _ context: FilterContext
  ) -> TemplateValue {
    var output: [UInt8] = []
    var rest = Substring(words)
    func append(_ text: Substring) {
      TemplateValue.text(String(text)).print(into: &output, escaping: context.escapesHTML)
    }
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      append(rest[..<open])
      let name = String(rest[rest.index(after: open)..<close])
      if name == "count", let count {
        append(Substring(count))
      } else if let value = arguments[name] {
        value.print(into: &output, escaping: context.escapesHTML)
      } else {
        append(rest[open...close])
      }
      rest = rest[rest.index(after: close)...]
    }
    append(rest)
    let text = String(decoding: output, as: UTF8.self)
    return context.escapesHTML ? .markup(text) : .text(text)
  }
}
