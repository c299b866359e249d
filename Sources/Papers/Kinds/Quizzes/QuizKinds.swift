import Content

/// Quizzes on paper (D-14, D-15) and what came of them (D-16): all of it private.
extension PaperKind {
  /// To be handed out, one for each variant; nothing on them tells an answer (N-13).
  static let quizSheets = PaperKind(
    "quiz_sheets", "quiz sheet", severalOf: "quizzes", specimens: QuizSpecimens.sheets
  ) { quiz, site in
    site.units(quiz, "quiz_sheets") { _, _ in nil }
  }
  .only(with: "quiz")

  /// For staff: the sheets, with what is right on them.
  static let answerKeys = PaperKind(
    "answer_keys", "answer key", severalOf: "quizzes", specimens: QuizSpecimens.keys
  ) { quiz, site in
    site.units(quiz, "answer_keys") { AnswerKey($0, for: $1) }
  }
  .only(with: "quiz")

  /// What a learner's attempt came to.
  static let results = PaperKind("results", "result", of: "attempts", specimens: QuizSpecimens.results) {
    attempt, site in
    guard attempt.isKept, let result = QuizResult(attempt) else { return nil }
    let facts = result.facts(site.head(result.number, in: result.language)) { site.state(ofPicture: $0) }
    let day = CalendarTime.day(ofMoment: result.date)
    var unit = site.unit(attempt, "result", in: "results", result.number, facts, result.language, day: day)
    unit.paper?.password = attempt["account"]?.target?["pdf_password"]?.text
    return unit
  }
  .only(with: "result")
}

extension PaperSite {
  /// One paper for each variant of a quiz that learners can see.
  fileprivate func units(
    _ quiz: Record, _ folder: String, _ key: (Record, QuizSheet) -> AnswerKey?
  ) -> [PaperUnit] {
    guard quiz.isKept, quiz.isVisible, let course = quiz["course"]?.target else { return [] }
    return QuizSheet.variants(of: quiz).compactMap { variant in
      guard let sheet = QuizSheet(quiz, variant: variant) else { return nil }
      let letter = variant.map { "-" + SheetLetters.letter($0, in: "en") } ?? ""
      let name = FileNameText.plain(quiz.slug) + letter
      let facts = QuizFacts(sheet: sheet, key: key(quiz, sheet))
        .facts(head(quiz.slug, in: sheet.language)) { state(ofPicture: $0) }
      var unit = PaperUnit(record: quiz, identity: quiz.identity + letter)
      unit.paper = PaperUnit.Paper(
        design: PaperDesign.Key(source: .file("quiz"), language: sheet.language), facts: facts,
        language: sheet.language, date: quiz.dayOfPapers * 86_400,
        place: "documents/\(folder)/\(FileNameText.plain(course.slug))/\(name)", isPublic: false,
        dotsPerInch: nil)
      return unit
    }
  }
}

extension Record {
  /// Quizzes have no date of their own; their papers have that of the course, else none that means anything.
  fileprivate var dayOfPapers: Int {
    let told = self["updated_at"] ?? self["published_at"] ?? self["created_at"]
    let course = self["course"]?.target
    return (told ?? course?["updated_at"] ?? course?["published_at"] ?? course?["created_at"])?.date ?? 0
  }
}
