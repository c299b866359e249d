extension Derivation {
  /// Every derivation. None looks at what another computes.
  static let all: [Derivation] =
    [
      missedRegistrations, courseTotals, courseStudents, coursePlans, relatedCourses, sectionDuration,
      lessonAssessment, lessonResources, quizTotals, bundleTotals, pathTotals, categoryCounts, categoryPlace,
      tagUses,
      reviewVotes, personTeaching, personGoodwill, studentTeacherLearners,
      bookPurchases, bookISBN, bookPreview, productPurchases, couponUses, planPrices,
      eventSeats, eventTimes, availabilitySlots, availabilityCalendar, bookablePeople,
      enrollmentProgress, attemptScore, submissionMarks, certificateFacts,
      walletTotals, goodwillTotals, affiliateTotals, payoutTotals, payoutMethodDisplay,
    ] + ratings
}
