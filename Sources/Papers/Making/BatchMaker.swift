import Certificates
import Content
import Diagnostics
import Platform

/// Makes what the records of a batch ask for, on one thread: reads them, leaves what is as it should be, draws
/// the rest. Of a batch that is finished only what the archive keeps of it is in memory.
struct BatchMaker: Sendable {
  /// What came of a batch.
  struct Made: Sendable {
    var part = ArchivedPart()
    /// All of it was as the last build left it; not one row was read.
    var isKept = false
    /// As the last build left the same rows, if something of it was not so any more.
    var earlier: ArchivedPart?
    var diagnostics: [Diagnostic] = []
    var leaks: [UnitMaker.Page] = []
    /// What the ledger does not know yet.
    var lines: [IssuedCertificate] = []
    /// Records that have a number, and whose paper could not be printed.
    var unprinted: [EntryID] = []
    var count = PaperRun.Count()
    /// What the next build does not know of yet, if this one is killed.
    fileprivate var unlogged: [(path: String, file: ArchivedPart.File)] = []
    /// Another slice has to make some of it.
    fileprivate var lacksFiles = false
  }

  let rows: StreamedRows
  let site: PaperSite
  let ledger: CertificateLedger
  let looks: Looks
  let room: WaitingRoom
  let output: Folder?
  let lookUp: LookUpTable?
  let old: PaperArchive?
  let oldParts: [UInt64: Int]
  let mayKeep: Bool
  /// What the last build made of rows that are not any more what they were.
  let lost: EarlierFiles
  /// Where the parts stand that a killed build had drawn.
  let drawnParts: [UInt64: [Range<Int>]]
  let isOfSlice: @Sendable (String) -> Bool
  let services: PaperRun.Services
  let rooms: PressRooms
  let log: DrawnLog
  /// So many at most are drawn again after a kill, on each thread.
  private static let recordsBetweenLogs = 64

  func make(_ planned: PaperRun.Planned) throws(FileProblem) -> Made {
    var made = Made()
    if let number = oldParts[planned.fingerprint], planned.fingerprint != 0, let part = old?.part(number) {
      if mayKeep, !part.hasComplaints, part.turnsAt > site.catalog.now, part.isIntact(below: output) {
        made.part = part
        made.isKept = true
        made.count.kept = part.files.count
        return made
      }
      made.earlier = part
    }
    made.part.fingerprint = planned.fingerprint
    made.part.kind = planned.kind
    try makeUnits(of: planned, &made)
    return made
  }

  /// Records in which something is wrong get no paper; what they had stays.
  private func makeUnits(of planned: PaperRun.Planned, _ made: inout Made) throws(FileProblem) {
    let read = planned.batch.read(rows)
    made.diagnostics = read.diagnostics
    let kind = PaperKind.all[planned.kind]
    let maker = maker(kind, planned, made.earlier)
    let tools = rooms.take()
    defer { rooms.give(tools) }
    for (number, record) in read.records.enumerated() {
      if number % Self.recordsBetweenLogs == 0 { try writeDown(&made) }
      services.advance(1)
      for unit in kind.units(record, site) {
        take(try maker.make(unit, isOfSlice, ledger, with: tools), of: unit, &made)
      }
    }
    try writeDown(&made)
    made.part.hasComplaints = made.lacksFiles || !made.diagnostics.isEmpty
  }

  /// Notes files for a later build that finds this one killed. Records that do not come in rows are few.
  private func writeDown(_ made: inout Made) throws(FileProblem) {
    guard made.part.fingerprint != 0, !made.unlogged.isEmpty else { return }
    var piece = ArchivedPart()
    piece.fingerprint = made.part.fingerprint
    for (path, file) in made.unlogged { piece.add(path, file) }
    made.unlogged.removeAll()
    try log.add(piece)
  }

  private func maker(_ kind: PaperKind, _ planned: PaperRun.Planned, _ same: ArchivedPart?) -> UnitMaker {
    var (earlier, drawn) = (EarlierFiles(), EarlierFiles())
    if let same { earlier.add(same) }
    for place in drawnParts[planned.fingerprint] ?? [] {
      if let found = room.part(at: place.lowerBound) { drawn.add(found.part) }
    }
    return UnitMaker(
      site: site, kind: kind, looks: looks, room: room, output: output, earlier: [earlier, lost],
      drawn: drawn, lookUp: lookUp, services: services)
  }

  private func take(_ unitMade: UnitMaker.Made, of unit: PaperUnit, _ made: inout Made) {
    made.count.records += 1
    made.count.drawn += unitMade.drawn
    made.count.kept += unitMade.kept
    made.diagnostics += unitMade.diagnostics
    made.leaks += unitMade.pages
    for (path, file) in unitMade.files { made.part.add(path, file) }
    made.unlogged += unitMade.files
    if unitMade.isOfOtherSlice, unitMade.files.count < unit.fileCount { made.lacksFiles = true }
    guard let certificate = unit.certificate else {
      if unitMade.isRefused, kind(of: made).numbering != nil { made.unprinted.append(unit.record.id) }
      return
    }
    if let turn = certificate.turn(site) { made.part.turnsAt = min(made.part.turnsAt, turn) }
    guard !unitMade.isRefused else { return }
    made.part.entries.append(RepeatedNumbers.entry(of: certificate))
    if let lookUp = unitMade.lookUp { made.part.lookUps.append(lookUp) }
    guard !unitMade.isOfOtherSlice, !ledger.holds(uuid: certificate.uuid) else { return }
    made.lines.append(certificate.ledgerLine)
  }
}

extension BatchMaker {
  private func kind(of made: Made) -> PaperKind { PaperKind.all[made.part.kind] }
}

extension PaperRun.Batch {
  /// Its records, but for rows in which something is wrong.
  fileprivate func read(_ rows: StreamedRows) -> (records: [Record], diagnostics: [Diagnostic]) {
    switch self {
    case .records(let records): return (records, [])
    case .rows(let part): return rows.soundRows(of: part)
    }
  }
}
