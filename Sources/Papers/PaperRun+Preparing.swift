import Content
import Diagnostics
public import Platform

extension PaperRun {
  /// Some records of a kind that are looked at together.
  enum Batch: Sendable {
    case rows(StreamedRows.Part)
    /// Those that the catalogue keeps.
    case records([Record])
  }

  /// A batch, and what the last build knows of it.
  struct Planned: Sendable {
    let kind: Int
    let batch: Batch
    let fingerprint: UInt64

    init(kind: Int, rows: StreamedRows.Part) {
      self.kind = kind
      batch = .rows(rows)
      var sum = RunningFingerprint()
      sum.add(kind)
      sum.add(rows.fingerprint)
      fingerprint = sum.value
    }

    init(kind: Int, records: [Record]) {
      self.kind = kind
      batch = .records(records)
      fingerprint = 0
    }
  }

  private static let recordsInBatch = 512

  /// Looks at every record, and draws what is not as it should be. Nothing of it can be seen yet.
  public mutating func prepare() async throws(FileProblem) {
    let damaged = ledgers.filter { !$0.damagedLines.isEmpty }
    guard damaged.isEmpty else {
      diagnostics += damaged.map { .damagedLedger($0) }
      return
    }
    diagnostics += site.numbers.diagnostics
    let planned = plan()
    if planned.contains(where: { PaperKind.all[$0.kind].tellsCertificates }) {
      await site.gatherCertificates(rows, jobs: request.jobs)
    }
    try StoppedBuilds.note(in: request.cache)
    var books = Books(
      archive: try PaperArchive.Writer(in: request.cache),
      lines: try AppendedFile(room.linesPath, keeping: 0),
      lookUps: try LookUpSpool(in: room))
    try keepOtherKinds(&books)
    try await make(planned, &books)
    if numbers.hasSuspects { confirmRepeats(planned) }
    try noteLostParts()
    try writeLookUps(&books)
    try finish(books)
  }

  private mutating func plan() -> [Planned] {
    var planned: [Planned] = []
    for (number, kind) in PaperKind.all.enumerated() where isChosen(kind) {
      let records = SoundRecords(rows.catalog, request.faults).all(kind.collection)
      for start in stride(from: 0, to: records.count, by: Self.recordsInBatch) {
        let end = min(records.count, start + Self.recordsInBatch)
        planned.append(Planned(kind: number, records: Array(records[start..<end])))
      }
      let parts = rows.parts(of: kind.collection)
      diagnostics += parts.diagnostics
      planned += parts.value.map { Planned(kind: number, rows: $0) }
    }
    return planned
  }

  func isChosen(_ kind: PaperKind) -> Bool { request.asks(for: kind, in: site.shop) }

  /// Of kinds that are not asked for, everything stays.
  private mutating func keepOtherKinds(_ books: inout Books) throws(FileProblem) {
    guard !request.kinds.isEmpty, let old else { return }
    for number in old.head.parts.indices {
      guard let part = old.part(number), PaperKind.all.indices.contains(part.kind),
        !isChosen(PaperKind.all[part.kind])
      else { continue }
      usedParts.insert(number)
      try books.archive.add(part)
    }
  }

  /// What the last build made, and this one did not come across.
  private mutating func noteLostParts() throws(FileProblem) {
    let used = usedParts
    try old?.eachPart {
      !used.contains($0)
    } _: { _, part in
      if part.kind != Self.lookUpKind { changes.note(lost: part) }
      return true
    }
    changes.finish()
  }

  private func finish(_ books: consuming Books) throws(FileProblem) {
    // Exact unless numbers are used twice; then something is wrong, and everything is looked at once more.
    let length = newLines > 0 ? ledger.file.length(adding: books.lineBytes) : ledger.file.length
    let context = Self.context(request, ledger, length: length)
    try books.finish(context: context, lookUp: lookUp?.fingerprint ?? 0, looks: looks.all)
  }

  // MARK: Numbers that are used twice

  private mutating func confirmRepeats(_ planned: [Planned]) {
    for batch in planned {
      let kind = PaperKind.all[batch.kind]
      let (records, isStreamed) = readAgain(batch)
      for record in records {
        for unit in kind.units(record, site) where unit.certificate != nil {
          diagnostics += limit.kept(of: numbers.confirm(unit, isStreamed: isStreamed))
        }
      }
    }
  }

  private func readAgain(_ planned: Planned) -> (records: [Record], isStreamed: Bool) {
    switch planned.batch {
    case .records(let records): (records, false)
    case .rows(let part): (rows.read([part]).records.flatMap(\.self), true)
    }
  }
}

/// What a build writes down while it looks at records.
struct Books: ~Copyable {
  var archive: PaperArchive.Writer
  /// For the ledger.
  let lines: AppendedFile
  var lookUps: LookUpSpool
  var lineBytes = 0

  init(archive: consuming PaperArchive.Writer, lines: consuming AppendedFile, lookUps: consuming LookUpSpool)
  {
    self.archive = archive
    self.lines = lines
    self.lookUps = lookUps
  }

  mutating func add(_ line: IssuedCertificate) throws(FileProblem) {
    let bytes = line.bytes
    lineBytes += bytes.count
    try lines.append(bytes.span)
  }

  consuming func finish(context: UInt64, lookUp: UInt64, looks: [UInt64: UInt64]) throws(FileProblem) {
    try archive.finish(context: context, lookUp: lookUp, looks: looks)
  }
}
