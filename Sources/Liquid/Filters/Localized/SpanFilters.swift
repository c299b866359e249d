import Localization

extension Filter {
  static let spans: [Filter] = [duration, listing, collate, languageName]

  /// `duration`: seconds as hours and minutes; `style` is long, short, narrow or digital.
  private static let duration = Filter(
    "duration", named: ["style", "seconds", "language"], isExtension: true
  ) {
    input, arguments, context in
    guard case .integer(let seconds) = input.number, input.exactNumber != nil else {
      throw RenderFault.wrongInput("duration", expected: "a length of time in seconds", found: input)
    }
    let showsSeconds = arguments["seconds"]?.isTruthy ?? false
    let locale = try context.localizer("duration", arguments["language"]).locale
    return .text(
      locale.duration(
        seconds: seconds, style: try durationStyle(arguments["style"]),
        smallest: showsSeconds ? .second : .minute))
  }

  private static func durationStyle(
    _ option: TemplateValue?
  ) throws(RenderFault) -> FormattingLocale.DurationStyle {
    switch option?.text {
    case nil, "short": .short
    case "long": .long
    case "narrow": .narrow
    case "digital": .digital
    default: throw .wrongOption("duration", "style", accepted: ["long", "short", "narrow", "digital"])
    }
  }

  /// `listing`: the items of a list in a sentence: "a, b and c". Items that are markup stay so.
  private static let listing = Filter("listing", named: ["kind", "language"], isExtension: true) {
    input, arguments, context in
    guard let kind = FormattingLocale.ListKind(name: arguments["kind"]?.text) else {
      throw RenderFault.wrongOption("listing", "kind", accepted: ["and", "or"])
    }
    let texts = try items(input, "listing").map { item in
      var bytes: [UInt8] = []
      item.print(into: &bytes, escaping: context.escapesHTML)
      return String(decoding: bytes, as: UTF8.self)
    }
    let list = try context.localizer("listing", arguments["language"]).locale.list(texts, kind)
    return context.escapesHTML ? .markup(list) : .text(list)
  }

  /// `language_name`: what a language is called, by its code; a code that nobody knows stays.
  private static let languageName = Filter("language_name", named: ["language"], isExtension: true) {
    input, arguments, context in
    let locale = try context.localizer("language_name", arguments["language"]).locale
    return .text(locale.languageName(input.text) ?? input.text)
  }

  /// `collate`: sorts as the page's language does, by a member if one is named.
  private static let collate = Filter("collate", 0...1, isExtension: true) { input, arguments, context in
    let name = arguments[0]
    return .list(
      Collation(context.localizer.locale, numeric: true).sorted(try items(input, "collate")) { item in
        (name.map { item.member(at: $0) ?? .nothing } ?? item).text
      })
  }

  private static func items(_ input: TemplateValue, _ filter: String) throws(RenderFault) -> [TemplateValue] {
    if case .list(let items) = input { return items }
    guard case .object(let object) = input, object.itemCount != nil else {
      throw .wrongInput(filter, expected: "a list", found: input)
    }
    return try input.items()
  }
}

extension FormattingLocale.ListKind {
  fileprivate init?(name: String?) {
    switch name {
    case nil, "and": self = .and
    case "or": self = .or
    default: return nil
    }
  }
}
