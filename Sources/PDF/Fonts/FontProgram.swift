/// A font as it is embedded: the program, and what a PDF says about it beside.
public struct FontProgram: Sendable {
  /// What a readers' font list shows, without a subset's letters.
  public let name: String
  public let unitsPerEm: Int
  /// Thousandths of an em, by glyph; these are what the PDF declares, so placing counts with them.
  let widths: [Int32]
  /// What a content stream calls a glyph, where that is not the glyph's number.
  let characterIDs: [UInt16]?
  /// The TrueType file, or the bare CFF of an OpenType one.
  let program: [UInt8]
  let isCFF: Bool
  let facts: Facts

  /// Entries of the font's descriptor, in thousandths of an em.
  struct Facts: Sendable {
    var box: [Int] = []
    var ascent = 0
    var descent = 0
    var capHeight = 0
    var italicAngle = 0
    var weight = 400
    var flags = 4
  }

  public var glyphCount: Int { widths.count }

  /// Reads a TrueType or OpenType file, whole or subset. `name` is for subsets that carry none.
  public init(_ bytes: [UInt8], name: String? = nil) throws(FontFileProblem) {
    let tables = try FontTables(bytes)
    let head = try tables.table("head", atLeast: 54)
    let metrics = try tables.table("hhea", atLeast: 36)
    let glyphCount = try tables.table("maxp", atLeast: 6).big16(at: 4) ?? 0
    let units = head.big16(at: 18) ?? 0
    guard (16...16_384).contains(units) else { throw .badTable("head") }
    unitsPerEm = units
    func scaled(_ value: Int?) -> Int { Self.scale(value ?? 0, units) }

    widths = try Self.widths(tables, count: glyphCount, long: metrics.big16(at: 34) ?? 0, units)
    var facts = Facts()
    facts.box = [36, 38, 40, 42].map { scaled(head.signed16(at: $0)) }
    facts.ascent = scaled(metrics.signed16(at: 4))
    facts.descent = scaled(metrics.signed16(at: 6))
    try facts.read(tables, units)
    self.facts = facts

    isCFF = tables.isCFF
    if tables.isCFF {
      program = try tables.table("CFF ", atLeast: 4)
      characterIDs = try CFFCharset.characterIDs(of: program, glyphCount: glyphCount)
    } else {
      _ = try tables.table("glyf", atLeast: 0)
      program = bytes
      characterIDs = nil
    }
    self.name = name ?? Self.postScriptName(tables) ?? "Unnamed"
  }

  /// Rounds half away from zero, as readers do that compare widths with the program.
  static func scale(_ value: Int, _ units: Int) -> Int {
    let doubled = value * 2_000
    return (doubled + (doubled >= 0 ? units : -units)) / (2 * units)
  }

  private static func widths(
    _ tables: FontTables, count: Int, long: Int, _ units: Int
  ) throws(FontFileProblem) -> [Int32] {
    guard count > 0, long > 0 else { throw .badTable("hhea") }
    let table = try tables.table("hmtx", atLeast: min(long, count) * 4)
    return (0..<count).map { Int32(scale(table.big16(at: min($0, long - 1) * 4) ?? 0, units)) }
  }

  private static func postScriptName(_ tables: FontTables) -> String? {
    guard let table = tables.optional("name").map(Array.init), let count = table.big16(at: 2),
      let texts = table.big16(at: 4)
    else { return nil }
    for index in 0..<count {
      let row = 6 + index * 12
      guard table.big16(at: row + 6) == 6, let length = table.big16(at: row + 8),
        let offset = table.big16(at: row + 10), texts + offset + length <= table.count
      else { continue }
      let plain = table[(texts + offset)..<(texts + offset + length)].filter { $0 > 0x20 && $0 < 0x7F }
      if !plain.isEmpty { return String(decoding: plain, as: UTF8.self) }
    }
    return nil
  }
}

extension FontProgram.Facts {
  fileprivate mutating func read(_ tables: FontTables, _ units: Int) throws(FontFileProblem) {
    capHeight = ascent
    if let table = tables.optional("OS/2").map(Array.init) {
      weight = table.big16(at: 4) ?? weight
      // Restricted licence; 0x200 (bitmaps only) forbids the outlines as well.
      let rights = table.big16(at: 8) ?? 0
      guard rights & 0xF != 2, rights & 0x200 == 0 else { throw .embeddingForbidden }
      if let version = table.big16(at: 0), version >= 2, let height = table.signed16(at: 88), height > 0 {
        capHeight = FontProgram.scale(height, units)
      }
      // Families 1 to 5 and 7 of IBM's classes have serifs.
      if let family = table.big16(at: 30).map({ $0 >> 8 }), (1...7).contains(family), family != 6 {
        flags |= 2
      }
    }
    if let table = tables.optional("post").map(Array.init) {
      italicAngle = table.signed16(at: 4) ?? 0
      if table.big32(at: 12) ?? 0 != 0 { flags |= 1 }
    }
    if italicAngle != 0 { flags |= 64 }
  }
}
