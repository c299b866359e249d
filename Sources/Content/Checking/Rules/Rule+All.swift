extension Rule {
  /// Every rule, in the order of the content model.
  static let all: [Rule] = [
    hiddenReference, listPrice,
    correctAnswers, points, latePenalty, previewPages, isbnCheckDigit,
    eventEnd, eventSpan, pastEvent, eventPrice, eventPlaces,
    hoursEnd, hoursOverlap, bookingOverlap, bookingHours,
    lineTotal, subtotal, total, tax, oneCurrency, refundCurrency, couponTerms, couponLimits,
    invoiceNumbers, invoiceOfOrder, invoiceGaps, refundSum, refundedStatus,
    subscriptionInvoice, subscriptionPeriods,
  ]
}
