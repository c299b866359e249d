/// Words about prices, sales and payments.
extension WordList {
  public static let billingPeriod = WordList(
    "billing_period", ["monthly", "quarterly", "semiannual", "yearly", "lifetime"],
    synonyms: [
      "full_month": "monthly", "full_quarter": "quarterly", "half_year": "semiannual", "full_year": "yearly",
      "semi_annual": "semiannual", "annual": "yearly",
    ])

  public static let couponType = WordList(
    "coupon_type", ["percentage", "fixed", "free", "cycle_percentage"])

  public static let couponScope = WordList("coupon_scope", ["order", "plan"])

  public static let orderStatus = WordList(
    "order_status", ["pending", "processing", "completed", "failed", "cancelled", "refunded"],
    synonyms: ["canceled": "cancelled"])

  /// Each is known by its code in electronic invoices, too.
  public static let taxCategory = WordList(
    "tax_category", TaxCategory.allCases.map(\.rawValue),
    synonyms: Dictionary(uniqueKeysWithValues: TaxCategory.allCases.map { ($0.code, $0.rawValue) })
      .merging(["standard_rate": "standard", "zero_rated": "zero"]) { first, _ in first })

  public static let paymentStatus = WordList(
    "payment_status", ["pending", "paid", "failed", "refunded"],
    synonyms: ["completed": "paid", "succeeded": "paid"])

  public static let subscriptionStatus = WordList(
    "subscription_status", ["active", "trialing", "past_due", "paused", "cancelled", "expired"],
    synonyms: ["canceled": "cancelled"])

  public static let invoiceStatus = WordList(
    "invoice_status", ["draft", "open", "paid", "void", "uncollectible"])

  public static let refundStatus = WordList(
    "refund_status", ["pending", "approved", "rejected", "processed"])

  public static let earningStatus = WordList(
    "earning_status", ["pending", "cleared", "paid", "refunded"], synonyms: ["released": "cleared"])

  public static let earningKind = WordList("earning_kind", ["sale", "referral", "affiliate"])

  public static let recipientType = WordList(
    "recipient_type",
    ["platform", "creator", "student_teacher", "instructor", "affiliate", "referrer", "provider"])

  public static let payoutStatus = WordList(
    "payout_status", ["pending", "processing", "completed", "failed", "cancelled"],
    synonyms: ["paid": "completed", "canceled": "cancelled"])

  public static let withdrawalStatus = WordList(
    "withdrawal_status",
    ["pending", "approved", "processing", "completed", "rejected", "failed", "cancelled"],
    synonyms: ["canceled": "cancelled", "fulfilled": "completed"])

  public static let payoutMethod = WordList(
    "payout_method", ["paypal", "bank_transfer", "stripe", "wise", "payoneer", "other"],
    synonyms: ["bank": "bank_transfer"])

  public static let ledgerType = WordList("ledger_type", ["credit", "debit"])

  public static let ledgerCategory = WordList(
    "ledger_category",
    ["course", "book", "consultation", "gift", "top-up", "withdrawal", "refund", "other"], isOpen: true)

  public static let itemKind = WordList(
    "item_kind",
    ["course", "book", "product", "bundle", "event", "consultation", "gift", "subscription", "other"])

  public static let rewardType = WordList(
    "reward_type", ["badge", "discount", "free_session", "revenue_bonus"])

  public static let goodwillReason = WordList(
    "goodwill_reason",
    [
      "summon_help", "question_answer", "first_session_mentor", "referral", "remedial_volunteer",
      "availability_bonus",
    ])

  public static let affiliateStatus = WordList(
    "affiliate_status", ["pending", "approved", "suspended", "rejected"])

  public static let referralStatus = WordList(
    "referral_status", ["clicked", "registered", "converted", "expired"])
}
