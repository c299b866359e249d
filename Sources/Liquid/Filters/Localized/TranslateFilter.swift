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
    let parts = parts(of: words, arguments, count)
    // Words are text, which is escaped where it is printed; among HTML they have to be HTML here.
    let isMarkup = context.escapesHTML && parts.contains(where: \.holdsMarkup)
    var output: [UInt8] = []
    for part in parts { part.print(into: &output, escaping: isMarkup) }
    let text = String(decoding: output, as: UTF8.self)
    return isMarkup ? .markup(text) : .text(text)
  }

  /// The words, and between them what stands in the places of names.
  private static func parts(
    of words: String, _ arguments: Arguments, _ count: String?
  ) -> [TemplateValue] {
    var parts: [TemplateValue] = []
    var rest = Substring(words)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      let name = String(rest[rest.index(after: open)..<close])
      if name == "count", let count {
        parts.append(.text(count))
      } else {
        parts.append(arguments[name] ?? .text(String(rest[open...close])))
      }
      rest = rest[rest.index(after: close)...]
    }
    return parts + [.text(String(rest))]
  }
}
