public import Diagnostics

/// Reads a table (CSV, RFC 4180) as a stream: whatever its size, only the row at hand is in memory.
///
/// The first line names the columns. Commas, semicolons and tabs separate cells, whichever the first
/// line uses. A row that cannot be read is told and left out, and the rest is read.
public struct CSVRows {
  static let longestRow = 1 << 20

  private let file: SourceID
  private var reader = CSVRecordReader()
  private var builder: CSVRowBuilder
  private var header: CSVHeader?
  private var problems: RowProblems
  /// What has been fed and not been read yet, and where that begins in the file.
  private var pending: [UInt8] = []
  private var offset = 0
  /// Whether the rest of an endless line is being passed over.
  private var isSkipping = false
  /// Whether the file is no table of text, so that nothing more of it can be read.
  private var isRefused = false

  public init(file: SourceID) {
    self.file = file
    builder = CSVRowBuilder(file: file)
    problems = RowProblems(file: file)
  }

  /// Takes the next bytes of the file; gives each row that is complete to `visit`, as a mapping whose
  /// keys stand where the first line names them, and returns what is wrong with the others.
  public mutating func feed(_ bytes: Span<UInt8>, _ visit: (NodeTree) -> Void) -> [Diagnostic] {
    pending.append(copying: bytes)
    // The beginning tells what the file is written in.
    if offset == 0, pending.count < 4 { return [] }
    return read(isLast: false, visit)
  }

  /// Goes on elsewhere in the file, once whole rows have been fed: what is fed next stands there.
  public mutating func skip(to place: Int) -> [Diagnostic] {
    let diagnostics = read(isLast: false) { _ in }
    offset = place
    return diagnostics
  }

  /// Reads what is left when the file ends.
  public mutating func finish(_ visit: (NodeTree) -> Void) -> [Diagnostic] {
    let diagnostics = read(isLast: true, visit)
    return diagnostics + problems.takeSummary()
  }

  // MARK: Records

  private mutating func read(isLast: Bool, _ visit: (NodeTree) -> Void) -> [Diagnostic] {
    if offset == 0, !isRefused { passBeginning() }
    var bytes: [UInt8] = []
    swap(&bytes, &pending)
    var index = 0
    while index < bytes.count, !isRefused,
      let end = readRecord(bytes.span, from: index, isLast: isLast, visit)
    {
      index = end
    }
    bytes.removeSubrange(..<(isRefused ? bytes.count : index))
    swap(&bytes, &pending)
    offset += index
    return problems.take()
  }

  /// Passes the byte order mark, and refuses other encodings.
  private mutating func passBeginning() {
    if let problem = TextCheck.otherEncodingProblem(of: pending.span, file: file) {
      problems.add(problem)
      isRefused = true
    }
    let mark = TextCheck.byteOrderMarkLength(of: pending.span)
    pending.removeSubrange(..<mark)
    offset = mark
  }

  /// Reads one record and gives the place of the next; nil if it is not complete.
  private mutating func readRecord(
    _ text: Span<UInt8>, from start: Int, isLast: Bool, _ visit: (NodeTree) -> Void
  ) -> Int? {
    if isSkipping { return skipLine(text, from: start) }
    if header == nil { reader.separator = Self.separator(of: text, from: start) }
    switch reader.read(text, from: start, isLast: isLast) {
    case .end(let end):
      take(text, start..<end, visit)
      return end
    case .unclosedQuote(let quote): return resume(after: quote, text)
    case .needsMore: return text.count - start > Self.longestRow ? giveUp(text, from: start) : nil
    }
  }

  /// Says that a quote is not closed and goes on with the line after it.
  private mutating func resume(after quote: Int, _ text: Span<UInt8>) -> Int {
    refuse(.unclosedQuote(at: range(quote..<quote + 1)))
    return skipLine(text, from: quote)
  }

  /// Ends the reading of a row that goes on and on.
  private mutating func giveUp(_ text: Span<UInt8>, from start: Int) -> Int {
    if case .unclosedQuote(let quote) = reader.read(text, from: start, isLast: true) {
      return resume(after: quote, text)
    }
    refuse(.rowTooLong(limit: Self.longestRow, at: range(start..<start)))
    return skipLine(text, from: start)
  }

  private mutating func skipLine(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 0x0A { index += 1 }
    isSkipping = index == text.count
    return min(index + 1, text.count)
  }

  // MARK: Rows

  private mutating func take(_ text: Span<UInt8>, _ record: Range<Int>, _ visit: (NodeTree) -> Void) {
    guard reader.cells.contains(where: { !$0.place.isEmpty }) else { return }
    if record.count > Self.longestRow {
      return refuse(.rowTooLong(limit: Self.longestRow, at: range(record.lowerBound..<record.lowerBound)))
    }
    guard isText(text.extracting(record), at: record.lowerBound) else { return }
    if let stray = reader.stray { return refuse(.strayQuote(at: range(stray..<stray + 1))) }
    guard let header else { return readHeader(text) }
    guard reader.cells.count == header.columns.count else {
      return problems.add(cellCount(expected: header.columns.count))
    }
    if builder.build(reader.cells, of: header, text, base: offset) { visit(builder.tree) }
  }

  /// Without its first line, a table says nothing.
  private mutating func refuse(_ problem: Diagnostic) {
    problems.add(problem)
    if header == nil { isRefused = true }
  }

  private mutating func isText(_ record: Span<UInt8>, at start: Int) -> Bool {
    if record.endOfPlainASCII(from: 0) == record.count { return true }
    var scan = TextScan(file: file, base: CSVRowBuilder.position(offset + start))
    scan.run(over: record)
    for problem in scan.problems where problem.severity == .warning { problems.add(problem) }
    for problem in scan.problems where problem.severity == .error { refuse(problem) }
    return !scan.problems.contains { $0.severity == .error }
  }

  private func cellCount(expected: Int) -> Diagnostic {
    let cells = reader.cells
    let first = cells.count > expected ? cells[expected] : cells[0]
    let place = first.place.lowerBound..<max(first.place.lowerBound, cells[cells.count - 1].place.upperBound)
    return .cellCount(expected: expected, found: cells.count, at: range(place))
  }

  // MARK: The first line

  private mutating func readHeader(_ text: Span<UInt8>) {
    var header = CSVHeader()
    for cell in reader.cells {
      var name: [UInt8] = []
      name.append(copying: text.extracting(cell.text))
      if let problem = header.add(name, at: range(cell.place)) { problems.add(problem) }
    }
    self.header = header
  }

  /// What separates the cells of the line at `start`: whichever it has most of.
  static func separator(of text: Span<UInt8>, from start: Int) -> UInt8 {
    var (commas, semicolons, tabs) = (0, 0, 0)
    var index = start
    var isQuoted = false
    while index < text.count, isQuoted || text[index] != 0x0A && text[index] != 0x0D {
      switch text[index] {
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted: commas += 1
      case 0x3B where !isQuoted: semicolons += 1
      case 0x09 where !isQuoted: tabs += 1
      default: break
      }
      index += 1
    }
    if tabs > commas, tabs > semicolons { return 0x09 }
    return semicolons > commas ? 0x3B : 0x2C
  }

  private func range(_ place: Range<Int>) -> SourceRange {
    SourceRange(
      file: file, lower: CSVRowBuilder.position(offset + place.lowerBound),
      upper: CSVRowBuilder.position(offset + place.upperBound))
  }
}
