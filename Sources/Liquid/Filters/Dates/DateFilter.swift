extension Filter {
  /// `date`: a moment in a form of one's own. What is no moment comes back as it is.
  static let date = Filter("date", 1...1, named: LocalDate.options) { input, arguments, context in
    if DateText.saysNow(input) { context.observer?.didPrint(ClockPhrase(input, arguments)) }
    if case .map(let options) = arguments.value(0) {
      return try LocalDate(options).written(input, context)
    }
    let pattern = arguments.text(0)
    guard !pattern.isEmpty, let time = DateText.moment(of: input, context) else { return input }
    return .text(try TimeFormat.format(time, pattern))
  }
}

extension DateText {
  /// Whether the moment of rendering is meant, or a date that leans on it.
  static func saysNow(_ value: TemplateValue) -> Bool {
    switch value {
    case .text(let text), .markup(let text):
      isNow(text.lowercased()) || parts(of: text.lowercased()).map(\.leansOnToday) ?? false
    case .object(let object): saysNow(object.printed)
    default: false
    }
  }

  private static func isNow(_ text: String) -> Bool { text == "now" || text == "today" }

  /// Numbers are seconds since 1970, and so are texts of digits; `now` and `today` are the moment of
  /// rendering.
  static func moment(of value: TemplateValue, _ context: FilterContext) -> ClockTime? {
    let zone = context.zone
    switch value {
    case .integer(let seconds), .quantity(.moment(let seconds)): return moment(seconds, zone)
    // A day is the same wherever one is.
    case .quantity(.day(let day)):
      return moment(day.multipliedReportingOverflow(by: 86_400).partialValue, DateZone("UTC"))
    case .text(let text), .markup(let text): return moment(in: text.lowercased(), zone, context.now)
    case .object(let object): return moment(of: object.printed, context)
    default: return nil
    }
  }

  private static func moment(_ seconds: Int, _ zone: DateZone) -> ClockTime? {
    guard seconds.magnitude <= ClockTime.latest else { return nil }
    return ClockTime(seconds: seconds, in: zone)
  }

  private static func moment(in text: String, _ zone: DateZone, _ now: Int) -> ClockTime? {
    if isNow(text) { return moment(now, zone) }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : Substring(text).utf8
    if !digits.isEmpty, digits.allSatisfy(\.isDigit) { return Int(text).flatMap { moment($0, zone) } }
    return DateText.parts(of: text)?.time(in: zone, now: now)
  }
}
