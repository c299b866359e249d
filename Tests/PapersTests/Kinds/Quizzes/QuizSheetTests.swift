import Content
import Liquid
import Testing

@testable import Papers

@Suite struct `Quiz sheets` {
  private func sheet(_ ten: TenQuestions, variant: Int? = nil) async throws -> QuizSheet {
    try #require(QuizSheet(try await ten.quiz(), variant: variant))
  }

  private func facts(_ ten: TenQuestions, variant: Int?) async throws -> PaperFacts {
    QuizFacts(sheet: try await sheet(ten, variant: variant)).facts(Specimen.head) { _ in 0 }
  }

  private static let plain = TenQuestions(settings: "questions_per_page: 4")

  @Test func `ask every type in a form of its own, in the order of the quiz`() async throws {
    let sheet = try await sheet(Self.plain)
    #expect(
      sheet.questions.map(\.form) == [
        .single, .multiple, .truth, .number, .line, .lines, .gaps, .matching, .ordering, .pictures, .lines,
      ])
    #expect(sheet.questions.map(\.place) == Array(0...10))
    #expect(sheet.questions.map(\.startsPage).enumerated().filter(\.element).map(\.offset) == [4, 8])
    #expect((sheet.title, sheet.course, sheet.language) == ("Ten questions", "Loops", "en"))
    #expect(sheet.totalPoints == Decimal(25) && sheet.timeLimit == 1_800 && sheet.passingScore == 5_000)
  }

  @Test func `leave room by points, and gaps of one width`() async throws {
    let sheet = try await sheet(Self.plain)
    #expect(sheet.questions.map(\.lines) == [0, 0, 0, 0, 1, 8, 0, 0, 0, 0, 14])
    let gap = String(repeating: "\\_", count: 16)
    #expect(sheet.questions[6].text == "A \(gap) and a `let \(String(repeating: "_", count: 16))` here.")
    #expect(sheet.questions[10].isOptional && !sheet.questions[0].isOptional)
    #expect(sheet.questions[10].recordings.map(\.kind) == ["audio", "video"])
  }

  @Test func `keep the order of options unless the quiz shuffles them`() async throws {
    let plain = try await sheet(Self.plain)
    #expect(plain.questions[0].options.compactMap(\.text) == ["Red", "Green", "Blue"])
    let shuffled = try await sheet(TenQuestions(), variant: 1)
    let truth = shuffled.questions.first { $0.form == .truth }
    #expect(truth?.options.compactMap(\.text) == ["Yes", "No"])
    #expect(Set(shuffled.questions.map(\.place)) == Set(0...10))
  }

  @Test func `come in two variants if anything is shuffled, else in one`() async throws {
    #expect(QuizSheet.variants(of: try await Self.plain.quiz()) == [nil])
    #expect(QuizSheet.variants(of: try await TenQuestions().quiz()) == [0, 1])
    let options = TenQuestions(settings: "randomize_options: true")
    #expect(QuizSheet.variants(of: try await options.quiz()) == [0, 1])
    let first = try await sheet(TenQuestions(), variant: 0).questions.map(\.place)
    let second = try await sheet(TenQuestions(), variant: 1).questions.map(\.place)
    #expect(first != second && first.sorted() == second.sorted())
  }

  @Test(arguments: [nil, 0, 1])
  func `are told the same whatever is right`(variant: Int?) async throws {
    let settings = variant == nil ? "questions_per_page: 4" : TenQuestions().settings
    let first = try await facts(TenQuestions(settings: settings), variant: variant)
    let others = [
      TenQuestions(right: 1, settings: settings), TenQuestions(right: 2, settings: settings),
      TenQuestions(secret: "quite another answer", settings: settings),
    ]
    for other in others {
      let facts = try await facts(other, variant: variant)
      #expect(facts.fingerprint == first.fingerprint)
      #expect(ReadFacts(facts.map).everything == ReadFacts(first.map).everything)
    }
    #expect(!ReadFacts(first.map).everything.contains("canary"))
  }

  /// Every order that may be right gives the same sheet, also the one that the sheet happens to show. Of two steps
  /// only one order is wrong: a sheet that showed no right one would tell it.
  @Test(arguments: [
    [[1, 2], [2, 1]], [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]],
  ])
  func `show steps and partners in the same order whatever is right`(orders: [[Int]]) async throws {
    let words = ["Short", "Order", "Long"]
    for (settings, variant) in [("questions_per_page: 4", nil), (TenQuestions().settings, 0)] {
      var sheets: Set<UInt64> = []
      for order in orders {
        let ten = TenQuestions(order: order, partners: order.map { words[$0 - 1] }, settings: settings)
        sheets.insert(try await facts(ten, variant: variant).fingerprint)
      }
      #expect(sheets.count == 1)
    }
  }

  @Test func `are told nothing that only keys are told`() async throws {
    let facts = ReadFacts(try await facts(TenQuestions(), variant: 0).map)
    for number in 0..<11 {
      let question = facts["questions"][number]
      #expect(question["explanation"].isNothing && question["tolerance"].isNothing)
      #expect(question["accepted"].list.isEmpty && question["is_case_sensitive"].isNothing)
      for option in question["options"].list {
        for name in ["is_right", "feedback", "belongs"] { #expect(option[name].isNothing) }
      }
    }
  }

  @Test func `have the instructions that stand below front matter`() async throws {
    let fixture = try await LearningFixture(replacing: [
      ("== quizzes/check.yaml\n", "== quizzes/check.md\n---\n"),
      ("question: Why?, points: 3}\n", "question: Why?, points: 3}\n---\nRead **all** of it.\n"),
    ])
    let sheet = try #require(QuizSheet(try fixture.record("quizzes", "check"), variant: nil))
    #expect(sheet.instructions?.contains("Read **all** of it.") == true)
  }

  @Test func `have names that stand in files of translations`() async throws {
    let fixture = try await LearningFixture(
      "== courses/loops/index.ar.md\n---\ntitle: حلقات\n---\n== quizzes/check.ar.yaml\ntitle: اختبار\n",
      replacing: [
        ("title: {en: Loops, ar: حلقات}", "title: Loops"), ("title: {en: Check, ar: اختبار}", "title: Check"),
        ("passing_score: 50", "passing_score: 50\nlang: ar"),
      ])
    let sheet = try #require(QuizSheet(try fixture.record("quizzes", "check"), variant: nil))
    #expect(sheet.language == "ar" && sheet.course == "حلقات" && sheet.title == "اختبار")
    let result = try #require(QuizResult(try fixture.record("attempts", "t9")))
    #expect(result.language == "ar" && result.course == "حلقات" && result.quiz == "اختبار")
  }

  @Test func `of an Arabic quiz are in Arabic, with Arabic letters`() async throws {
    let facts = ReadFacts(
      try await facts(TenQuestions(settings: "lang: ar\nrandomize_options: true"), variant: 1).map)
    #expect(facts["title"].text == "عشرة أسئلة" && facts["course"].text == "حلقات")
    #expect(facts["variant"].text == "ب" && facts["questions"][7]["pairs"][0]["letter"].text == "أ")
  }

  @Test func `made-up ones have every name that real ones have`() async throws {
    let sheet = ReadFacts(try await facts(TenQuestions(), variant: 0).map).names
    for specimen in PaperKind.quizSheets.specimens + PaperKind.answerKeys.specimens {
      #expect(sheet.subtracting(ReadFacts(specimen.map).names).allSatisfy { $0.contains(".") })
    }
    #expect(sheet.isSubset(of: ReadFacts(PaperKind.quizSheets.specimens[0].map).names))
  }
}
