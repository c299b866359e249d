extension Derivation {
  /// A lesson has an assessment when a quiz or an assignment belongs to it. What is told stands
  /// where none is linked: it may be kept on the platform.
  static let lessonAssessment = Derivation("lessons") { lesson, sources in
    let isLinked = collections.contains { field, collection in
      lesson[field]?.target?.isCounted == true
        || sources.referring(to: lesson, from: collection).contains(where: \.isCounted)
    }
    return isLinked ? [("has_assessment", .boolean(true))] : []
  }

  private static let collections: [(field: Name, collection: String)] = [
    ("quiz", "quizzes"), ("assignment", "assignments"),
  ]
}
