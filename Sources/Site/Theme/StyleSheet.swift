/// The addresses in a style sheet.
enum StyleSheet {
  /// The sheet with each address in `url(…)` put into another form; nothing leaves it as it is.
  static func withAddresses(_ bytes: [UInt8], _ rewrite: (String) -> String?) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard let address = address(in: bytes, at: place) else {
        output.append(bytes[place])
        place += 1
        continue
      }
      let told = String(decoding: bytes[address], as: UTF8.self)
      output += bytes[place..<address.lowerBound]
      output += Array((rewrite(told) ?? told).utf8)
      place = address.upperBound
    }
    return output
  }

  /// Where the address stands, if `url(` begins here.
  private static func address(in bytes: [UInt8], at place: Int) -> Range<Int>? {
    guard bytes[place...].starts(with: "url(".utf8) else { return nil }
    var start = place + 4
    while start < bytes.count, isBlank(bytes[start]) { start += 1 }
    guard start < bytes.count else { return nil }
    let quote = bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") ? bytes[start] : nil
    if quote != nil { start += 1 }
    let end = bytes[start...].firstIndex { byte in
      quote.map { $0 == byte } ?? (byte == UInt8(ascii: ")") || isBlank(byte))
    }
    return end.map { start..<$0 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
