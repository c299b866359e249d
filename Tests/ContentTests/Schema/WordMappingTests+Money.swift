extension WordCase {
  static let money = plans + sales + income + ledgers

  private static let plans = [
    WordCase(
      "billing_period", of: "plans", in: "plans.yaml", at: "prices.0.period",
      "name: N, prices: [{price: 1.00, period: WORD}]",
      same: ["monthly", "quarterly", "semiannual", "yearly", "lifetime"],
      [
        "full_month": "monthly", "full_quarter": "quarterly", "half_year": "semiannual",
        "full_year": "yearly",
      ]),
    WordCase(
      "coupon_type", of: "coupons", in: "coupons.yaml", at: "type", "code: CNUMBER, type: WORD",
      same: ["percentage", "fixed", "free", "cycle_percentage"]),
    WordCase(
      "subscription_status", of: "subscriptions", in: "private/subscriptions.yaml", at: "status",
      "id: iNUMBER, account: 10, plan: plus, status: WORD",
      same: ["active", "trialing", "past_due", "paused", "cancelled", "expired"]),
    WordCase(
      "invoice_status", of: "subscription_invoices", in: "private/subscription_invoices.yaml", at: "status",
      """
      invoice_number: NNUMBER, subscription: 93, account: 9, amount: 1.00, tax: 0.00, total: 1.00,
       billing_period_start: 2026-01-01, billing_period_end: 2026-02-01, due_date: 2026-01-01, status: WORD
      """,
      same: ["draft", "open", "paid", "void", "uncollectible"]),
  ]

  private static let sales = [
    WordCase(
      "order_status", of: "orders", in: "private/orders.yaml", at: "status",
      "number: NNUMBER, account: 9, items: [{ref: intro}], total: 1.00, status: WORD",
      same: ["pending", "processing", "completed", "failed", "cancelled", "refunded"]),
    WordCase(
      "payment_status", of: "orders", in: "private/orders.yaml", at: "payment.status",
      "number: NNUMBER, account: 9, items: [{ref: intro}], total: 1.00, status: pending, payment_status: WORD",
      same: ["pending", "paid", "failed", "refunded"]),
    WordCase(
      "item kind", of: "orders", in: "private/orders.yaml", at: "items.0.kind",
      "number: NNUMBER, account: 9, items: [{kind: WORD, price: 1.00}], total: 1.00, status: pending",
      same: [
        "course", "book", "product", "bundle", "event", "consultation", "gift", "subscription", "other",
      ]),
    WordCase(
      "tax_category", of: "orders", in: "private/orders.yaml", at: "tax.category",
      "number: NNUMBER, account: 9, items: [{ref: intro}], total: 1.00, status: pending, tax: {category: WORD}",
      same: ["standard", "zero", "exempt", "reverse_charge", "intra_community", "export", "out_of_scope"],
      [
        "S": "standard", "Z": "zero", "E": "exempt", "AE": "reverse_charge", "K": "intra_community",
        "G": "export", "O": "out_of_scope", "zero_rated": "zero", "standard_rate": "standard",
      ]),
    WordCase(
      "refund_status", of: "refunds", in: "private/refunds.yaml", at: "status",
      "number: NNUMBER, order: O-1, account: 9, amount: 1.00, status: WORD",
      same: ["pending", "approved", "rejected", "processed"]),
  ]

  private static let income = [
    WordCase(
      "earning_status", of: "earnings", in: "private/earnings.yaml", at: "status",
      "id: iNUMBER, account: 7, recipient_type: creator, amount: 1.00, kind: sale, status: WORD",
      same: ["pending", "cleared", "paid", "refunded"], ["released": "cleared"]),
    WordCase(
      "recipient_type", of: "earnings", in: "private/earnings.yaml", at: "recipient_type",
      "id: iNUMBER, account: 7, amount: 1.00, kind: sale, status: paid, recipient_type: WORD",
      same: ["platform", "creator", "student_teacher", "instructor", "affiliate", "referrer", "provider"]),
    WordCase(
      "earning kind", of: "earnings", in: "private/earnings.yaml", at: "kind",
      "id: iNUMBER, account: 7, amount: 1.00, recipient_type: creator, status: paid, kind: WORD",
      same: ["sale", "referral", "affiliate"]),
    WordCase(
      "payout_status", of: "payouts", in: "private/payouts.yaml", at: "status",
      "number: NNUMBER, account: 7, amount: 1.00, status: WORD",
      same: ["pending", "processing", "completed", "failed", "cancelled"]),
    WordCase(
      "withdrawal_status", of: "withdrawals", in: "private/withdrawals.yaml", at: "status",
      "number: NNUMBER, account: 7, method: 96, amount: 1.00, created_at: 2026-01-01, status: WORD",
      same: ["pending", "approved", "processing", "completed", "rejected", "failed", "cancelled"]),
    WordCase(
      "payout_method", of: "payout_methods", in: "private/payout_methods.yaml", at: "type",
      "id: iNUMBER, account: 7, name: N, type: WORD",
      same: ["paypal", "bank_transfer", "stripe", "wise", "payoneer", "other"]),
    WordCase(
      "affiliate_status", of: "affiliates", in: "private/affiliates.yaml", at: "status",
      "account: 9, affiliate_code: CNUMBER, status: WORD",
      same: ["pending", "approved", "suspended", "rejected"]),
    WordCase(
      "referral_status", of: "earnings", in: "private/affiliate_referrals.yaml", at: "referral_status",
      "id: iNUMBER, affiliate: SAMI, amount: 1.00, status: WORD",
      same: ["clicked", "registered", "converted", "expired"]),
  ]

  private static func wallet(
    _ name: String, at path: String, _ type: String, _ category: String, same: [String]
  ) -> WordCase {
    WordCase(
      name, of: "wallets", in: "private/wallets.yaml", at: path,
      """
      id: iNUMBER, account: nNUMBER, transactions: [{reference: rNUMBER, type: \(type), category: \(category),
       amount: 1.00, balance_after: 1.00, at: 2026-01-01}]
      """, same: same)
  }

  private static let ledgers = [
    wallet("ledger_type", at: "transactions.0.type", "WORD", "course", same: ["credit", "debit"]),
    wallet(
      "ledger_category, which is open", at: "transactions.0.category", "credit", "WORD",
      same: [
        "course", "book", "consultation", "gift", "top-up", "withdrawal", "refund", "other", "membership",
      ]),
    WordCase(
      "reward_type", of: "rewards", in: "rewards.yaml", at: "reward_type",
      "points_threshold: 10NUMBER, reward_value: 10%, description: D., reward_type: WORD",
      same: ["badge", "discount", "free_session", "revenue_bonus"]),
    WordCase(
      "goodwill_reason", of: "goodwill", in: "private/goodwill.yaml", at: "transactions.0.reason",
      """
      id: iNUMBER, account: nNUMBER, transactions: [{to: nNUMBER, points: 5, at: 2026-01-01,
       reason: WORD}]
      """,
      same: [
        "summon_help", "question_answer", "first_session_mentor", "referral", "remedial_volunteer",
        "availability_bonus",
      ]),
  ]
}
