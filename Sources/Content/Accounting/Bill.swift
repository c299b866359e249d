/// What is to be paid for, before anything is summed up: amounts and how each is taxed.
public struct Bill: Sendable, Equatable {
  public var currency: Currency
  public var lines: [Line]
  /// What is taken off the whole, such as by a coupon.
  public var allowances: [Adjustment]
  /// What comes on top of the lines, such as postage.
  public var charges: [Adjustment]
  /// Whether amounts hold the tax already.
  public var includesTax: Bool
  /// Whether tax is rounded for each line rather than once for each treatment.
  public var roundsByLine: Bool

  public init(
    currency: Currency, lines: [Line], allowances: [Adjustment] = [], charges: [Adjustment] = [],
    includesTax: Bool = false, roundsByLine: Bool = false
  ) {
    self.currency = currency
    self.lines = lines
    self.allowances = allowances
    self.charges = charges
    self.includesTax = includesTax
    self.roundsByLine = roundsByLine
  }

  public struct Line: Sendable, Equatable {
    /// Price × quantity.
    public var gross: Money
    /// The discount on the line as a whole.
    public var discount: Money
    public var treatment: TaxTreatment

    public init(gross: Money, discount: Money, treatment: TaxTreatment) {
      self.gross = gross
      self.discount = discount
      self.treatment = treatment
    }
  }

  /// An amount, above zero, that is taken off or put on top.
  public struct Adjustment: Sendable, Equatable {
    public var amount: Money
    /// As it is taxed itself; if absent, as the lines are that share it.
    public var treatment: TaxTreatment?
    /// The lines that share it; all of them if absent.
    public var lines: Set<Int>?

    public init(amount: Money, treatment: TaxTreatment? = nil, lines: Set<Int>? = nil) {
      self.amount = amount
      self.treatment = treatment
      self.lines = lines
    }
  }
}
