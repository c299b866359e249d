extension Derivation {
  static let quizTotals = Derivation("quizzes") { quiz, _ in
    let questions = quiz["questions"]?.list ?? []
    let points = Exact.sum(questions.compactMap { $0["points"]?.decimal })
    return [("total_questions", .count(questions.count))]
      + (points.map { [("total_points", .decimal($0))] } ?? [])
  }
}
