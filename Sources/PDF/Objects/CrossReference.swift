internal import Platform

extension ObjectWriter {
  /// Ends a file: where everything is, and an identifier that comes from all that was written.
  mutating func finishFile(catalog: Int32, information: Int32, _ deflater: Deflater) {
    finishPacked(deflater)
    let digest = Fingerprint.wide(of: bytes.span)
    let start = bytes.count
    let number = reserve()
    let entries = crossReference(of: number, at: start)
    let size = Int(nextNumber)
    // A few rows: compressing takes longer than the rest of this, for a hundred bytes.
    let isShort = entries.bytes.count < 512
    let rows = isShort ? entries.bytes : deflater.packed(entries.bytes.span)
    stream(number, rows.span) { dictionary in
      dictionary.write("/Type/XRef/Size ")
      dictionary.write(size)
      dictionary.write("/W[1 ")
      dictionary.write(entries.width)
      dictionary.write(" 2]/Root ")
      dictionary.write(reference: catalog)
      dictionary.write("/Info ")
      dictionary.write(reference: information)
      dictionary.write("/ID[")
      for _ in 0..<2 {
        dictionary.append(0x3C)
        for half in [digest.high, digest.low] {
          for shift in stride(from: 56, through: 0, by: -8) {
            dictionary.writeHex(UInt8(truncatingIfNeeded: half >> UInt64(shift)))
          }
        }
        dictionary.append(0x3E)
      }
      dictionary.write(isShort ? "]" : "]/Filter/FlateDecode")
    }
    bytes.write("startxref\n")
    bytes.write(start)
    bytes.write("\n%%EOF\n")
  }

  /// The rows of the cross-reference stream, and how many bytes an offset takes in them.
  private func crossReference(of number: Int32, at start: Int) -> (bytes: [UInt8], width: Int) {
    var width = 1
    while start >> (8 * width) > 0 { width += 1 }
    var rows: [UInt8] = []
    rows.reserveCapacity((places.count + 1) * (3 + width))
    func add(_ kind: UInt8, _ place: Int, _ index: Int) {
      rows.append(kind)
      for shift in stride(from: 8 * (width - 1), through: 0, by: -8) {
        rows.append(UInt8(truncatingIfNeeded: place >> shift))
      }
      rows.append(UInt8(truncatingIfNeeded: index >> 8))
      rows.append(UInt8(truncatingIfNeeded: index))
    }
    add(0, 0, 0xFFFF)
    for (index, place) in places.enumerated() {
      if index == Int(number - firstNumber) {
        add(1, start, 0)
        continue
      }
      switch place.kind {
      case .missing: add(0, 0, 0)
      case .inFile: add(1, place.place, 0)
      case .inStream: add(2, place.place, place.index)
      }
    }
    return (rows, width)
  }
}
