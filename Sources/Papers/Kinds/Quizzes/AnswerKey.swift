import Content

/// What is right in a quiz, question by question as they stand on one of its sheets. For staff alone.
struct AnswerKey: Sendable {
  struct Question: Sendable {
    /// Places of the options that are right, as they are written.
    var right: Set<Int> = []
    var feedback: [Int: String] = [:]
    /// Where an option belongs: the letter of its partner, or its number in the order.
    var belongs: [Int: String] = [:]
    /// Answers that are accepted; of each gap, if there are several.
    var accepted: [[String]] = []
    var tolerance: Decimal?
    var isCaseSensitive = false
    var explanation: String?
  }

  var questions: [Question]

  init(_ quiz: Record, for sheet: QuizSheet) {
    let asked = quiz["questions"]?.list ?? []
    questions = sheet.questions.map { Question(asked[$0.place], on: $0, in: sheet.language) }
  }

  init(made questions: [Question]) { self.questions = questions }
}

extension AnswerKey.Question {
  init(_ question: FieldValue, on sheet: SheetQuestion, in language: String) {
    let options = question["options"]?.list ?? []
    let settings = question["settings"]
    right = Set(options.indices.filter { options[$0]["is_correct"]?.boolean == true })
    for (place, option) in options.enumerated() { feedback[place] = option["feedback"]?.text }
    switch sheet.form {
    case .matching:
      for (number, partner) in sheet.partners.enumerated() {
        belongs[partner.place] = SheetLetters.letter(number, in: language)
      }
    case .ordering:
      for (number, place) in SheetQuestion.placesInOrder(options).enumerated() {
        belongs[place] = "\(number + 1)"
      }
    default: break
    }
    let blanks = (settings?["blanks"]?.list ?? []).map { $0.list.compactMap(\.text) }
    let answers = (settings?["accepted_answers"]?.list ?? []).compactMap(\.text)
    accepted = answers.isEmpty ? blanks : [answers]
    tolerance = settings?["tolerance"]?.decimal
    isCaseSensitive = settings?["case_sensitive"]?.boolean == true
    explanation = question["explanation"]?.text
  }
}

/// The letters by which partners and variants are named.
enum SheetLetters {
  /// Numerals of old, in whose order teachers count; the last ones are left to those with many partners.
  private static let arabic = Array("أبجدهوزحطيكلمنسعفصقرشت").map(String.init)

  /// A to Z, then AA, AB, …; in Arabic its own, as far as they go.
  static func letter(_ number: Int, in language: String) -> String {
    if language.prefix(2) == "ar", arabic.indices.contains(number) { return arabic[number] }
    var (rest, text) = (number, "")
    repeat {
      text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
      rest = rest / 26 - 1
    } while rest >= 0
    return text
  }
}
