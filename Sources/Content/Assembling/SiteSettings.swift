public import Diagnostics

/// What site.yaml says that more than pages need: read before everything else, because it decides
/// how the rest is read.
public struct SiteSettings: Sendable {
  public var languages = ["en"]
  public var currency = Currency.unknown
  public var timeZone = "UTC"
  public var integersAreMajor = false
  public var weekdayZero = 0
  public var dripPolicy = "label"
  public var closedCourses = "hide"
  public var defaultReviewStatus = "pending"
  /// Basis points.
  public var vatRate: Int64 = 0
  public var earlierVATRates: [EarlierRate] = []
  /// Who has none charges no tax, and is not within its scope.
  public var sellerHasVATNumber = false
  public var pricesIncludeVAT = false
  public var vatRoundsByLine = false
  public var discountsAreAmounts = false
  /// Whether harmless HTML in Markdown stays.
  public var keepsRawHTML = false
  public var usesSmartPunctuation = false
  public var coloursCode = true
  /// Not of site.yaml, but of the command line.
  var showsDrafts = false
  var codes = CodeTable()
  public var levels: [String: DiagnosticReport.Level] = [:]

  public init() {}

  /// A rate of value added tax that held up to a day and on it.
  public struct EarlierRate: Sendable, Equatable {
    public var until: Int
    /// Basis points.
    public var rate: Int64
  }

  /// Reads what the site's own entry says.
  init(_ site: SettingsReader) {
    let listed = site.texts("languages")
    if !listed.isEmpty { languages = listed }
    currency = site.text("currency").flatMap { Currency($0) } ?? .unknown
    timeZone = site.text("timezone") ?? timeZone
    integersAreMajor = site.text("integer_money") == "major"
    weekdayZero = site.text("weekday_zero") == "sunday" ? 6 : 0
    dripPolicy = site.text("drip_policy") ?? dripPolicy
    closedCourses = site.text("closed_courses") ?? closedCourses
    defaultReviewStatus = site.text("default_review_status") ?? defaultReviewStatus
    vatRate = site.rate("vat", "rate") ?? 0
    earlierVATRates = site.earlierRates()
    sellerHasVATNumber = site.text("seller", "vat_number") != nil
    pricesIncludeVAT = site.truth("vat", "prices_include") ?? false
    vatRoundsByLine = site.text("vat", "rounding") == "line"
    discountsAreAmounts = site.text("plan_discount_unit") == "amount"
    keepsRawHTML = site.truth("markdown", "raw_html") ?? keepsRawHTML
    usesSmartPunctuation = site.truth("markdown", "smart_punctuation") ?? usesSmartPunctuation
    coloursCode = site.truth("markdown", "highlight") ?? coloursCode
    codes = site.codes().value
    for (name, word) in site.map("diagnostics") {
      levels[name] = DiagnosticReport.Level(rawValue: word)
    }
  }

  var decodingContext: DecodingContext {
    DecodingContext(
      languages: languages, currency: currency, integersAreMajor: integersAreMajor, weekdayZero: weekdayZero,
      codes: codes)
  }
}

/// Reads the slots of the site's entry before there is a catalogue.
struct SettingsReader {
  let store: RecordStore
  let slots: Range<Int>
  let file: SourceID

  private func value(_ path: [Name]) -> Value? {
    var range = slots
    var found: Value?
    for name in path {
      guard let slot = store.slots[range].first(where: { $0.key == name }) else { return nil }
      found = slot.value
      range = slot.value.kind == .object ? store.slotRange(slot.value) : 0..<0
    }
    return found
  }

  func text(_ path: Name...) -> String? {
    guard let value = value(path), [.string, .word].contains(value.kind) else { return nil }
    return store.text(value)
  }

  func texts(_ path: Name...) -> [String] {
    guard let value = value(path), value.kind == .list else { return [] }
    return store.slots[store.slotRange(value)].map { store.text($0.value) }
  }

  func earlierRates() -> [SiteSettings.EarlierRate] {
    guard let list = value(["vat", "earlier"]), list.kind == .list else { return [] }
    return store.slots[store.slotRange(list)].compactMap { item in
      let members = members(item.value)
      guard let until = members.first(where: { $0.key == "until" })?.value, until.kind == .date,
        let rate = members.first(where: { $0.key == "rate" })?.value, rate.kind == .rate
      else { return nil }
      return SiteSettings.EarlierRate(until: Int(until.bits), rate: rate.bits)
    }
  }

  func rate(_ path: Name...) -> Int64? {
    value(path).flatMap { $0.kind == .rate ? $0.bits : nil }
  }

  func truth(_ path: Name...) -> Bool? {
    value(path).flatMap { $0.kind == .boolean ? $0.bits != 0 : nil }
  }

  /// The table of what numbers mean, by field and number.
  func codes() -> Checked<CodeTable> {
    var table = Checked(CodeTable())
    for field in members(value(["codes"])) {
      if field.value.kind != .object {
        table.diagnostics.append(.fieldWithoutCodes(field.key.text, at: place(field)))
      }
      for code in members(field.value) where code.value.kind != .null {
        let texts = code.value.kind == .object ? Array(members(code.value)) : [code]
        let others = texts.filter { $0.value.kind != .string && $0.value.kind != .null }
        table.diagnostics += others.map { .meaningNotText(of: code.key.text, field.key.text, at: place($0)) }
        guard others.isEmpty else { continue }
        table.value.add(label(code, texts), for: code.key.text, of: field.key.text)
      }
    }
    return table
  }

  private func label(_ code: Slot, _ texts: [Slot]) -> CodeTable.Label {
    guard code.value.kind == .object else { return .text(store.text(code.value)) }
    let told = texts.filter { $0.value.kind == .string }
    return .translations(told.map { (language: $0.key.text, text: store.text($0.value)) })
  }

  private func place(_ slot: Slot) -> SourceRange {
    SourceRange(file: file, lower: slot.lower, upper: slot.upper)
  }

  private func members(_ value: Value?) -> ArraySlice<Slot> {
    guard let value, value.kind == .object else { return [] }
    return store.slots[store.slotRange(value)]
  }

  func map(_ path: Name...) -> [(String, String)] {
    guard let value = value(path), value.kind == .object else { return [] }
    return store.slots[store.slotRange(value)].map { ($0.key.text, store.text($0.value)) }
  }
}
