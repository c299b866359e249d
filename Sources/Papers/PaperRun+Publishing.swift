import Diagnostics
public import Platform

extension PaperRun {
  /// Brings everything out: first the ledger, so that whatever can be seen is remembered for ever; then the
  /// papers, one after the other; then what no record has any more goes.
  ///
  /// - Parameter removesStale: not if something was wrong: then nobody knows what there should be.
  public mutating func publish(removesStale: Bool) throws(FileProblem) {
    guard ledgers.allSatisfy(\.damagedLines.isEmpty) else { return }
    if try rememberNumbers() { try onStep() }
    if newLines > 0, try remember() { try onStep() }
    var publisher = try Publisher(from: room, to: request.output, without: numbers.files, onStep: onStep)
    let stopped = removesStale ? StoppedBuilds.all(in: request.cache) : []
    let looksForStale = removesStale && !(stopped.isEmpty && changes.stale.isEmpty)
    var current = PathSet()
    try PaperArchive(in: request.cache, isNext: true)?.eachPart { _, part throws(FileProblem) in
      try publisher.publish(part)
      if looksForStale { current.insert(part) }
      return true
    }
    if looksForStale {
      for path in changes.stale where !current.holds(path) { try publisher.remove(path) }
      for archive in stopped { try archive.removeFiles(not: current, &publisher) }
    }
    // What went missing because something is wrong goes once nothing is.
    if !removesStale, !changes.stale.isEmpty {
      try StoppedBuilds.note(PaperArchive.name, in: request.cache)
    }
    let cache = try Folder(request.cache)
    try cache.rename(PaperArchive.nextName, to: PaperArchive.name, in: cache)
    if removesStale { try StoppedBuilds.forget(in: request.cache) }
    try room.clear()
    count.written = publisher.written
    count.removed = publisher.removed
  }

  /// Adds the new lines to the ledger, but for those of records that share what must be unique; false if none
  /// is left.
  private func remember() throws(FileProblem) -> Bool {
    guard newLines > numbers.refusedLines.count else { return false }
    let (path, refused) = (room.linesPath, numbers.refusedLines)
    try ledger.file.append { add throws(FileProblem) in
      var start = 0
      var bytes: [UInt8] = []
      repeat {
        try FileSystem.read(path, start..<start + 1 << 20, into: &bytes)
        guard let end = bytes.lastIndex(of: 0x0A) else { return }
        start += end + 1
        if refused.isEmpty {
          try add(bytes.span.extracting(...end))
        } else {
          for line in bytes[...end].split(separator: 0x0A) {
            guard let line = IssuedCertificate(line), !refused.contains(line.fingerprint) else { continue }
            try add(line.bytes.span)
          }
        }
      } while true
    }
    return true
  }

  /// Adds the new numbers to their ledger, also those of papers that could not be printed: those will be, under
  /// the same numbers, and may still say something else.
  private func rememberNumbers() throws(FileProblem) -> Bool {
    let lines = site.numbers.lines
    guard !lines.isEmpty else { return false }
    try numberLedger.file.append { add throws(FileProblem) in
      for (id, var line) in lines {
        if unprinted.contains(id) { (line.content, line.seller) = (nil, nil) }
        try add(line.bytes.span)
      }
    }
    return true
  }
}
