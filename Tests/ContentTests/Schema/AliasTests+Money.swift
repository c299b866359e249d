extension AliasCase {
  static let money = moneyOffers + moneyRecords

  private static let moneyRecords = [
    AliasCase(
      "L orders, order_items, coupon_usages", becomes: "orders", in: "private/orders.yaml",
      """
      - {id: 1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d36, order_number: ORD-1, user_id: 9, subtotal: 50.00,
         discount_amount: 5.00, tax_amount: 6.75, total: 51.75, currency: USD, coupon_id: 77, coupon_code: TEN,
         status: completed, payment_status: paid, payment_method: card, payment_gateway: stripe,
         transaction_id: tx_1, payment_details: {last4: "4242"}, paid_at: 2026-01-02, billing_name: Nour,
         billing_email: n@example.org, billing_phone: "1", billing_address: Street 1, billing_city: Riyadh,
         billing_state: R, billing_country: SA, billing_zip: "12211", invoice_number: INV-1,
         invoice_path: i.pdf, notes: Hi.,
         order_items: [{order_id: 1, course_id: 31, instructor_id: 7, course_title: Intro, price: 50.00,
           discount: 5.00, final_price: 45.00, bundle_id: 74, instructor_share: 31.50, platform_share: 13.50,
           created_at: 2026-01-01}]}
      """,
      notTaken: ["billing", "notes"],
      gives: [
        "number": "ORD-1", "account": "accounts/9", "coupon": "{code: TEN, ref: coupons/TEN}",
        "payment.status": "paid", "payment.method": "card", "payment.gateway": "stripe",
        "payment.transaction_id": "tx_1", "payment.paid_at": "2026-01-02T00:00:00Z",
        "payment.details": "{last4: 4242}", "billing.zip": "12211", "billing.email": "n@example.org",
        "items.0.ref": "courses/intro", "items.0.title": "Intro", "items.0.instructor": "people/grace",
        "items.0.bundle": "bundles/both", "items.0.instructor_share": "31.50 USD", "invoice_path": "i.pdf",
      ]),
    AliasCase(
      "L orders with the billing columns as they are", becomes: "orders", in: "private/orders.yaml",
      """
      - {order_number: ORD-2, user_id: 9, total: 1.00, status: pending, items: [{course_id: 31, price: 1.00}],
         name: Nour, email: n@example.org, phone: "1", address: Street 1, city: Riyadh, state: R, country: SA,
         zip: "12211"}
      """,
      notTaken: ["billing"],
      gives: [
        "billing":
          "{address: Street 1, city: Riyadh, country: SA, email: n@example.org, name: Nour, phone: 1, state: R, zip: 12211}"
      ]),
    AliasCase(
      "orders that tell how they are taxed", becomes: "orders", in: "private/orders.yaml",
      """
      - {order_number: ORD-3, user_id: 9, total: 1.00, status: pending, vat_rate: 5, due_at: 2026-01-09,
         delivery_date: 2026-01-03, po_number: P-1, buyer_reference: R-1, billing_name: Nour,
         discounts: [{label: Loyal, amount: 0.10}], fees: [{description: Post, amount: 0.20}],
         items: [{course_id: 31, price: 1.00, tax_category: E, exemption_reason: Law.}]}
      """,
      notTaken: ["billing"],
      gives: [
        "tax.rate": "5 %", "due_date": "2026-01-09", "delivered_on": "2026-01-03",
        "billing": "{name: Nour, purchase_order: P-1, reference: R-1}", "allowances.0.reason": "Loyal",
        "charges.0.reason": "Post", "items.0.tax.category": "exempt", "items.0.tax.reason": "Law.",
      ]),
    AliasCase(
      "L refunds", becomes: "refunds", in: "private/refunds.yaml",
      """
      - {id: 1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d37, order_id: 91, user_id: 9, amount: 5.00,
         currency: USD, reason: Late., status: processed, transaction_id: tx_2, admin_notes: Hm.,
         processed_by: 1, processed_at: 2026-01-03}
      """,
      notTaken: ["admin_notes", "processed_by", "transaction_id"],
      gives: ["order": "orders/O-1", "account": "accounts/9", "amount": "5.00 USD", "reason": "Late."]),
    AliasCase(
      "L subscriptions", becomes: "subscriptions", in: "private/subscriptions.yaml",
      """
      - {id: 1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d38, user_id: 10, plan_id: 76, subscription_id: sub_1,
         status: trialing, price: 10.00, currency: USD, payment_method: card, starts_at: 2026-01-01,
         trial_ends_at: 2026-01-08, current_period_start: 2026-01-01, current_period_end: 2026-02-01,
         cancelled_at: null, ends_at: null, cancellation_reason: Money., cancel_at_period_end: 0,
         stripe_subscription_id: s_1, paypal_subscription_id: pp_1}
      """,
      notTaken: [
        "subscription_id", "stripe_subscription_id", "paypal_subscription_id", "cancellation_reason",
      ],
      gives: ["account": "accounts/10", "plan": "plans/plus", "status": "trialing", "price": "10.00 USD"]),
    AliasCase(
      "L subscription_invoices", becomes: "subscription_invoices", in: "private/subscription_invoices.yaml",
      """
      - {invoice_number: SUB-1, subscription_id: 93, user_id: 9, amount: 10.00, tax: 1.50, total: 11.50,
         currency: USD, status: paid, billing_period_start: 2026-01-01, billing_period_end: 2026-02-01,
         due_date: 2026-01-15, paid_at: 2026-01-02, payment_method: card, transaction_id: tx_3, pdf_path: s.pdf}
      """,
      notTaken: ["transaction_id"],
      gives: [
        "subscription": "subscriptions/93", "account": "accounts/9", "pdf_path": "s.pdf", "tax": "1.50 USD",
      ]),
    AliasCase(
      "L learning_path_enrollments", becomes: "enrollments", in: "private/learning_path_enrollments.yaml",
      """
      - {id: 1, user_id: 9, learning_path_id: 75, progress_percentage: 10, completed_steps: 1,
         current_step_id: 2, enrolled_at: 2026-01-01, completed_at: null, status: paused}
      """,
      gives: [
        "account": "accounts/9", "path": "paths/way", "completed_steps": "1", "current_step": "2",
        "status": "paused",
      ]),
    AliasCase(
      "L affiliates", becomes: "affiliates", in: "private/affiliates.yaml",
      """
      - {id: 1, user_id: 9, affiliate_code: NOUR, referral_link: "https://x.example.org", commission_rate: 20,
         cookie_days: 30, total_clicks: 3, total_referrals: 2, total_conversions: 1, total_earnings: 9.00,
         pending_earnings: 4.00, paid_earnings: 5.00, status: approved, approved_at: 2026-01-01,
         payment_method: paypal, payment_details: {a: 1}, minimum_payout: 50.00}
      """,
      notTaken: ["referral_link", "payment_details", "commission_rate", "total_earnings"],
      gives: ["account": "accounts/9", "commission_rate": "20 %", "minimum_payout": "50.00 USD"]),
    AliasCase(
      "L affiliate_referrals", becomes: "earnings", in: "private/affiliate_referrals.yaml",
      """
      - {affiliate_id: 94, referred_user_id: 9, order_id: 91, ip_address: 1.2.3.4, user_agent: x,
         landing_page: /, status: converted, order_amount: 10.00, commission_amount: 2.00, commission_rate: 20,
         clicked_at: 2026-01-01, registered_at: 2026-01-02, converted_at: 2026-01-03, expires_at: 2026-02-01}
      """,
      notTaken: [
        "referred_user_id", "ip_address", "user_agent", "landing_page", "clicked_at", "registered_at",
      ],
      gives: [
        "affiliate": "affiliates/SAMI", "order": "orders/O-1", "base_amount": "10.00 USD",
        "amount": "2.00 USD", "rate": "20 %", "released_at": "2026-01-03T00:00:00Z", "kind": "affiliate",
        "recipient_type": "affiliate", "referral_status": "converted", "status": "cleared",
      ]),
    AliasCase(
      "L affiliate_payouts", becomes: "payouts", in: "private/affiliate_payouts.yaml",
      """
      - {id: 1, affiliate_id: 94, amount: 2.00, currency: USD, payment_method: paypal, payment_details: {a: 1},
         transaction_id: tx_4, status: completed, notes: N., processed_by: 1, processed_at: 2026-02-01}
      """,
      notTaken: ["payment_details", "processed_by"],
      gives: ["affiliate": "affiliates/SAMI", "reference": "tx_4", "status": "completed"]),
    AliasCase(
      "L instructor_payouts", becomes: "payouts", in: "private/instructor_payouts.yaml",
      """
      - {id: 1, instructor_id: 7, amount: 8.00, currency: USD, period_start: 2026-01-01, period_end: 2026-01-31,
         total_orders: 1, gross_amount: 10.00, platform_fee: 1.00, tax_withheld: 1.00, net_amount: 8.00,
         payment_method: wise, payment_details: {a: 1}, transaction_id: tx_5, status: processing, notes: N.,
         processed_by: 1, processed_at: null}
      """,
      notTaken: ["payment_details", "processed_by"],
      gives: ["account": "accounts/7", "reference": "tx_5", "net_amount": "8.00 USD", "total_orders": "1"]),
    AliasCase(
      "L instructor_earnings", becomes: "earnings", in: "private/instructor_earnings.yaml",
      """
      - {instructor_id: 7, course_id: 31, order_id: 91, order_item_id: 911, order_amount: 10.00,
         commission_rate: 70, instructor_amount: 7.00, platform_amount: 3.00, payout_id: 95, status: cleared}
      """,
      gives: [
        "account": "accounts/7", "item": "911", "base_amount": "10.00 USD", "rate": "70 %",
        "amount": "7.00 USD", "payout": "payouts/P-1", "recipient_type": "instructor", "kind": "sale",
      ]),
    AliasCase(
      "L payout_methods", becomes: "payout_methods", in: "private/payout_methods.yaml",
      """
      - {id: 1, user_id: 7, type: bank_transfer, name: Bank, paypal_email: g@example.org, bank_name: B,
         bank_account_name: G, bank_account_number: "1", bank_routing_number: "2", bank_swift_code: S,
         bank_iban: I, bank_country: SA, details: {a: 1}, is_default: 1, is_verified: 1}
      """,
      notTaken: [
        "paypal_email", "bank_name", "bank_account_name", "bank_account_number", "bank_routing_number",
        "bank_swift_code", "bank_iban", "bank_country", "details",
      ],
      gives: ["account": "accounts/7", "type": "bank_transfer", "is_default": "true"]),
    AliasCase(
      "L withdrawal_requests", becomes: "withdrawals", in: "private/withdrawal_requests.yaml",
      """
      - {id: 1, user_id: 7, payout_method_id: 96, amount: 5.00, currency: USD, status: completed, notes: N.,
         admin_notes: A., transaction_id: tx_6, processed_by: 1, processed_at: 2026-02-01,
         created_at: 2026-01-01}
      """,
      notTaken: ["admin_notes", "processed_by"],
      gives: ["account": "accounts/7", "method": "payout_methods/96", "amount": "5.00 USD"]),
  ]
}
