/// How answers name the questions of a quiz: by an id, or by a number. Where no numbers are told, questions are
/// numbered as they stand.
public struct QuestionNames {
  private var places: [String: Int] = [:]

  public init(_ questions: [FieldValue]) {
    for (place, question) in questions.enumerated().reversed() {
      places["\(question["order"]?.integer ?? Int64(place + 1))"] = place
    }
    for (place, question) in questions.enumerated() {
      if let id = question["id"]?.text { places[id] = place }
    }
  }

  public subscript(_ name: String) -> Int? { places[name] }
}
