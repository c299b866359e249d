import Platform

extension PaperRun {
  /// Pages in which something private stands: so many are shown, and none is published.
  private static let mostLeaks = 100

  /// Makes what batches ask for, and notes what came of each in their order. Of however many there are, a few
  /// for each thread are in memory.
  mutating func make(_ planned: [Planned], _ books: inout Books) async throws(FileProblem) {
    let logged = drawnParts.values.joined().map(\.upperBound).max() ?? 0
    let maker = BatchMaker(
      rows: rows, site: site, ledger: ledger, looks: looks, room: room, output: try? Folder(request.output),
      lookUp: lookUp, old: old, oldParts: oldParts, mayKeep: mayKeep, lost: try filesOfLostParts(planned),
      drawnParts: drawnParts, isOfSlice: request.isOfSlice, services: services,
      rooms: rooms, log: try DrawnLog(in: room, keeping: logged))
    try await Scheduler.inOrder(count: planned.count, jobs: request.jobs) { number in
      Result { () throws(FileProblem) in try maker.make(planned[number]) }
    } _: { made throws(FileProblem) in
      try take(try made.get(), &books)
    }
  }

  private mutating func take(
    _ made: BatchMaker.Made, _ books: inout Books
  ) throws(FileProblem) {
    note(made)
    for lookUp in made.part.lookUps { try books.lookUps.add(lookUp) }
    for line in made.lines { try books.add(line) }
    try books.archive.add(made.part)
  }

  private mutating func note(_ made: BatchMaker.Made) {
    count.records += made.count.records
    count.drawn += made.count.drawn
    count.kept += made.count.kept
    diagnostics += limit.kept(of: made.diagnostics)
    leaks += made.leaks.prefix(max(0, Self.mostLeaks - leaks.count)).map {
      LeakingPage(path: $0.path, bytes: $0.bytes, openText: $0.openText)
    }
    newLines += made.lines.count
    unprinted.formUnion(made.unprinted)
    turnsAt = min(turnsAt, made.part.turnsAt)
    for entry in made.part.entries { numbers.note(entry) }
    if made.isKept || made.earlier != nil, let number = oldParts[made.part.fingerprint] {
      usedParts.insert(number)
    }
    if let earlier = made.earlier { changes.note(made.part, after: earlier) }
    if !made.isKept, made.earlier == nil, old != nil { changes.note(fresh: made.part) }
  }

  /// What the last build made of rows that are not any more what they were, and of records that do not come
  /// in rows.
  private func filesOfLostParts(_ planned: [Planned]) throws(FileProblem) -> EarlierFiles {
    var files = EarlierFiles()
    guard let old else { return files }
    let here = Set(planned.map(\.fingerprint))
    try old.eachPart { number in
      let fingerprint = old.head.parts[number]
      return fingerprint == 0 || !here.contains(fingerprint)
    } _: { _, part in
      files.add(part)
      return true
    }
    return files
  }
}
