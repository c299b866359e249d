import Foundation
import TestSupport
import Testing

/// However issuing is stopped, no number is lost or given twice, nobody sees half a paper, and the next build
/// completes the work. LECTERN_THOROUGH=1 kills 40 builds.
@Suite struct `A killed build that issues certificates and invoices` {
  private static let kills = ProcessInfo.processInfo.environment["LECTERN_THOROUGH"] == nil ? 8 : 40

  @Test func `is completed by the next, with nothing lost and nothing twice`() throws {
    var random = SeededRandom(seed: 7)
    let site = IssuingCommand(60)
    let start = Date()
    #expect(site.build().status == 0, "\(site.said)")
    let usual = Date().timeIntervalSince(start)
    let expected = site.tree
    #expect(expected.keys.count { $0.hasSuffix(".pdf") } == 60 + IssuingCommand.sales)
    for number in 1...Self.kills {
      site.remove("Output")
      site.remove(".lectern")
      site.remove("Content/private/ledgers/certificates.tsv", ifOf: number, evenly: 2)
      site.remove("Content/private/ledgers/numbers.tsv", ifOf: number, evenly: 3)
      let process = try site.start()
      usleep(UInt32(Double.random(in: 0...1.1, using: &random) * usual * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let remembered = site.issued + site.invoiced
      for (name, bytes) in site.tree where name.hasSuffix(".pdf") {
        #expect(bytes == expected[name], "kill \(number): \(name)")
        #expect(
          remembered.contains(String(name.split(separator: "/").last?.dropLast(4) ?? "")), "kill \(number)")
      }
      #expect(site.build().status == 0, "kill \(number): \(site.said)")
      #expect(
        Set(site.issued) == Set((1...60).map { "N-\($0)" }) && site.issued.count == 60, "kill \(number)")
      #expect(site.invoiced == IssuingCommand.invoices, "kill \(number)")
      #expect(site.papers == expected.filter { IssuingCommand.isPaper($0.key) }, "kill \(number)")
    }
  }

  @Test func `or two at once, leave what one leaves`() throws {
    let site = IssuingCommand(10)
    let both = [try site.start(), try site.start()]
    for process in both { process.waitUntilExit() }
    #expect(both.allSatisfy { $0.terminationStatus == 0 }, "\(site.said)")
    #expect(site.issued.sorted() == (1...10).map { "N-\($0)" }.sorted())
    #expect(site.invoiced == IssuingCommand.invoices)
  }
}

/// `lectern build` in the folder of a small site that issues certificates, and numbers its invoices.
private struct IssuingCommand {
  private let scratch = ScratchFolder(inMemory: true)

  init(_ count: Int) {
    for (name, text) in Self.files { scratch.write(name, text) }
    var table =
      "number,uuid,account,course,student_name,course_title,instructor_name,completion_date,issue_date,is_valid\n"
    for number in 1...count {
      let digits = String(repeating: "0", count: 12 - String(number).count) + String(number)
      table += "N-\(number),00000000-0000-4000-8000-\(digits),a-1,loops,Ada Number\(number),Loops,Ada Byron,"
      table += "2026-05-01,2026-05-02,true\n"
    }
    scratch.write("Content/private/certificates.csv", table)
    let orders = (1...Self.sales).map { number in
      #"{"id": "o\#(number)", "number": "O-\#(number)", "account": "a-1", "status": "completed", "total": 1.00, "#
        + #""created_at": "2026-05-\#(9 + number)T08:00:00Z", "items": [{"kind": "other", "title": "A", "price": 1.00}]}"#
        + "\n"
    }
    scratch.write("Content/private/orders.jsonl", orders.joined())
  }

  static let sales = 12
  static let invoices = (1...sales).map { "INV-2026-000\($0 < 10 ? "0" : "")\($0)" }

  var tree: SmallDemo.Files { SmallDemo.tree(scratch.path + "/Output") }
  /// Papers and pages; look-up files have the ledger's secret in them.
  var papers: SmallDemo.Files { tree.filter { Self.isPaper($0.key) } }
  static func isPaper(_ path: String) -> Bool { !path.contains("/find/") }

  /// The numbers of certificates that the ledger remembers, and those of invoices, in its order.
  var issued: [String] { cells(0, of: "certificates.tsv") }
  var invoiced: [String] { cells(1, of: "numbers.tsv") }

  private func cells(_ cell: Int, of ledger: String) -> [String] {
    let text = try? String(
      contentsOfFile: scratch.path + "/Content/private/ledgers/" + ledger, encoding: .utf8)
    return (text ?? "").split(separator: "\n").dropFirst().map { String($0.split(separator: "\t")[cell]) }
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: scratch.path + "/" + name) }
  func remove(_ name: String, ifOf number: Int, evenly step: Int) {
    if number.isMultiple(of: step) { remove(name) }
  }

  func build() -> BuiltCommand.Outcome { BuiltCommand.run(Self.asked, in: scratch.path) }

  func start(_ more: [String] = []) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltCommand.path ?? "lectern")
    process.arguments = Self.asked + more
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    _ = FileManager.default.createFile(atPath: scratch.path + "/errors", contents: nil)
    process.standardError = FileHandle(forWritingAtPath: scratch.path + "/errors")
    try process.run()
    return process
  }

  var said: String { (try? String(contentsOfFile: scratch.path + "/errors", encoding: .utf8)) ?? "" }

  private static let asked = ["build", "--quiet", "--now", "2026-06-01T00:00:00Z"]

  private static let files = [
    "Content/site.yaml": """
    title: Test Academy
    base_url: https://academy.example.org
    languages: [en]
    timezone: UTC
    currency: USD
    numbering: {invoice: "INV-{year}-{seq:5}"}
    seller: {name: Academy Ltd, street: 1 Mill Lane, city: York, country: GB}
    privacy: {publish_certificates: true}
    certificates: {picture_dpi: 0}
    """,
    "Templates/documents/invoice.yaml": """
    title: "Invoice {{ number }}"
    blocks: [{heading: "{{ number }}"}, {text: "{{ buyer.name }}"}]
    """,
    "Content/categories.yaml": "- {slug: data, name: Data}\n",
    "Content/people/ada.md": "---\nname: Ada Byron\nroles: [instructor]\n---\nWrites programs.\n",
    "Content/courses/loops.md": """
    ---
    title: Loops
    instructors: [{person: ada, role: primary}]
    category: data
    lang: en
    level: all
    price_type: free
    status: published
    ---
    Round and round.
    """,
    "Content/certificate_templates.yaml": """
    - slug: plain
      name: Plain
      type: completion
      orientation: portrait
      size: A4
      elements: [{kind: text, x: 20, y: 50, w: 170, h: 12, text: "{{student_name}}", size: 20}]
      is_default: true
      status: published
    """,
    "Content/private/accounts.csv": "id,name\na-1,Holder\n",
    "Templates/pages/home.html": "<!doctype html><title>{{ site.title }}</title>",
    "Templates/pages/certificate.html":
      "<!doctype html><title>{{ certificate.number }}</title>{{ certificate.holder }}",
  ]
}
