import Content
import Testing

@testable import Papers

@Suite struct `Answer keys` {
  private func key(_ variant: Int?) async throws -> (sheet: ReadFacts, key: ReadFacts) {
    let quiz = try await TenQuestions(right: 1).quiz()
    let sheet = try #require(QuizSheet(quiz, variant: variant))
    let facts = QuizFacts(sheet: sheet).facts(Specimen.head) { _ in 0 }
    let key = QuizFacts(sheet: sheet, key: AnswerKey(quiz, for: sheet)).facts(Specimen.head) { _ in 0 }
    return (ReadFacts(facts.map), ReadFacts(key.map))
  }

  private func question(_ form: String, _ facts: ReadFacts) throws -> ReadFacts {
    try #require(facts["questions"].list.first { $0["form"].text == form })
  }

  @Test(arguments: [0, 1])
  func `have the order of their sheet`(variant: Int) async throws {
    let (sheet, key) = try await key(variant)
    func texts(_ facts: ReadFacts) -> [[String]] {
      facts["questions"].list.map { question in
        [question["text"].text] + question["options"].list.map { $0["text"].text }
          + question["pairs"].list.map { $0["text"].text }
      }
    }
    #expect(texts(sheet) == texts(key))
    #expect(!key["is_key"].isNothing && sheet["is_key"].isNothing)
  }

  @Test func `mark options, with what to tell those who chose them`() async throws {
    let key = try await key(1).key
    for (form, right) in [("single", "Green"), ("multiple", "Five"), ("truth", "No"), ("pictures", "Slices")]
    {
      let options = try question(form, key)["options"].list
      #expect(options.filter { !$0["is_right"].isNothing }.map { $0["text"].text } == [right])
      #expect(options.allSatisfy { $0["feedback"].text.hasPrefix("canary") })
    }
  }

  @Test func `say where partners and steps belong`() async throws {
    let key = try await key(0).key
    let partners = ["One fact": "Short", "A procedure": "Order", "A decision": "Long"]
    let pairs = try question("matching", key)["pairs"].list
    for pair in pairs {
      let letter = pair["option"]["belongs"].text
      let partner = pairs.first { $0["letter"].text == letter }
      #expect(partner?["text"].text == partners[pair["option"]["text"].text])
    }
    let steps = ["Try": "3", "Decide": "1", "Revise": "4", "Write": "2"]
    for option in try question("ordering", key)["options"].list {
      #expect(option["belongs"].text == steps[option["text"].text])
    }
  }

  @Test func `list what is accepted, gap by gap`() async throws {
    let key = try await key(0).key
    #expect(
      try question("gaps", key)["accepted"].list.map { $0.list.map(\.text) } == [
        ["canary"], ["canary long long answer"],
      ])
    #expect(
      try question("line", key)["accepted"].list.map { $0.list.map(\.text) } == [["canary", "other canary"]])
    #expect(try question("number", key)["tolerance"].text == "0.5")
    #expect(try question("single", key)["explanation"].text == "canary one")
  }
}
