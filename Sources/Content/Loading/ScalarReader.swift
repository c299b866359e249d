import Diagnostics
import YAML

/// Reads one scalar as the type that its field declares.
struct ScalarReader {
  let field: Field
  let type: FieldType
  let text: String
  let scalar: CoreScalar
  let place: SourceRange
  let reading: Alias.Reading?
  let context: DecodingContext
  let currency: Currency
  /// Nothing of the value may stand in a message.
  var isPrivate = false
  var diagnostics: [Diagnostic] = []

  mutating func value(adding store: inout RecordStore) -> Value {
    switch type {
    case .string, .text, .markdown, .html, .phone:
      return plainText(&store)
    case .slug, .uuid, .email, .url, .color, .timeZone, .language, .currency:
      return code(&store)
    case .asset(let extensions): return asset(extensions, &store)
    case .word(let words): return word(words, &store)
    case .reference: return store.add(.reference, Array(text.trimmingBlanks().utf8))
    case .boolean: return boolean()
    case .integer: return integer()
    case .decimal: return decimal()
    case .rate: return rate()
    case .money: return money()
    case .duration: return duration(&store)
    case .date:
      return moment(.date, CalendarTime.date(text) ?? CalendarTime.dateTime(text).map { $0.dayFloor })
    case .dateTime: return moment(.dateTime, CalendarTime.dateTime(text))
    case .time: return moment(.time, CalendarTime.time(text))
    case .list, .object, .map, .any: return store.add(.string, Array(text.utf8))
    }
  }

  // MARK: Text

  private mutating func plainText(_ store: inout RecordStore) -> Value {
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty else { return .null }
    if case .string = type, trimmed.contains(where: \.isNewline) {
      diagnostics.append(.malformed(field, "must stand on one line", at: place))
    }
    if let limit = field.maximumLength, trimmed.count > limit {
      diagnostics.append(.tooLong(field, count: trimmed.count, limit: limit, at: place))
    }
    if case .markdown = type { return store.add(.markdown, Array(text.utf8)) }
    return store.add(.string, Array(trimmed.utf8))
  }

  private mutating func code(_ store: inout RecordStore) -> Value {
    let trimmed = String(text.trimmingBlanks())
    guard !trimmed.isEmpty else { return .null }
    switch CodeForms.read(trimmed, as: type) {
    case .fine(let canonical):
      return store.add(.string, Array(canonical.utf8))
    case .wrong(let what, let hint):
      let rule = if case .slug = type { "V-01" } else { "V-08" }
      // Hints correct the value, and so repeat it.
      diagnostics.append(.malformed(field, what, rule: rule, at: place, hint: isPrivate ? nil : hint))
      return .null
    }
  }

  private mutating func asset(_ extensions: [String], _ store: inout RecordStore) -> Value {
    let path = String(text.trimmingBlanks())
    guard !path.isEmpty else { return .null }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if !extensions.isEmpty, !extensions.contains(ending) {
      diagnostics.append(
        .malformed(field, "must be a file of the kind \(extensions.joined(separator: ", "))", at: place))
      return .null
    }
    guard !path.split(separator: "/").contains("..") else {
      diagnostics.append(
        .malformed(
          field, "must not lead out of its folder", at: place,
          hint: "put the file beside the entry or under media/"))
      return .null
    }
    return store.add(.asset, Array(path.utf8))
  }

  private mutating func word(_ words: WordList, _ store: inout RecordStore) -> Value {
    let trimmed = String(text.trimmingBlanks())
    if words.name == WordList.weekday.name, case .integer(let number) = scalar {
      guard (0...6).contains(number) else {
        diagnostics.append(.unknownWord(field, words, found: shown, at: place))
        return .null
      }
      let zero = if case .sundayFirst = reading { 6 } else { context.weekdayZero }
      return store.add(.word, Array(words.words[(Int(number) + zero) % 7].utf8))
    }
    guard let word = words.canonical(trimmed) else {
      diagnostics.append(.unknownWord(field, words, found: shown, at: place))
      return .null
    }
    return store.add(.word, Array(word.utf8))
  }

  // MARK: Numbers

  private mutating func boolean() -> Value {
    switch scalar {
    case .boolean(let truth): return .boolean(truth)
    case .integer(0): return .boolean(false)
    case .integer(1): return .boolean(true)
    default:
      let said = text.lowercased()
      let hint = ["yes", "on", "no", "off"].contains(said) ? "YAML 1.2 knows only true and false" : nil
      var diagnostic = wrongType("true or false")
      diagnostic.hint = hint
      diagnostics.append(diagnostic)
      return .null
    }
  }

  private mutating func integer() -> Value {
    guard case .integer(let number) = scalar else { return fail("a whole number") }
    return inRange(Decimal(number)) ? .number(.integer, number) : .null
  }

  private mutating func decimal() -> Value {
    guard let number = number() else { return fail("a number") }
    return inRange(number) ? .decimal(number) : .null
  }

  private mutating func rate() -> Value {
    let bare = text.trimmingBlanks().last == "%" ? text.trimmingBlanks().dropLast() : text[...]
    guard let number = Decimal(text: Array(bare.trimmingBlanks().utf8)) else { return fail("a percentage") }
    guard let basisPoints = number.scaled(to: 2) else {
      diagnostics.append(.malformed(field, "has more than two digits behind the point", at: place))
      return .null
    }
    // The digits that were written tell an amount of whole minor units from one of whole dollars.
    return inRange(number) ? Value(kind: .rate, scale: number.scale, bits: basisPoints) : .null
  }

  private func number() -> Decimal? {
    switch scalar {
    case .integer(let value): Decimal(value)
    case .float, .string: Decimal(text: Array(text.trimmingBlanks().utf8))
    default: nil
    }
  }

  private mutating func inRange(_ number: Decimal) -> Bool {
    let isLow = field.minimum.map { number < $0 } ?? false
    let isHigh = field.maximum.map { number > $0 } ?? false
    if isLow || isHigh { diagnostics.append(.outOfRange(field, at: place)) }
    return !isLow && !isHigh
  }

  // MARK: Money

  private mutating func money() -> Value {
    var parts = text.split(separator: " ").map(String.init)
    var currency = currency
    if parts.count == 2, let index = parts.firstIndex(where: { Currency.codes.contains($0) }) {
      currency = Currency(parts.remove(at: index)) ?? currency
    }
    guard parts.count == 1, let number = Decimal(text: Array(parts[0].utf8)) else {
      return fail("an amount such as 49.99")
    }
    guard currency != .unknown else {
      diagnostics.append(
        .malformed(field, "has no currency", rule: nil, at: place, hint: "set `currency` in site.yaml"))
      return .null
    }
    if isMinor(number) {
      guard number.scale == 0 else { return fail("a whole number of minor units") }
      return checkedMoney(number.coefficient, currency)
    }
    guard let minorUnits = number.scaled(to: currency.minorDigits) else {
      diagnostics.append(
        .malformed(field, "has more than \(currency.minorDigits) digits behind the point", at: place))
      return .null
    }
    return checkedMoney(minorUnits, currency)
  }

  private func isMinor(_ number: Decimal) -> Bool {
    if case .minorUnits = reading { return true }
    guard case .integer = scalar else { return false }
    return !context.integersAreMajor
  }

  private mutating func checkedMoney(_ minorUnits: Int64, _ currency: Currency) -> Value {
    if let lowest = field.minimum, Decimal(minorUnits) < lowest {
      diagnostics.append(.outOfRange(field, at: place))
      return .null
    }
    return .money(Money(minorUnits: minorUnits, currency: currency))
  }

  // MARK: Time

  private mutating func duration(_ store: inout RecordStore) -> Value {
    let factor: Int64 =
      switch reading {
      case .minutes: 60
      case .hours: 3600
      default: 1
      }
    if let number = number() {
      guard let millionths = number.scaled(to: 6), millionths >= 0 else { return fail("a length of time") }
      let (product, overflow) = millionths.multipliedReportingOverflow(by: factor)
      guard !overflow, product % 1_000_000 == 0 else { return fail("a whole number of seconds") }
      guard product / 1_000_000 <= Self.longest else { return fail("a length of time below a century") }
      return .number(.duration, product / 1_000_000)
    }
    switch DurationText(text) {
    case .seconds(let seconds):
      guard seconds <= Self.longest else { return fail("a length of time below a century") }
      return .number(.duration, Int64(seconds))
    // A schedule's words: kept, and moved to the label beside it.
    case .label: return store.add(.string, Array(text.trimmingBlanks().utf8))
    case nil:
      diagnostics.append(
        .malformed(field, "is not a length of time", at: place, hint: "write it like \"1h 30min\" or 20 min"))
      return .null
    }
  }

  /// A century in seconds: sums of as many durations as there can be entries stay in range.
  private static let longest = 3_155_760_000

  private mutating func moment(_ kind: ValueKind, _ value: Int?) -> Value {
    if let value { return .number(kind, Int64(value)) }
    let form =
      switch kind {
      case .date: "a date such as 2026-03-01"
      case .time: "a time such as 09:30"
      default: "a moment such as 2026-03-01T09:00:00Z"
      }
    return fail(form)
  }

  // MARK: Failing

  private mutating func fail(_ expected: String) -> Value {
    diagnostics.append(wrongType(expected))
    return .null
  }

  /// What a message may repeat of the value. What is near it would tell as much: of a private word,
  /// "did you mean" gives away all but the slip, so such words are only listed.
  private var shown: String? { isPrivate ? nil : String(text.prefix(40)) }

  private func wrongType(_ expected: String) -> Diagnostic {
    .wrongType(field, expected: expected, found: shown.map { "`\($0)`" }, at: place)
  }
}

extension Int {
  fileprivate var dayFloor: Int { self >= 0 ? self / 86_400 : (self - 86_399) / 86_400 }
}

extension FieldType {
  /// What a value of the type is called in messages.
  var noun: String {
    switch self {
    case .string, .text: "text"
    case .markdown, .html: "formatted text"
    case .slug: "a name in lower-case letters, digits and hyphens"
    case .uuid: "a UUID"
    case .email: "an e-mail address"
    case .phone: "a telephone number"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .rate: "a percentage"
    case .money: "an amount such as 49.99"
    case .duration: "a length of time"
    case .date: "a date such as 2026-03-01"
    case .dateTime: "a moment such as 2026-03-01T09:00:00Z"
    case .time: "a time such as 09:30"
    case .timeZone: "a time zone such as Asia/Riyadh"
    case .language: "a language code such as en"
    case .currency: "a currency code such as USD"
    case .boolean: "true or false"
    case .url: "an address"
    case .color: "a colour such as #1B4965"
    case .asset: "a file's path"
    case .word(let words): "one of \(words.words.joined(separator: ", "))"
    case .reference(let targets): "the name of one of the \(targets.joined(separator: " or "))"
    case .list: "a list"
    case .object, .map: "a map of fields"
    case .any: "anything"
    }
  }
}
