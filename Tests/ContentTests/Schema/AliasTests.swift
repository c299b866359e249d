import Content
import TestSupport
import Testing

/// Entries written wholly in another platform's columns (B.7): each is loaded, and what stands in
/// the catalogue is compared with what the content model says.
@Suite struct `Other platforms' names` {
  @Test(arguments: AliasCase.iSpeaker) func `iSpeaker's columns are understood`(_ row: AliasCase) async {
    await row.check()
  }

  @Test(arguments: AliasCase.learning) func `Advanced LMS's columns are understood`(_ row: AliasCase) async {
    await row.check()
  }

  @Test(arguments: AliasCase.money) func `Advanced LMS's columns of sales are understood`(_ row: AliasCase)
    async
  {
    await row.check()
  }

  @Test(arguments: AliasCase.litespace) func `litespace's columns are understood`(_ row: AliasCase) async {
    await row.check()
  }

  @Test(arguments: AliasCase.droply) func `Droply's columns are understood`(_ row: AliasCase) async {
    await row.check()
  }

  @Test(arguments: AliasCase.peerLoop) func `PeerLoop's columns are understood`(_ row: AliasCase) async {
    await row.check()
  }
}

/// One table of a platform.
struct AliasCase: Sendable, CustomTestStringConvertible {
  /// The platform's letter in the content model, and the table's name.
  let table: String
  /// What the table becomes.
  let collection: String
  let file: String
  /// The file's text, with the platform's own names alone.
  let columns: String
  /// Columns that are accepted and dropped, or kept where nothing public leads.
  let notTaken: [String]
  /// What the platform has no column for and we need.
  let needs: [String]
  /// Outlines of values, by their paths.
  let fields: KeyValuePairs<String, String>

  init(
    _ table: String, becomes collection: String, in file: String, _ columns: String, notTaken: [String] = [],
    needs: [String] = [], gives fields: KeyValuePairs<String, String>
  ) {
    self.table = table
    self.collection = collection
    self.file = file
    self.columns = columns
    self.notTaken = notTaken
    self.needs = needs
    self.fields = fields
  }

  var testDescription: String { table }

  func check() async {
    let text = SmallAcademy.site + SmallAcademy.content + "== \(file)\n\(columns)\n"
    let result = await ContentFixture(text).check()
    let missing = Set(needs.map { "needs `\($0)`" })
    let complaints = result.notUnderstood(in: file).filter { said in !missing.contains { said.hasSuffix($0) }
    }
    #expect(complaints.isEmpty)
    guard let entry = result.entries(collection, in: file).first else {
      Issue.record("\(file) gives no entry of \(collection)")
      return
    }
    for (path, expected) in fields { #expect(entry.outline(path) == expected, "\(path)") }
    for name in notTaken {
      let isHidden = entry.collection.shape.field(named: name)?.isPrivate ?? true
      #expect(isHidden || entry.outline(name) == "nothing", "\(name)")
    }
  }
}
