import TestSupport
import Testing

@Suite struct `V-30 correct answers` {
  /// Checks a quiz with one question, written as the members of a map.
  private func check(_ question: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == quizzes/loops-check.yaml
      course: loops
      title: Loops
      passing_score: 50
      questions:
        - question: What is a loop?
          points: 1
          \(question.split(separator: "\n").joined(separator: "\n    "))
      == courses/loops.md
      ---
      title: Loops
      instructors: [ada]
      category: data
      lang: en
      price: 0.00
      certificate: {enabled: false}
      ---
      About loops.
      """
    ).check()
  }

  @Test(arguments: ["single_choice", "image_choice"])
  func `a question with one answer has exactly one correct option`(type: String) async {
    let none = await check("type: \(type)\noptions: 1️⃣[{text: A}, {text: B, is_correct: false}]")
    #expect(none.findings("V-30") == ["1️⃣"])
    #expect(none.messages("V-30") == ["expected exactly one correct option, found none"])
    let two = await check(
      "type: \(type)\noptions: [{text: A, is_correct: true}, {text: B}, 1️⃣{text: C, is_correct: true}]")
    #expect(two.findings("V-30") == ["1️⃣"])
    #expect(two.messages("V-30") == ["expected exactly one correct option, found 2"])
    let one = await check("type: \(type)\noptions: [{text: A, is_correct: true}, {text: B}]")
    #expect(one.findings("V-30").isEmpty)
  }

  @Test func `multiple choice has at least one correct option`() async {
    let none = await check("type: multiple_choice\noptions: 1️⃣[{text: A}, {text: B}]")
    #expect(none.findings("V-30") == ["1️⃣"])
    let all = await check(
      "type: multiple_choice\noptions: [{text: A, is_correct: true}, {text: B, is_correct: true}]")
    #expect(all.findings("V-30").isEmpty)
  }

  @Test func `true or false has two options, one of them correct`() async {
    let three = await check(
      "type: true_false\noptions: 1️⃣[{text: A, is_correct: true}, {text: B}, {text: C}]")
    #expect(three.findings("V-30") == ["1️⃣"])
    let bothCorrect = await check(
      "type: true_false\noptions: [{text: A, is_correct: true}, 1️⃣{text: B, is_correct: true}]")
    #expect(bothCorrect.findings("V-30") == ["1️⃣"])
    let fine = await check("type: true_false\noptions: [{text: A, is_correct: true}, {text: B}]")
    #expect(fine.findings("V-30").isEmpty)
  }

  @Test func `every option to be matched has a partner of its own`() async {
    let result = await check(
      """
      type: matching
      options:
        - {text: A, match_with: one}
        - 1️⃣{text: B}
        - {text: C, match_with: 2️⃣one}
      """)
    #expect(result.findings("V-30") == ["1️⃣", "2️⃣"])
    #expect(!result.messages("V-30").joined().contains("one"))
    let fine = await check("type: matching\noptions: [{text: A, match_with: x}, {text: B, match_with: y}]")
    #expect(fine.findings("V-30").isEmpty)
  }

  @Test func `the places of an ordering are each taken once`() async {
    let result = await check(
      """
      type: ordering
      options:
        - {text: A, order: 1}
        - {text: B, order: 1️⃣1}
        - {text: C, order: 2️⃣9}
        - 3️⃣{text: D}
      """)
    #expect(result.findings("V-30") == ["1️⃣", "2️⃣", "3️⃣"])
    #expect(result.messages("V-30").contains("`order` must be from 1 to 4"))
  }

  @Test(arguments: [
    "[{text: A, order: 2}, {text: B, order: 1}]", "[{text: A, order: 1}, {text: B, order: 0}]",
  ])
  func `places may be counted from one or from zero`(options: String) async {
    let result = await check("type: ordering\noptions: \(options)")
    #expect(result.findings("V-30").isEmpty)
  }

  @Test(arguments: ["matching", "ordering"])
  func `what is to be arranged has options`(type: String) async {
    let result = await check("type: \(type)")
    #expect(result.messages("V-30") == ["a question of this type needs options, found none"])
  }

  @Test(arguments: ["fill_blank", "short_answer"])
  func `short texts need an accepted answer`(type: String) async {
    let none = await check("type: \(type)\nsettings: {case_sensitive: true}")
    #expect(none.messages("V-30") == ["expected at least one accepted answer, found none"])
    let fine = await check("type: \(type)\nsettings: {accepted_answers: [for, while]}")
    #expect(fine.findings("V-30").isEmpty)
  }

  @Test func `every blank needs an accepted answer`() async {
    let result = await check("type: fill_blank\nsettings: {blanks: [[for, while], 1️⃣[]]}")
    #expect(result.findings("V-30") == ["1️⃣"])
    let fine = await check("type: fill_blank\nsettings: {blanks: [[for, while], [end]]}")
    #expect(fine.findings("V-30").isEmpty)
  }

  @Test func `gaps in a text and answers for them go together`() async {
    func gaps(_ text: String, _ settings: String) async -> ContentFixture.Result {
      await ContentFixture(
        """
        == quizzes/loops-check.yaml
        course: loops
        title: Loops
        passing_score: 50
        questions: [{type: fill_blank, points: 1, question: 1️⃣"\(text)", settings: {\(settings)}}]
        == courses/loops.md
        ---
        title: Loops
        instructors: [ada]
        category: data
        lang: en
        price: 0.00
        certificate: {enabled: false}
        ---
        About loops.
        """
      ).check()
    }
    let few = await gaps("A ___ and ___.", "blanks: [[for]]")
    #expect(few.findings("V-30") == ["1️⃣"])
    #expect(few.messages("V-30") == ["the text has 2 gaps, and there are answers for 1"])
    #expect(await gaps("A ___ and ___.", "accepted_answers: [for]").findings("V-30") == ["1️⃣"])
    #expect(await gaps("A ___ and ___.", "blanks: [[for], [end]]").findings("V-30").isEmpty)
    #expect(await gaps("A ___.", "accepted_answers: [for]").findings("V-30").isEmpty)
  }

  @Test(arguments: [
    (4, "", ["1️⃣"]), (3, "", []), (4, "randomize_options: true", []), (4, "is_required: true", ["1️⃣"]),
  ])
  func `the right option does not always have the same place`(count: Int, settings: String, places: [String])
    async
  {
    let question =
      "{type: single_choice, points: 1, question: A?, options: [{text: A}, {text: B, is_correct: true}]}"
    let result = await ContentFixture(
      """
      == quizzes/loops-check.yaml
      course: loops
      title: Loops
      passing_score: 50
      \(settings)
      questions: 1️⃣[\(Array(repeating: question, count: count).joined(separator: ", "))]
      == courses/loops.md
      ---
      title: Loops
      instructors: [ada]
      category: data
      lang: en
      price: 0.00
      certificate: {enabled: false}
      ---
      About loops.
      """
    ).check()
    #expect(result.findings("V-30") == places)
  }

  @Test func `an option says something or shows something`() async {
    let result = await check(
      "type: single_choice\noptions: [{text: A, is_correct: true}, 1️⃣{is_correct: false}]")
    #expect(result.findings("V-30") == ["1️⃣"])
    let fine = await check("type: single_choice\noptions: [{text: A, is_correct: true}, {image: b.png}]")
    #expect(fine.findings("V-30").isEmpty)
  }

  @Test(arguments: ["long_answer", "essay"])
  func `texts that people read have no options`(type: String) async {
    let result = await check("type: \(type)\noptions: 1️⃣[{text: A}]")
    #expect(result.findings("V-30") == ["1️⃣"])
    let fine = await check("type: \(type)")
    #expect(fine.findings("V-30").isEmpty)
  }
}
