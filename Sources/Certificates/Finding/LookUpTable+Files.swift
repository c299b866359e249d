internal import Cryptography

extension LookUpTable {
  /// A file of the site, by its path below `/verify/find/`.
  public typealias File = (name: String, bytes: [UInt8])

  /// Hands over files, one after the other: what browsers must know of the table, and entries.
  /// - Parameters:
  ///   - entries: all that stand in these files, in any order.
  ///   - buckets: the files that are wanted, in ascending order; all of them if absent.
  ///   - withSettings: false if browsers have been told of the table already.
  public func forEachFile<Failure: Error>(
    of entries: consuming [LookUpEntry], in buckets: [Int]? = nil, withSettings: Bool = true,
    _ write: (File) throws(Failure) -> Void
  ) throws(Failure) {
    if withSettings { try write(settings) }
    entries.sort()
    var start = 0
    for bucket in buckets ?? Array(0..<fileCount) {
      let end = entries[start...].firstIndex { $0.bucket != bucket } ?? entries.endIndex
      try write(file(bucket, entries[start..<end]))
      start = end
    }
  }

  /// One file of entries, which may be none.
  func file(_ bucket: Int, _ entries: ArraySlice<LookUpEntry>) -> File {
    var rows = entries.map { $0.tag.bigEndianBytes + $0.hidden.bigEndianBytes }
    // Chance fills no file to its end; if it did, twice the room would hide as much.
    let room = max(1, (rows.count + Self.room - 1) / Self.room) * Self.room
    for number in 0..<room - rows.count { rows.append(decoy(number, in: bucket)) }
    rows.sort { $0.lexicographicallyPrecedes($1) }
    return (String(bucket, radix: 16) + ".bin", Array(rows.joined()))
  }

  /// What the form must know.
  var settings: File {
    let text =
      "{\"salt\":\"\(salt.hexadecimal)\",\"bits\":\(bits),\"iterations\":\(Self.iterations),\"peppers\":\(1 << Self.pepperBits)}\n"
    return ("settings.json", Array(text.utf8))
  }
}
