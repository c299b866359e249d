/// Why a sale is taxed as it is, in the words of our files and in the codes of EN 16931 (UNTDID 5305).
public enum TaxCategory: String, CaseIterable, Sendable {
  case standard
  case zero
  case exempt
  /// The buyer owes the tax.
  case reverseCharge = "reverse_charge"
  /// Sold to a business in another country of the European Union.
  case intraCommunity = "intra_community"
  /// Sold out of the country, or out of the Union.
  case export
  /// No value added tax at all.
  case outOfScope = "out_of_scope"

  /// As electronic invoices say it.
  public var code: String {
    switch self {
    case .standard: "S"
    case .zero: "Z"
    case .exempt: "E"
    case .reverseCharge: "AE"
    case .intraCommunity: "K"
    case .export: "G"
    case .outOfScope: "O"
    }
  }
}

/// A category and its rate: what an invoice sums up by.
public struct TaxTreatment: Hashable, Comparable, Sendable {
  public let category: TaxCategory
  /// Basis points; of everything but the standard category, 0.
  public let rate: Int64

  public init(_ category: TaxCategory, rate: Int64 = 0) {
    self.category = category
    self.rate = category == .standard ? rate : 0
  }

  /// What can be reckoned with; no tax of the world comes near its end.
  static let rates: ClosedRange<Int64> = 0...1_000_000

  /// As invoices list them: in the order of the categories, higher rates first.
  public static func < (left: TaxTreatment, right: TaxTreatment) -> Bool {
    (left.category.place, -left.rate) < (right.category.place, -right.rate)
  }
}

extension TaxCategory {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
