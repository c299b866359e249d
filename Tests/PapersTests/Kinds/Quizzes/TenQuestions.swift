import Content
import TestSupport
import Testing

/// A quiz with a question of every type, and what is right in it.
struct TenQuestions {
  /// Which of three options is right, wherever one is.
  var right = 0
  /// The places of four steps in their order.
  var order = [3, 1, 4, 2]
  var partners = ["Short", "Order", "Long"]
  /// Stands in everything that tells an answer in words.
  var secret = "canary"
  /// Of the quiz itself.
  var settings = "randomize_questions: true\nrandomize_options: true"

  var yaml: String {
    """
    course: loops
    title: {en: Ten questions, ar: عشرة أسئلة}
    instructions: Read them.
    time_limit: 30
    passing_score: 50
    max_attempts: 2
    \(settings)
    questions:
      - {id: q1, type: single_choice, points: 2, question: Which colour?, explanation: \(secret) one, options: \(choices("Red", "Green", "Blue"))}
      - {id: q2, type: multiple_choice, points: 2, question: Which numbers?, explanation: \(secret) two, options: \(choices("Four", "Five", "Six"))}
      - {id: q3, type: true_false, points: 1, question: Is it so?, options: \(choices("Yes", "No"))}
      - {id: q4, type: short_answer, points: 1, question: How many?, settings: {accepted_answers: ["\(secret)"], tolerance: 0.5}}
      - {id: q5, type: short_answer, points: 1, question: Who?, settings: {accepted_answers: ["\(secret)", other \(secret)]}}
      - {id: q6, type: long_answer, points: 3, question: Why?, explanation: \(secret) six}
      - {id: q7, type: fill_blank, points: 2, question: "A ___ and a `let _____` here.", settings: {blanks: [["\(secret)"], ["\(secret) long long answer"]]}}
      - {id: q8, type: matching, points: 3, question: Match., options: [\(pairs)]}
      - {id: q9, type: ordering, points: 3, question: Order., options: [\(steps)]}
      - {id: q10, type: image_choice, points: 1, question: Which picture?, image: /media/one.svg, options: \(choices("Bars", "Slices", "Dots"))}
      - {id: q11, type: essay, points: 6, is_required: false, question: Argue., audio: "https://media.example.org/a.mp3", video: "https://media.example.org/v.mp4"}
    """
  }

  private func choices(_ texts: String...) -> String {
    let options = texts.enumerated().map { number, text in
      "{id: o\(number), option_text: \(text), is_correct: \(number == right % texts.count), feedback: \(secret) \(number)}"
    }
    return "[" + options.joined(separator: ", ") + "]"
  }

  private var pairs: String {
    zip(["One fact", "A procedure", "A decision"], partners).map {
      "{option_text: \($0), match_with: \($1)}"
    }.joined(separator: ", ")
  }

  private var steps: String {
    zip(["Try", "Decide", "Revise", "Write"], order).map { "{option_text: \($0), order: \($1)}" }
      .joined(separator: ", ")
  }

  /// The quiz, and attempts at it, in a small academy.
  func check(_ attempts: String = "") async -> ContentFixture.Result {
    await ContentFixture(
      Self.academy + "== quizzes/ten.yaml\n" + yaml + "\n== private/attempts.yaml\n" + attempts + "\n"
    ).check()
  }

  func quiz() async throws -> Record { try #require(await check().catalog.all("quizzes").first) }

  private static let academy = """
    == courses/loops.md
    ---
    title: {en: Loops, ar: حلقات}
    instructors: [ada]
    category: data
    lang: en
    price: 0.00
    certificate: {enabled: false}
    ---
    About loops.
    == private/accounts.yaml
    - {id: a1, name: {en: Lea Stone, ar: ليا}, lang: en}
    - {id: a2, name: {en: Sami, ar: سامي}, lang: ar}
    == private/enrollments.yaml
    - {id: e1, account: a1, course: loops, status: active, enrolled_at: 2026-01-01T00:00:00Z}

    """
}
