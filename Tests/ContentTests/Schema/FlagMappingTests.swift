import Content
import TestSupport
import Testing

/// Flags and moments of the platforms that stand for a word of B.2.
@Suite struct `Flags of the platforms` {
  @Test(arguments: FlagCase.words) func `a flag becomes the word that it stands for`(_ row: FlagCase) async {
    let result = await row.result()
    let entry = result.entries(row.collection, in: row.file).first
    #expect(entry?.outline(row.path) == row.expected)
    #expect(result.notUnderstood(in: row.file).isEmpty)
  }

  @Test(arguments: FlagCase.gates) func `a flag hides what it stands at`(_ row: FlagCase) async {
    let result = await row.result()
    let entry = result.entries(row.collection, in: row.file).first
    #expect(entry.map { row.name(of: $0.visibility) } == row.expected)
    #expect(result.notUnderstood(in: row.file).isEmpty)
  }

  @Test(arguments: [
    ("2026-05-01T10:00:00Z", "missed"), ("2026-09-01T10:00:00Z", "registered"),
  ])
  func `who did not come has missed the event once it is over`(start: String, status: String) async {
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + """
        == events/other.md
        ---
        {id: 173, kind: live_class, title: T, hosts: [grace], start: \(start), duration: 1h}
        ---
        Talk.
        == private/registrations.yaml
        - {id: a, user_id: 9, live_class_id: 173, attended: false}
        """
    ).check()
    #expect(result.catalog.all("registrations").first?["status"]?.text == status)
  }

  @Test func `who came has attended even if the event goes on`() async {
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content
        + "== private/registrations.yaml\n- {id: a, account: 9, event: meet, attended: true}\n"
    ).check()
    #expect(result.catalog.all("registrations").first?["status"]?.text == "attended")
  }
}

/// An entry with one flag, and what comes of it.
struct FlagCase: Sendable, CustomTestStringConvertible {
  let collection: String
  let file: String
  /// The entry's fields without the flag.
  let entry: String
  let flag: String
  let path: String
  let expected: String

  init(
    _ flag: String, of collection: String, in file: String, _ entry: String, gives expected: String,
    at path: String = ""
  ) {
    self.flag = flag
    self.collection = collection
    self.file = file
    self.entry = entry
    self.expected = expected
    self.path = path
  }

  var testDescription: String { "\(flag) of \(collection)" }

  func result() async -> ContentFixture.Result {
    let lines = collection == "lessons" ? "- title: Part\n  lessons:\n" : ""
    return await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + "== \(file)\n\(lines)  - {\(entry), \(flag)}\n"
    ).check()
  }

  func name(of visibility: Visibility) -> String {
    switch visibility {
    case .visible: "visible"
    case .unlisted: "unlisted"
    case .hidden(let reason): reason.rawValue
    }
  }
}
