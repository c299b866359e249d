/// The widths of a font's glyphs: the commonest one once (`DW`), long rows of equal ones as a range, and
/// the others one by one.
enum WidthTable {
  static func write(_ widths: [Int32], codes: [UInt16]?, to object: inout [UInt8]) {
    var rows = widths.enumerated().map { glyph, width in
      (code: codes.map { glyph < $0.count ? Int($0[glyph]) : glyph } ?? glyph, width: width)
    }
    rows.sort { $0.code < $1.code }
    let usual = commonest(widths)
    object.write("/DW ")
    object.write(usual)
    object.write("/W[")
    var start = 0
    while start < rows.count {
      if rows[start].width == usual {
        start += 1
        continue
      }
      let equal = end(of: rows, from: start) { $0.width == rows[start].width }
      if equal - start >= 4 {
        for number in [rows[start].code, rows[equal - 1].code, Int(rows[start].width)] {
          object.write(number)
          object.append(0x20)
        }
        start = equal
        continue
      }
      let stop = end(of: rows, from: start) { $0.width != usual }
      object.write(rows[start].code)
      object.append(0x5B)
      for index in start..<stop {
        if index > start { object.append(0x20) }
        object.write(rows[index].width)
      }
      object.append(0x5D)
      start = stop
    }
    object.write("]")
  }

  /// Where neighbours end that all are as wanted.
  private static func end(
    of rows: [(code: Int, width: Int32)], from start: Int, _ isWanted: ((code: Int, width: Int32)) -> Bool
  ) -> Int {
    var end = start + 1
    while end < rows.count, rows[end].code == rows[end - 1].code + 1, isWanted(rows[end]) { end += 1 }
    return end
  }

  private static func commonest(_ widths: [Int32]) -> Int32 {
    let counts = widths.reduce(into: [Int32: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 1_000
  }
}
