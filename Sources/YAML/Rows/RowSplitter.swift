/// Parts a file of rows where its own text says so, so that a row that comes, goes or changes makes another
/// part, or two, and leaves all others what they were. Rows are not read for that, only told apart.
public struct RowSplitter {
  public enum Form: Sendable {
    /// Cells in quotes may hold line ends; the first row names the columns.
    case table
    case lines
  }

  /// Some rows that stand together.
  public struct Part: Hashable, Sendable {
    public let bytes: Range<Int>
    /// Of what they say, wherever in the file it stands.
    public let fingerprint: UInt64
  }

  private enum State {
    case cellStart
    case plain
    case quoted
    case behindQuote
  }

  /// Of a table, the row that names its columns, with what stands before it.
  public private(set) var header = 0..<0
  public private(set) var parts: [Part] = []

  private let form: Form
  private var state = State.cellStart
  private var separator: UInt8 = 0x2C
  /// The beginning of a table, until the row that names its columns is complete.
  private var beginning: [UInt8] = []
  private var offset = 0
  private var partStart = 0
  private var partHash = seed
  private var rowHash = seed
  private var rowsInPart = 0

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  /// About so many rows make a part, and never more than the other.
  private static let usualRows: UInt64 = 512
  private static let mostRows = 4_096

  public init(_ form: Form) { self.form = form }

  /// Takes the next bytes of the file.
  public mutating func feed(_ bytes: Span<UInt8>) {
    guard form == .table, header.isEmpty else { return scan(bytes) }
    beginning.append(copying: bytes)
    findHeader(isLast: false)
  }

  /// Blank rows before the header belong to it. Which byte separates cells, each row tells as a whole.
  private mutating func findHeader(isLast: Bool) {
    var reader = CSVRecordReader()
    var start = TextCheck.byteOrderMarkLength(of: beginning.span)
    while start < beginning.count {
      reader.separator = CSVRows.separator(of: beginning.span, from: start)
      guard case .end(let end) = reader.read(beginning.span, from: start, isLast: isLast) else { break }
      if reader.cells.contains(where: { !$0.place.isEmpty }) {
        separator = reader.separator
        return begin(behind: end)
      }
      start = end
    }
    // No row is longer: whoever reads it will say so.
    if isLast || beginning.count - start > CSVRows.longestRow { begin(behind: beginning.count) }
  }

  private mutating func begin(behind end: Int) {
    let fed = beginning
    beginning = []
    (header, partStart, offset) = (0..<end, end, end)
    scan(fed.span.extracting(end...))
  }

  private mutating func scan(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      let byte = bytes[index]
      rowHash = (rowHash ^ UInt64(byte)) &* 0x100_0000_01B3
      if endsRow(byte) { endRow(at: offset + index + 1) }
    }
    offset += bytes.count
  }

  /// What is left when the file ends is the last part.
  public mutating func finish() {
    if form == .table, header.isEmpty { findHeader(isLast: true) }
    if partStart < offset, rowsInPart > 0 || rowHash != Self.seed { endRow(at: offset, isLast: true) }
  }

  private mutating func endsRow(_ byte: UInt8) -> Bool {
    guard form == .table else { return byte == 0x0A }
    switch (state, byte) {
    case (.quoted, 0x22): state = .behindQuote
    case (.quoted, _): break
    case (.behindQuote, 0x22): state = .quoted
    case (_, 0x0A):
      state = .cellStart
      return true
    case (_, 0x0D), (_, separator): state = .cellStart
    case (.cellStart, 0x22): state = .quoted
    default: state = .plain
    }
    return false
  }

  private mutating func endRow(at end: Int, isLast: Bool = false) {
    defer { rowHash = Self.seed }
    if rowHash != Self.seed {
      partHash = (partHash ^ rowHash) &* 0x9E37_79B9_7F4A_7C15
      partHash ^= partHash >> 29
      rowsInPart += 1
    }
    let mixed = (rowHash &* 0x9E37_79B9_7F4A_7C15) >> 40
    guard isLast || mixed % Self.usualRows == 0 || rowsInPart >= Self.mostRows else { return }
    parts.append(Part(bytes: partStart..<end, fingerprint: partHash))
    partStart = end
    partHash = Self.seed
    rowsInPart = 0
  }
}
