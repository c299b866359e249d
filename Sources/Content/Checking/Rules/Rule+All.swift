extension Rule {
  /// Every rule, in the order of the content model.
  static let all: [Rule] = [
    hiddenReference, listPrice,
    walletLedger, walletTotals, transactionReference, goodwillBalance, goodwillPoints, summonDuration,
    rewardThreshold, firstName,
    earningSplit, peerPercentages, peerSplit, instructorShares, itemShares, refundedEarning, payoutSums,
    payoutEarnings, withdrawalMethod, withdrawalBalance,
    certificateEnrollment, certificateSignature, teachingLicence, recommendation, templateElements,
    templateTokens, defaultTemplate, planPrices, ratingSteps, oneReview, verifiedReview,
    missingFile,
  ]
}
