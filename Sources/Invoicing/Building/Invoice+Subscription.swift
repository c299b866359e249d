public import Content

extension Invoice {
  /// The invoice of a subscription for a period, in a language.
  ///
  /// Nothing if it does not add up.
  public init?(subscriptionInvoice record: Record, language: String) {
    guard let arithmetic = SubscriptionArithmetic(record), record.tells(arithmetic.sums),
      let buyer = Buyer(BilledParty(record), language: language)
    else { return nil }
    let subscription = record["subscription"]?.target
    let plan = subscription?["plan"]?.target
    let name = Wording(plan?["name"], in: language)
    let reasons = TaxReasons(record, language: language)
    let price = arithmetic.bill.lines.first?.gross
    self.init(
      .subscription, arithmetic.bill, arithmetic.sums, seller: Seller(record.catalog, language: language),
      buyer: buyer, lines: [LineSource(title: name, kind: "subscription", price: price)],
      taxes: reasons.tax)
    number = record["invoice_number"]?.text
    issuedOn = record["created_at"]?.localDay ?? record["billing_period_start"]?.date
    dueOn = record["due_date"]?.date
    period = record.days(from: "billing_period_start", to: "billing_period_end")
    self.subscription = SubscriptionTerms(
      plan: name, billingPeriod: subscription?["period"]?.text ?? plan?.onlyPeriod,
      weeklyMinutes: plan?["weekly_minutes"]?.integer,
      remainingMinutes: subscription?["remaining_monthly_minutes"]?.integer,
      renewsItself: subscription?["auto_renewal"]?.boolean)
    stamp = record["status"]?.text.flatMap(Stamp.init)
    let method = record["payment_method"]?.text
    let paidAt = record["paid_at"]?.moment
    if method != nil || paidAt != nil {
      payment = Payment(method: method, reference: record["transaction_id"]?.text, paidAt: paidAt)
    }
    addSite(record.catalog, language: language)
    settle()
  }
}

extension Record {
  fileprivate func tells(_ sums: Reckoning) -> Bool {
    self["amount"]?.money == sums.net && self["tax"]?.money == sums.tax && self["total"]?.money == sums.total
  }

  /// Of a plan that is paid for in one way alone.
  fileprivate var onlyPeriod: String? {
    let prices = self["prices"]?.list ?? []
    return prices.count == 1 ? prices[0]["period"]?.text : nil
  }
}
