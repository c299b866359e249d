import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct `Rows that are read by the part` {
  private static let columns = ["number", "account", "student_name", "course_title", "instructor_name"]

  /// What was read, in words that tell values and their places.
  private struct Told: Equatable {
    var records: [String] = []
    var complaints: Set<String> = []

    mutating func add(_ read: StreamedRows.Rows) {
      for record in read.records.joined() { records.append(Self.text(record)) }
      for diagnostic in read.diagnostics {
        let range = diagnostic.range.map { "\($0.lower)..<\($0.upper)" } ?? "nowhere"
        complaints.insert("\(diagnostic.id.name) \(diagnostic.summary) at \(range)")
      }
    }

    private static func text(_ record: Record) -> String {
      let fields = columns.map { name in
        let value = record[Name(name)]
        return "\(value?.text ?? "nothing") at \(value.map { "\($0.place.lower)" } ?? "nowhere")"
      }
      return "\(record.place.lower)..<\(record.place.upper): " + fields.joined(separator: ", ")
    }
  }

  private func rows(_ name: String, _ text: String, in scratch: ScratchFolder) async -> StreamedRows {
    let fixture = ContentFixture("== private/accounts.yaml\n- {id: a-1, name: Ada}\n")
    let loaded = await fixture.load(in: scratch, with: [("private/" + name, text)])
    return loaded.value.rows
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `are what they are in the whole file, and so is what is wrong with them`(_ seed: UInt64) async {
    var random = SeededRandom(seed: seed)
    let isTable = Int.random(in: 0..<3, using: &random) > 0
    let text = isTable ? Self.table(&random) : Self.lines(&random)
    let scratch = ScratchFolder(inMemory: true)
    let rows = await rows(isTable ? "certificates.csv" : "certificates.jsonl", text, in: scratch)
    let parts = rows.parts(of: "certificates").value
    #expect(parts.count > 1)
    var byPart = Told()
    for part in parts { byPart.add(rows.read([part])) }
    var together = Told()
    together.add(rows.read(parts))
    var whole = Told()
    if let first = parts.first {
      let all = first.header.upperBound..<text.utf8.count
      whole.add(
        rows.read([StreamedRows.Part(file: first.file, header: first.header, bytes: all, fingerprint: 0)]))
    }
    #expect(whole.records.count > 1_000)
    #expect(byPart == whole)
    #expect(together == whole)
  }

  @Test(arguments: ["number,account\n", "number,account", "\u{FEFF}number;account\n\n", "a;a\n", "\"number"])
  func `are none where a table has its columns only, which may be wrong all the same`(_ text: String) async {
    let scratch = ScratchFolder(inMemory: true)
    let rows = await rows("certificates.csv", text, in: scratch)
    let parts = rows.parts(of: "certificates").value
    #expect(parts.count == 1)
    #expect(rows.read(parts).records.joined().isEmpty)
    #expect(rows.read(parts).diagnostics.isEmpty == text.contains("number,") || text.contains("number;"))
  }

  @Test(arguments: ["", "\n", "\u{FEFF}"]) func `are none in an empty file`(_ text: String) async {
    let scratch = ScratchFolder(inMemory: true)
    let rows = await rows("certificates.csv", text, in: scratch)
    #expect(rows.read(rows.parts(of: "certificates").value).records.joined().isEmpty)
  }

  // MARK: Tables at random

  private static func table(_ random: inout SeededRandom) -> String {
    let end = Bool.random(using: &random) ? "\n" : "\r\n"
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    if Int.random(in: 0..<3, using: &random) == 0 { text += end + end }
    text += columns.joined(separator: separator) + end
    for number in 0..<1_600 {
      let name = ["Ada", "\"Ada\(end)Byron\"", "سارة", "\"say \"\"hi\"\"\"", "\"a\(separator)b\"", " x "]
        .randomElement(using: &random)
      text += ["N-\(number)", "a-1", name ?? "", "Loops", "Bob"].joined(separator: separator) + end
      if Int.random(in: 0..<200, using: &random) == 0 { text += end }
      if Int.random(in: 0..<400, using: &random) == 0 { text += "too,few;cells" + end }
    }
    return Bool.random(using: &random) ? text + "\"never closed" + end + "x" : text
  }

  private static func lines(_ random: inout SeededRandom) -> String {
    var text = ""
    for number in 0..<1_600 {
      text += "{\"number\": \"N-\(number)\", \"account\": \"a-1\", \"student_name\": \"Ad\\u00e9\", "
      text += "\"course_title\": \"Loops\", \"instructor_name\": \"Bob\"}\n"
      if Int.random(in: 0..<200, using: &random) == 0 { text += "\n" }
      if Int.random(in: 0..<400, using: &random) == 0 { text += "{\"number\": }\n" }
    }
    return text
  }
}
