import Platform

/// Remembers every certificate that was ever issued, so that no number and no uuid is given twice, whatever
/// becomes of the records. The file is only added to: a line is on the disk before its certificate can be
/// seen. Of each line 24 bytes are kept in memory.
struct CertificateLedger: Sendable {
  private struct Entry: BitwiseCopyable, Sendable {
    var uuid: UInt64
    var number: UInt64
    var account: UInt64
  }

  /// Why a certificate cannot be issued as it is told.
  enum Conflict: Equatable {
    /// The number belongs to a certificate with another uuid.
    case numberTaken
    /// The uuid belongs to a certificate with another number.
    case uuidTaken
    /// Both belong to somebody else.
    case otherHolder
  }

  private static let header = "lectern certificate ledger 1"

  /// What uuids that nobody told are made with is its secret, and what hides who holds a certificate.
  let file: LedgerFile
  /// By uuid.
  private var entries: [Entry] = []
  /// The same by number.
  private var byNumber: [Entry] = []

  var count: Int { entries.count }

  /// Reads the ledger; one that is not there is empty.
  /// - Parameter random: bytes for a new secret.
  init(_ path: String, random: () -> [UInt8]) throws(FileProblem) {
    var entries: [Entry] = []
    file = try LedgerFile(path, header: Self.header, random: random) { line, cells in
      let cells: [4 of Range<Int>] = cells
      entries.append(
        Entry(
          uuid: Fingerprint.of(line.extracting(cells[1])), number: Fingerprint.of(line.extracting(cells[0])),
          account: Fingerprint.of(line.extracting(cells[2]))))
    }
    self.entries = entries.sorted { ($0.uuid, $0.number) < ($1.uuid, $1.number) }
    byNumber = entries.sorted { ($0.number, $0.uuid) < ($1.number, $1.uuid) }
  }

  // MARK: Asking

  func holds(uuid: String) -> Bool { entry(uuid) != nil }

  func conflict(number: String, uuid: String, account: String) -> Conflict? {
    let (number, account) = (Self.hash(number), Self.hash(account))
    if let known = entry(uuid) {
      if known.number != number { return .uuidTaken }
      return known.account == account ? nil : .otherHolder
    }
    let place = Self.first(in: byNumber) { $0.number >= number }
    return place < byNumber.count && byNumber[place].number == number ? .numberTaken : nil
  }

  private func entry(_ uuid: String) -> Entry? {
    let hash = Self.hash(uuid)
    let place = Self.first(in: entries) { $0.uuid >= hash }
    return place < entries.count && entries[place].uuid == hash ? entries[place] : nil
  }

  private static func first(in entries: [Entry], _ isBehind: (Entry) -> Bool) -> Int {
    var (lower, upper) = (0, entries.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isBehind(entries[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  fileprivate static func hash(_ text: String) -> UInt64 {
    Fingerprint.of(LedgerLine.cell(text).utf8Span.span)
  }
}
