public import Content

/// An invoice or a credit note: everything that the paper shows and that EN 16931 asks for, whatever it is
/// made of. Figures are exact, days count from 1970-01-01, moments are seconds since then.
public struct Invoice: Sendable, Equatable {
  public var kind: Kind
  public var source: Source
  /// Nothing until one is given to it.
  public var number: String?
  public var issuedOn: Int?
  public var dueOn: Int?
  /// When it was supplied, if that is told.
  public var deliveredOn: Int?
  /// Of the order; subscriptions have none.
  public var orderNumber: String?
  public var currency: Currency
  public var stamp: Stamp?

  public var seller: Seller
  public var buyer: Buyer
  /// Who learns, if somebody else pays.
  public var learner: Wording?

  /// The days that are paid for, both of them included.
  public var period: ClosedRange<Int>?
  /// What only invoices of subscriptions say.
  public var subscription: SubscriptionTerms?

  public var lines: [Line]
  /// What was taken off the whole, such as by a coupon.
  public var allowances: [Adjustment]
  public var charges: [Adjustment]
  /// The VAT breakdown.
  public var taxes: [Tax]
  public var sums: Sums
  /// Whether prices, discounts and nets of lines, allowances and charges hold the tax.
  public var pricesIncludeTax: Bool
  public var roundsByLine: Bool

  public var payment: Payment?
  /// BT-113; of a credit note, what has been given back.
  public var paid: Money?
  /// BT-115; of a credit note, what will be given back.
  public var due: Money?
  public var terms: Wording?
  public var notes: String?
  /// What value added tax is called.
  public var vatLabel: Wording?

  /// What a credit note takes back.
  public var original: Original?
  /// Why money was given back.
  public var reason: String?
  /// When money was given back.
  public var processedAt: Int?

  public enum Kind: String, Sendable, CaseIterable {
    case invoice
    case creditNote = "credit_note"
  }

  public enum Source: String, Sendable, CaseIterable {
    case sale
    case subscription
  }

  public enum Stamp: String, Sendable, CaseIterable {
    case paid
    case open
    case refunded
    case partlyRefunded = "partly_refunded"
    case draft
    case void
    case uncollectible
    /// A credit note that was agreed to, and not paid yet.
    case approved
  }

  public struct SubscriptionTerms: Sendable, Equatable {
    public var plan: Wording?
    /// A word of `billing_period`, such as `monthly`.
    public var billingPeriod: String?
    public var weeklyMinutes: Int64?
    public var remainingMinutes: Int64?
    public var renewsItself: Bool?

    public init(
      plan: Wording? = nil, billingPeriod: String? = nil, weeklyMinutes: Int64? = nil,
      remainingMinutes: Int64? = nil, renewsItself: Bool? = nil
    ) {
      self.plan = plan
      self.billingPeriod = billingPeriod
      self.weeklyMinutes = weeklyMinutes
      self.remainingMinutes = remainingMinutes
      self.renewsItself = renewsItself
    }
  }

  public struct Payment: Sendable, Equatable {
    public var method: String?
    public var reference: String?
    public var paidAt: Int?

    public init(method: String? = nil, reference: String? = nil, paidAt: Int? = nil) {
      self.method = method
      self.reference = reference
      self.paidAt = paidAt
    }
  }

  /// The invoice that a credit note takes back.
  public struct Original: Sendable, Equatable {
    public var number: String?
    public var issuedOn: Int?

    public init(number: String? = nil, issuedOn: Int? = nil) {
      self.number = number
      self.issuedOn = issuedOn
    }
  }
}
