import Content
import Liquid

extension TemplateValue {
  /// The value of an entry's public field, or of what is in it, in the language of the page.
  init(_ value: PublicValue, of record: PublicRecord, on page: PageContext) {
    switch value.kind {
    case .null: self = .nothing
    case .boolean: self = .boolean(value.boolean ?? false)
    case .integer: self = .integer(value.integer.map { Int($0) } ?? 0)
    case .decimal: self = Self.decimal(value.decimal)
    case .rate: self = .quantity(.rate(basisPoints: value.rate ?? 0))
    case .money: self = Self.money(value.money)
    case .duration: self = .quantity(.duration(seconds: value.duration ?? 0))
    case .date: self = .quantity(.day(value.date ?? 0))
    case .dateTime: self = .quantity(.moment(value.moment ?? 0))
    case .time: self = .quantity(.time(value.time ?? 0))
    case .string, .word: self = value.text.map { .text($0) } ?? .nothing
    case .asset: self = value.text.map { .object(AssetView($0, at: value.place, on: page)) } ?? .nothing
    case .markdown: self = Self.markdown(value, record, page)
    case .reference: self = value.target.map { .object(EntryView($0, on: page)) } ?? .nothing
    case .list: self = Self.list(value, record, page)
    case .localized: self = Self.localized(value, record, page)
    case .object: self = .object(ObjectView(value: value, record: record, page: page))
    }
  }

  private static func decimal(_ decimal: Content.Decimal?) -> TemplateValue {
    decimal.map { .quantity(.decimal(coefficient: $0.coefficient, scale: Int($0.scale))) } ?? .nothing
  }

  static func money(_ money: Money?) -> TemplateValue {
    guard let money else { return .nothing }
    let unit = CurrencyUnit(money.currency.code, digits: Int(money.currency.minorDigits))
    return unit.map { .quantity(.money(minorUnits: money.minorUnits, $0)) } ?? .nothing
  }

  private static func markdown(
    _ value: PublicValue, _ record: PublicRecord, _ page: PageContext
  ) -> TemplateValue {
    guard let text = value.text(in: page.language) else { return .nothing }
    return .object(
      MarkdownView(text, at: value.place, on: page) {
        page.note(.field, .language, of: record)
        return value.language(in: page.language, writtenIn: record.language)
      })
  }

  private static func list(
    _ value: PublicValue, _ record: PublicRecord, _ page: PageContext
  ) -> TemplateValue {
    .list(value.list(in: page.language).map { TemplateValue($0, of: record, on: page) })
  }

  /// What is told once for each language may be a text or a list of texts.
  private static func localized(
    _ value: PublicValue, _ record: PublicRecord, _ page: PageContext
  ) -> TemplateValue {
    if value.isMarkdown { return markdown(value, record, page) }
    return value.text(in: page.language).map { .text($0) } ?? list(value, record, page)
  }
}

/// An object inside an entry: its public members.
struct ObjectView: TemplateObject {
  let value: PublicValue
  /// The entry.
  let record: PublicRecord
  let page: PageContext

  func member(_ name: Name) -> TemplateValue? {
    if let member = value[name] { return TemplateValue(member, of: record, on: page) }
    return value.hasMember(name) ? .nothing : nil
  }

  var memberNames: [String] { value.memberNames }
}
