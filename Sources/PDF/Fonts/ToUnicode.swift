/// The table in a font that says which text its glyphs stand for.
enum ToUnicode {
  static func write(_ texts: [(code: UInt16, text: [UInt8])], to output: inout [UInt8]) {
    output.write(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """)
    var ranges = Self.ranges(texts)[...]
    // The format allows a hundred rows in a block.
    while !ranges.isEmpty {
      let block = ranges.prefix(100)
      output.write(block.count)
      output.write(" beginbfrange\n")
      for range in block {
        output.writeHex16(range.codes.lowerBound)
        output.writeHex16(range.codes.upperBound)
        output.append(0x3C)
        for unit in range.units { output.writeHex(unit) }
        output.write(">\n")
      }
      output.write("endbfrange\n")
      ranges = ranges.dropFirst(100)
    }
    output.write("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
  }

  private typealias Row = (codes: ClosedRange<UInt16>, units: [UInt16])

  /// Neighbours with neighbouring characters share a row, within one high byte as the format wants it.
  private static func ranges(_ texts: [(code: UInt16, text: [UInt8])]) -> [Row] {
    var rows: [Row] = []
    for (code, text) in texts {
      let units = Array(String(decoding: text, as: UTF8.self).utf16)
      if let last = rows.last, last.units.count == 1, units.count == 1, code == last.codes.upperBound &+ 1,
        code >> 8 == last.codes.lowerBound >> 8,
        units[0] == last.units[0] &+ UInt16(last.codes.count), units[0] >> 8 == last.units[0] >> 8
      {
        rows[rows.count - 1].codes = last.codes.lowerBound...code
      } else {
        rows.append((code...code, units))
      }
    }
    return rows
  }
}

extension [UInt8] {
  fileprivate mutating func writeHex16(_ code: UInt16) {
    append(0x3C)
    writeHex(code)
    append(0x3E)
  }

  mutating func writeHex(_ unit: UInt16) {
    writeHex(UInt8(truncatingIfNeeded: unit >> 8))
    writeHex(UInt8(truncatingIfNeeded: unit))
  }
}
