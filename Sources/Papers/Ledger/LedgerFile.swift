import Cryptography
import Platform

/// A file that remembers for ever what was issued. It is only added to: a line is on the disk before what it
/// tells of can be seen. Its first line holds a secret that only the site knows.
struct LedgerFile: Sendable {
  let path: String
  let secret: [UInt8]
  /// What stands in its first line, before the secret.
  private let header: String
  /// How much of the file is whole.
  let length: Int
  /// Lines that are not what was written, from 1.
  let damagedLines: [Int]
  private let isNew: Bool
  /// How long the file is, with what of it is not whole.
  private let fileLength: Int
  /// Its last line is whole, but for its end.
  private let lacksEnd: Bool

  /// Reads the file; one that is not there is empty, and gets its secret now.
  /// - Parameters:
  ///   - random: bytes for a new secret.
  ///   - take: gets the cells of each line.
  init<let count: Int>(
    _ path: String, header: String, random: () -> [UInt8],
    _ take: (Span<UInt8>, [count of Range<Int>]) -> Void
  ) throws(FileProblem) {
    self.path = path
    self.header = header
    var reading = Reading<count>(header)
    do throws(FileProblem) { try reading.read(path, take) } catch {
      guard error.isMissing else { throw error }
    }
    secret = reading.secret ?? random()
    isNew = reading.secret == nil
    length = isNew ? 0 : reading.length
    fileLength = reading.fileLength
    lacksEnd = reading.lacksEnd
    damagedLines = reading.damagedLines
  }

  /// How long it is when so many bytes of lines have been added.
  func length(adding count: Int) -> Int { length + (isNew ? head.count : lacksEnd ? 1 : 0) + count }

  private var head: [UInt8] { Array("\(header)\t\(secret.hexadecimal)\n".utf8) }

  /// Adds lines, as `lines` gives them piece by piece, and comes back when the disk has them. If somebody else
  /// has added some since it was read, nothing is added: they may have the same numbers.
  func append(_ lines: (_ add: (Span<UInt8>) throws(FileProblem) -> Void) throws(FileProblem) -> Void)
    throws(FileProblem)
  {
    let folder = path.folderPart
    try FileSystem.makeFolders(folder, mode: 0o700)
    let file = try AppendedFile(path, keeping: length, of: fileLength)
    if isNew { try file.append(head.span) } else if lacksEnd { try file.append([0x0A].span) }
    try lines { bytes throws(FileProblem) in try file.append(bytes) }
    try file.synchronize()
    try Folder(folder).synchronize()
  }

  /// Reads the lines of a ledger as they come.
  private struct Reading<let count: Int> {
    typealias Take = (Span<UInt8>, [count of Range<Int>]) -> Void

    let header: String
    var secret: [UInt8]?
    var damagedLines: [Int] = []
    /// Of all lines that are whole, and of the file.
    var length = 0
    var fileLength = 0
    var lacksEnd = false
    private var line = 0

    /// No line is longer.
    private static var piece: Int { 1 << 20 }

    init(_ header: String) { self.header = header }

    mutating func read(_ path: String, _ take: Take) throws(FileProblem) {
      var bytes: [UInt8] = []
      repeat {
        try FileSystem.read(path, length..<length + Self.piece, into: &bytes)
        var start = 0
        while case let end = ByteSearch.first(0x0A, in: bytes.span, from: start), end < bytes.count {
          read(line: bytes.span.extracting(start..<end), take)
          start = end + 1
        }
        length += start
        fileLength = length + bytes.count - start
        if start == 0, bytes.count == Self.piece {
          damagedLines.append(line + 1)
          return
        }
        if bytes.count < Self.piece { read(rest: Array(bytes[start...]), take) }
      } while bytes.count == Self.piece
    }

    /// What stands behind the last end of a line was not written to its end, if it is the beginning of one.
    private mutating func read(rest bytes: [UInt8], _ take: Take) {
      guard !bytes.isEmpty else { return }
      if line == 0 {
        if !isBeginningOfHeader(bytes) { damagedLines.append(1) }
      } else if case let cells:[count of Range<Int>]? = LedgerLine.cells(in: bytes.span), cells != nil {
        read(line: bytes.span, take)
        length += bytes.count
        lacksEnd = true
      }
    }

    private func isBeginningOfHeader(_ bytes: [UInt8]) -> Bool {
      let fixed = Array((header + "\t").utf8)
      let digits = bytes.dropFirst(fixed.count)
      return fixed.starts(with: bytes.prefix(fixed.count)) && digits.count <= 64
        && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private mutating func read(line bytes: Span<UInt8>, _ take: Take) {
      line += 1
      if line == 1 {
        secret = secret(in: bytes.text(bytes.indices))
        if secret == nil { damagedLines.append(1) }
      } else if let cells: [count of Range<Int>] = LedgerLine.cells(in: bytes) {
        take(bytes, cells)
      } else {
        damagedLines.append(line)
      }
    }

    private func secret(in line: String) -> [UInt8]? {
      let parts = line.split(separator: "\t")
      guard parts.count == 2, parts[0] == header, parts[1].utf8.count == 64 else { return nil }
      let digits = parts[1].compactMap(\.hexDigitValue)
      guard digits.count == 64 else { return nil }
      return (0..<32).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) }
    }
  }
}
