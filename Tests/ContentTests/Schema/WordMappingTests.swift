import Content
import TestSupport
import Testing

/// The words of B.2: ours are accepted as they are, and those of the platforms become ours.
@Suite struct `Words of the platforms` {
  @Test(arguments: WordCase.publishing) func `words about publishing are mapped`(_ row: WordCase) async {
    await row.check()
  }

  @Test(arguments: WordCase.teaching) func `words about teaching are mapped`(_ row: WordCase) async {
    await row.check()
  }

  @Test(arguments: WordCase.time) func `words about time are mapped`(_ row: WordCase) async {
    await row.check()
  }

  @Test(arguments: WordCase.money) func `words about money are mapped`(_ row: WordCase) async {
    await row.check()
  }

  @Test func `case, blanks and hyphens of a word do not matter`() async {
    let words = ["Single Choice": "single_choice", "FILL-BLANK": "fill_blank", " essay ": "essay"]
    let row = WordCase.question("question_type", same: [], words.mapValues(\.self))
    await row.check()
  }

  @Test func `a word that is none of the list is an error and says which are`() async {
    let result = await ContentFixture(
      """
      == faqs.yaml
      - question: Why?
        answer: So.
        status: 1️⃣publishd
      """
    ).check()
    #expect(result.findings("V-07") == ["1️⃣"])
    #expect(result.messages("V-07") == ["unknown word `publishd` for `status`"])
    #expect(result.output.contains("did you mean `published`?"))
    #expect(result.output.contains("draft, in_review, published, unpublished, rejected, archived"))
  }
}

/// One enumeration of B.2 where a collection uses it.
struct WordCase: Sendable, CustomTestStringConvertible {
  let name: String
  let collection: String
  let file: String
  /// An entry in braces, without its slug, with `WORD` where the word stands.
  let entry: String
  /// Where the word is found in the catalogue.
  let path: String
  /// Each word that may be written, and what it becomes.
  let words: [(written: String, canonical: String)]

  /// `same` are our own words; `others` those of platforms.
  init(
    _ name: String, of collection: String, in file: String, at path: String, _ entry: String,
    same: [String], _ others: [String: String] = [:]
  ) {
    self.name = name
    self.collection = collection
    self.file = file
    self.path = path
    self.entry = entry
    words = same.map { ($0, $0) } + others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var testDescription: String { "\(name) of \(collection)" }

  func check() async {
    let result = await ContentFixture(text).check()
    #expect(result.notUnderstood(in: file).isEmpty)
    let entries = result.entries(collection, in: file)
    #expect(entries.count == words.count)
    for (entry, word) in zip(entries, words) {
      #expect(entry.outline(path) == word.canonical, "\(word.written)")
    }
  }

  /// A file with one entry for each word, and an account for each entry that wants its own.
  private var text: String {
    var text = SmallAcademy.site + SmallAcademy.content + "== private/accounts.yaml\n"
    for number in words.indices { text += "- {id: n\(number), name: N}\n" }
    text += "== \(file)\n" + (collection == "lessons" ? "- title: Part\n  lessons:\n" : "")
    for (number, word) in words.enumerated() {
      let fields = entry.replacing("WORD", with: "\"\(word.written)\"")
        .replacing("NUMBER", with: "\(number)")
      text += collection == "settings" ? "- {\(fields)}\n" : "  - {slug: w\(number), \(fields)}\n"
    }
    return text
  }
}
