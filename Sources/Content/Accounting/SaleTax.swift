import Localization

/// How the site taxes what it sells on a day, and how a record says that it is taxed otherwise.
public struct SaleTax: Sendable {
  /// What holds for whatever tells nothing.
  public let usual: TaxTreatment
  /// Basis points.
  let rate: Int64
  private let fallback: FieldValue?

  /// Without a day, as it is taxed now. `told` is the `tax` of the whole record.
  public init(_ settings: SiteSettings, on day: Int?, told: FieldValue? = nil) {
    let earlier = settings.earlierVATRates.filter { rate in day.map { $0 <= rate.until } ?? false }
    rate = earlier.min { $0.until < $1.until }?.rate ?? settings.vatRate
    fallback = told
    if rate > 0 {
      usual = TaxTreatment(.standard, rate: rate)
    } else {
      usual = TaxTreatment(settings.sellerHasVATNumber ? .zero : .outOfScope)
    }
  }

  /// An order is taxed by the day of its delivery, else of its sale; a subscription by the first day
  /// that is paid for.
  public init(_ sale: Record) {
    let settings = sale.catalog.settings
    let isOrder = sale.collection.name == "orders"
    let moment = isOrder ? sale["delivered_on"] ?? sale.saleTime : sale["billing_period_start"]
    self.init(
      settings, on: settings.earlierVATRates.isEmpty ? nil : moment?.localDay,
      told: isOrder ? sale["tax"] : sale["vat"])
  }

  /// As a line's or an adjustment's own `tax` says, else the record's, else as usual.
  public func treatment(of told: FieldValue?) -> TaxTreatment {
    guard let told = told ?? fallback else { return usual }
    let own = told["rate"]?.rate
    guard let category = told["category"]?.text.flatMap(TaxCategory.init) else {
      return own.map { $0 > 0 ? TaxTreatment(.standard, rate: $0) : TaxTreatment(.zero) } ?? usual
    }
    return TaxTreatment(category, rate: own ?? rate)
  }
}

extension FieldValue {
  /// The day of a date or, as the site's clocks show it, of a moment.
  public var localDay: Int? {
    guard kind == .dateTime, let moment else { return date }
    let zone = TimeZone(catalog.settings.timeZone) ?? .utc
    return (moment + zone.offset(at: moment)).floored(by: 86_400)
  }
}
