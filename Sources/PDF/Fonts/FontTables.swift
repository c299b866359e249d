/// Why a font cannot be embedded.
public enum FontFileProblem: Error, Hashable, Sendable {
  case notAFont
  /// The four letters of a table that is missing or broken.
  case badTable(String)
  /// Its licence bits forbid embedding.
  case embeddingForbidden

  public var explanation: String {
    switch self {
    case .notAFont: "this is neither a TrueType nor an OpenType font"
    case .badTable(let tag): "the font's table `\(tag)` is missing or broken"
    case .embeddingForbidden: "the font's licence forbids embedding it"
    }
  }
}

/// The tables of a TrueType or OpenType file.
struct FontTables {
  let bytes: [UInt8]
  private var ranges: [UInt32: Range<Int>] = [:]
  let isCFF: Bool

  init(_ bytes: [UInt8]) throws(FontFileProblem) {
    self.bytes = bytes
    guard bytes.count >= 12 else { throw .notAFont }
    let version = bytes.big32(at: 0) ?? 0
    isCFF = version == Self.tag("OTTO")
    guard isCFF || version == 0x10000 || version == Self.tag("true") else { throw .notAFont }
    for index in 0..<(bytes.big16(at: 4) ?? 0) {
      let row = 12 + index * 16
      guard let tag = bytes.big32(at: row), let start = bytes.big32(at: row + 8),
        let count = bytes.big32(at: row + 12), Int(start) + Int(count) <= bytes.count
      else { throw .notAFont }
      ranges[tag] = Int(start)..<Int(start) + Int(count)
    }
  }

  static func tag(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  func optional(_ name: String) -> ArraySlice<UInt8>? { ranges[Self.tag(name)].map { bytes[$0] } }

  func table(_ name: String, atLeast count: Int) throws(FontFileProblem) -> [UInt8] {
    guard let range = ranges[Self.tag(name)], range.count >= count else { throw .badTable(name) }
    return Array(bytes[range])
  }
}

extension [UInt8] {
  func big16(at place: Int) -> Int? {
    place >= 0 && place + 2 <= count ? Int(self[place]) << 8 | Int(self[place + 1]) : nil
  }

  func signed16(at place: Int) -> Int? {
    big16(at: place).map { Int(Int16(truncatingIfNeeded: $0)) }
  }

  func big32(at place: Int) -> UInt32? {
    guard let high = big16(at: place), let low = big16(at: place + 2) else { return nil }
    return UInt32(high) << 16 | UInt32(low)
  }
}
