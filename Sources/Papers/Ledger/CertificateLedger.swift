import Cryptography
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

  static let header = "lectern certificate ledger 1"

  let path: String
  /// What only the site knows: uuids that nobody told are made with it, and what hides who holds a
  /// certificate.
  let secret: [UInt8]
  /// By uuid.
  private var entries: [Entry] = []
  /// The same by number.
  private var byNumber: [Entry] = []
  /// How much of the file is whole.
  let length: Int
  /// Lines that are not what was written, from 1.
  private(set) var damagedLines: [Int] = []
  private let isNew: Bool
  /// How long the file is, with what of it is not whole.
  private let fileLength: Int
  /// Its last line is whole, but for its end.
  private let lacksEnd: Bool

  var count: Int { entries.count }

  /// Reads the ledger; one that is not there is empty, and gets its secret now.
  /// - Parameter random: bytes for a new secret.
  init(_ path: String, random: () -> [UInt8]) throws(FileProblem) {
    self.path = path
    var reading = Reading()
    do throws(FileProblem) { try reading.read(path) } catch {
      guard error.isMissing else { throw error }
    }
    secret = reading.secret ?? random()
    isNew = reading.secret == nil
    length = isNew ? 0 : reading.length
    fileLength = reading.fileLength
    lacksEnd = reading.lacksEnd
    damagedLines = reading.damagedLines
    entries = reading.entries.sorted { ($0.uuid, $0.number) < ($1.uuid, $1.number) }
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

  // MARK: Adding

  /// How long it is when so many bytes of lines have been added.
  func length(adding count: Int) -> Int { length + (isNew ? head.count : lacksEnd ? 1 : 0) + count }

  private var head: [UInt8] {
    Array("\(Self.header)\t\(secret.hexadecimal)\n".utf8)
  }

  /// Adds lines, as `lines` gives them piece by piece, and comes back when the disk has them. If somebody else
  /// has added some since it was read, nothing is added: they may have the same numbers.
  func append(_ lines: (_ add: (Span<UInt8>) throws(FileProblem) -> Void) throws(FileProblem) -> Void)
    throws(FileProblem)
  {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try FileSystem.makeFolders(folder, mode: 0o700)
    let file = try AppendedFile(path, keeping: length, of: fileLength)
    if isNew { try file.append(head.span) } else if lacksEnd { try file.append([0x0A].span) }
    try lines { bytes throws(FileProblem) in try file.append(bytes) }
    try file.synchronize()
    try Folder(folder).synchronize()
  }

  /// Reads the lines of a ledger as they come.
  private struct Reading {
    var secret: [UInt8]?
    var entries: [Entry] = []
    var damagedLines: [Int] = []
    /// Of all lines that are whole, and of the file.
    var length = 0
    var fileLength = 0
    var lacksEnd = false
    private var line = 0

    /// No line is longer.
    private static let piece = 1 << 20

    mutating func read(_ path: String) throws(FileProblem) {
      var bytes: [UInt8] = []
      repeat {
        try FileSystem.read(path, length..<length + Self.piece, into: &bytes)
        var start = 0
        while case let end = ByteSearch.first(0x0A, in: bytes.span, from: start), end < bytes.count {
          take(bytes.span.extracting(start..<end))
          start = end + 1
        }
        length += start
        fileLength = length + bytes.count - start
        if start == 0, bytes.count == Self.piece {
          damagedLines.append(line + 1)
          return
        }
        if bytes.count < Self.piece { takeRest(bytes[start...]) }
      } while bytes.count == Self.piece
    }

    /// What stands behind the last end of a line was not written to its end, if it is the beginning of one.
    private mutating func takeRest(_ bytes: ArraySlice<UInt8>) {
      guard !bytes.isEmpty else { return }
      if line == 0 {
        if !Self.isBeginningOfHeader(bytes) { damagedLines.append(1) }
      } else if LedgerLine(bytes) != nil {
        take(bytes.span)
        length += bytes.count
        lacksEnd = true
      }
    }

    private static func isBeginningOfHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
      let fixed = Array((CertificateLedger.header + "\t").utf8)
      let digits = bytes.dropFirst(fixed.count)
      return fixed.starts(with: bytes.prefix(fixed.count)) && digits.count <= 64
        && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private mutating func take(_ bytes: Span<UInt8>) {
      line += 1
      if line == 1 {
        secret = Self.secret(String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self))
        if secret == nil { damagedLines.append(1) }
      } else if let cells = LedgerLine.cells(in: bytes) {
        entries.append(
          Entry(
            uuid: Fingerprint.of(bytes.extracting(cells[1])),
            number: Fingerprint.of(bytes.extracting(cells[0])),
            account: Fingerprint.of(bytes.extracting(cells[2]))))
      } else {
        damagedLines.append(line)
      }
    }

    private static func secret(_ header: String) -> [UInt8]? {
      let parts = header.split(separator: "\t")
      guard parts.count == 2, parts[0] == CertificateLedger.header, parts[1].utf8.count == 64 else {
        return nil
      }
      let digits = parts[1].compactMap(\.hexDigitValue)
      guard digits.count == 64 else { return nil }
      return (0..<32).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) }
    }
  }
}
