/// PDF's syntax, written to the end of a buffer.
///
/// Lengths are Double at the edge and are written as whole hundredths of a point (a hundredth is a
/// third of what a printer of 2,400 dots an inch can place), so that no exponent and no comma of a
/// locale can come between; coefficients of matrices get five decimals.
extension [UInt8] {
  mutating func write(_ text: String) { append(span: text.utf8Span.span) }

  mutating func write(_ number: Int) {
    if number < 0 { append(0x2D) }
    writeDigits(number.magnitude, atLeast: 1)
  }

  mutating func write(_ number: Int32) { write(Int(number)) }

  /// A reference to an object.
  mutating func write(reference number: Int32) {
    write(Int(number))
    write(" 0 R")
  }

  mutating func write(length: Double) { write(decimal: length, places: 2) }

  mutating func write(coefficient: Double) { write(decimal: coefficient, places: 5) }

  mutating func write(decimal value: Double, places: Int) {
    let scale = [1.0, 10, 100, 1_000, 10_000, 100_000][places]
    // PDF/A allows no number beyond these; nothing on a page comes near.
    let limit = 20_000_000.0
    let bounded = value.isNaN ? 0 : Swift.min(Swift.max(value, -limit), limit)
    write(Int((bounded * scale).rounded()), places: places)
  }

  /// A whole number of hundredths, thousandths, …
  mutating func write(_ number: Int, places: Int) {
    var (value, left) = (number.magnitude, places)
    while left > 0, value % 10 == 0 { (value, left) = (value / 10, left - 1) }
    if number < 0 { append(0x2D) }
    guard left > 0 else { return writeDigits(value, atLeast: 1) }
    let scale = (0..<left).reduce(UInt(1)) { power, _ in power * 10 }
    if value >= scale { writeDigits(value / scale, atLeast: 1) }
    append(0x2E)
    writeDigits(value % scale, atLeast: left)
  }

  mutating func writeDigits(_ number: UInt, atLeast count: Int) {
    if number >= 100_000_000 { writeDigits(number / 100_000_000, atLeast: Swift.max(1, count - 8)) }
    // Digits come from the last to the first: they wait in a register, a byte each.
    var (left, waiting, length) = (number % 100_000_000, 0 as UInt64, 0)
    let least = number >= 100_000_000 ? 8 : count
    repeat {
      waiting = waiting << 8 | UInt64(0x30 + left % 10)
      left /= 10
      length += 1
    } while left > 0 || length < least
    for _ in 0..<length {
      append(UInt8(truncatingIfNeeded: waiting))
      waiting >>= 8
    }
  }

  /// A name from any bytes; PDF/A allows 127 of them.
  mutating func write(name bytes: some Sequence<UInt8>) {
    append(0x2F)
    for byte in bytes.prefix(127) {
      let isPlain = byte > 0x20 && byte < 0x7F && !Self.delimiters.contains(byte)
      if isPlain { append(byte) } else { append(0x23); writeHex(byte) }
    }
  }

  private static let delimiters = Set("()<>[]{}/%#".utf8)

  mutating func writeHex(_ byte: UInt8) {
    append(Self.hexDigits[Int(byte >> 4)])
    append(Self.hexDigits[Int(byte & 15)])
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  /// A string of bytes as they are; PDF/A allows 32,767 of them.
  mutating func write(string bytes: some Sequence<UInt8>) {
    append(0x28)
    for byte in bytes.prefix(PDFText.longest) { writeEscaped(byte) }
    append(0x29)
  }

  mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case 0x28, 0x29, 0x5C:
      append(0x5C)
      append(byte)
    case 0x0D: write(#"\r"#)
    default: append(byte)
    }
  }
}
