extension Rule {
  /// Every rule, in the order of the content model.
  static let all: [Rule] = [
    uniqueFields,
    hiddenReference,
    categoryTree, subcategory,
    lessonCourse, namedLesson,
    baseURL, socialLinks, contrast, fonts,
    repeatedItems, repeatedPairs,
    flagsDisagree,
    uniqueNames,
    dateOrder,
    repeatedOrder, repeatedItemOrder,
    priceType, negativePrice, subscriptionCourse,
    listPrice,
    primaryInstructor, revenueShares,
    accessDays,
    courseCertificate,
    dripParameters, dripOrder,
    prerequisiteCircle, replyCircle, relatedToItself, pathSteps,
    emptyCourse, captionTracks, missingAltText,
    lessonTarget, stepTarget,
  ]
}
