import Platform
import TestSupport
import Testing

@testable import Papers

@Suite struct `The ledger of certificates` {
  private let scratch = ScratchFolder(inMemory: true)
  private var path: String { scratch.path + "/private/ledgers/certificates.tsv" }
  private static let secret = [UInt8](0..<32)

  private func open() throws(FileProblem) -> CertificateLedger { try CertificateLedger(path) { Self.secret } }

  private func line(_ number: Int, uuid: Int? = nil, account: Int? = nil) -> IssuedCertificate {
    IssuedCertificate(
      number: "N-\(number)", uuid: "u-\(uuid ?? number)", account: "a-\(account ?? number)", day: "2026-01-01"
    )
  }

  private func add(_ lines: [IssuedCertificate], to ledger: CertificateLedger) throws(FileProblem) {
    try ledger.file.append { add throws(FileProblem) in for line in lines { try add(line.bytes.span) } }
  }

  private var bytes: [UInt8] {
    get throws {
      var bytes: [UInt8] = []
      try FileSystem.read(path, into: &bytes)
      return bytes
    }
  }

  // MARK: What it remembers

  @Test func `remembers what was issued, and for ever the secret that it began with`() throws {
    try add([line(1), line(2)], to: try open())
    let ledger = try CertificateLedger(path) { [9] }
    #expect(ledger.file.secret == Self.secret && ledger.count == 2 && ledger.file.damagedLines == [])
    #expect(ledger.holds(uuid: "u-1") && ledger.holds(uuid: "u-2") && !ledger.holds(uuid: "u-3"))
    #expect(ledger.file.length == (try bytes).count)
  }

  @Test func `is there only once something is issued`() throws {
    let ledger = try open()
    #expect(ledger.count == 0 && (try? FileSystem.status(path)) == nil)
    #expect(ledger.file.length(adding: 10) > 10)
  }

  @Test func `is for its owner alone, and so is its folder`() throws {
    try add([line(1)], to: try open())
    let folder = try Folder(scratch.path + "/private/ledgers")
    #expect(try folder.mode() & 0o777 == 0o700)
    #expect(fileMode(path) == 0o600)
  }

  @Test func `finds what cannot be issued`() throws {
    try add([line(1), line(2)], to: try open())
    let ledger = try open()
    func conflict(_ number: Int, _ uuid: Int, _ account: Int) -> CertificateLedger.Conflict? {
      ledger.conflict(number: "N-\(number)", uuid: "u-\(uuid)", account: "a-\(account)")
    }
    #expect(conflict(1, 1, 1) == nil)
    #expect(conflict(3, 3, 1) == nil)
    #expect(conflict(1, 3, 1) == .numberTaken)
    #expect(conflict(3, 1, 1) == .uuidTaken)
    #expect(conflict(2, 1, 1) == .uuidTaken)
    #expect(conflict(1, 1, 2) == .otherHolder)
  }

  @Test func `knows numbers and accounts again, whatever stands in them`() throws {
    let odd = IssuedCertificate(number: "N\t1", uuid: "u", account: "a\u{1}b", day: "2026-01-01")
    try add([odd], to: try open())
    #expect(try open().conflict(number: odd.number, uuid: "u", account: odd.account) == nil)
    #expect(try open().conflict(number: odd.number, uuid: "v", account: odd.account) == .numberTaken)
  }

  @Test func `does not mind a line that is there twice, as after a merge of branches`() throws {
    try add([line(1), line(2), line(1)], to: try open())
    let ledger = try open()
    #expect(ledger.file.damagedLines == [])
    #expect(ledger.conflict(number: "N-1", uuid: "u-1", account: "a-1") == nil)
  }

  @Test func `is only added to`() throws {
    try add([line(1)], to: try open())
    let first = try bytes
    try add([line(2)], to: try open())
    #expect(try bytes == first + line(2).bytes)
  }

  @Test func `has room for many`() throws {
    try add((0..<100_000).map { line($0) }, to: try open())
    var ledger = try open()
    #expect(try processorTime { ledger = try open() } < .seconds(30))
    #expect(ledger.count == 100_000 && ledger.holds(uuid: "u-99999"))
    #expect(ledger.conflict(number: "N-77777", uuid: "u-1", account: "a-1") == .uuidTaken)
  }

  // MARK: What it has been through

  @Test func `was written as far as it goes, wherever the writing ended, and goes on from there`() throws {
    try add([line(1)], to: try open())
    let one = try bytes
    try add([line(2)], to: try open())
    let two = try bytes
    for end in two.indices {
      scratch.write("private/ledgers/certificates.tsv", Array(two[..<end]))
      let ledger = try open()
      // A line to which nothing is missing but its end is whole.
      let whole = end >= two.count - 1 ? 2 : end >= one.count - 1 ? 1 : 0
      #expect(ledger.file.damagedLines == [], "\(end) bytes")
      #expect(ledger.count == whole, "\(end) bytes")
      try add([line(3)], to: ledger)
      let after = try open()
      #expect(after.file.damagedLines == [] && after.count == whole + 1, "\(end) bytes")
      #expect(after.holds(uuid: "u-3") && after.file.secret == Self.secret)
      #expect(after.file.length == (try bytes).count)
    }
  }

  @Test func `says which of its lines are damaged`() throws {
    try add([line(1), line(2), line(3)], to: try open())
    var damaged = try bytes
    let second = damaged.split(separator: 0x0A)[2].startIndex
    damaged[second + 2] ^= 1
    scratch.write("private/ledgers/certificates.tsv", damaged)
    #expect(try open().file.damagedLines == [3])
  }

  @Test(arguments: [
    "", "number\tuuid\n", "lectern certificate ledger 2\t\(String(repeating: "0", count: 64))\n",
    "lectern certificate ledger 1\t00\n", "number\tuuid", "lectern certificate ledger 1 and more",
    "\u{0}\u{0}\u{0}\u{0}",
  ])
  func `does not write over what is not its own`(_ text: String) throws {
    scratch.write("private/ledgers/certificates.tsv", text)
    #expect(try open().file.damagedLines == (text.isEmpty ? [] : [1]))
  }

  @Test func `that was begun elsewhere meanwhile is not cut to what this one knew`() throws {
    let (mine, other) = (try open(), try open())
    try add([line(1)], to: other)
    let before = try bytes
    #expect(throws: FileProblem.self) { try add([line(2)], to: mine) }
    #expect(try bytes == before)
    let (again, third) = (try open(), try open())
    try add([line(2)], to: third)
    #expect(throws: FileProblem.self) { try add([line(3)], to: again) }
    #expect(try open().count == 2)
  }
}
