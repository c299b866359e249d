/// What a camera writes beside a photograph, as EXIF: a comment in UTF-16, and where it stood.
struct CameraNotes {
  let comment: String
  let tellsPlace: Bool

  /// The same JPEG file with the notes in front of its own.
  func added(to file: [UInt8]) -> [UInt8] {
    let notes = Array("Exif\u{0}\u{0}".utf8) + directory
    let length = UInt16(notes.count + 2)
    return file.prefix(2) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + notes + file.dropFirst(2)
  }

  /// Of two entries, in the order of small bytes first; what they tell stands behind it.
  private var directory: [UInt8] {
    let text = comment.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let end = 8 + 2 + 2 * 12 + 4
    let place = end + text.count
    var bytes = Array("II".utf8) + Self.short(42) + Self.long(8) + Self.short(2)
    bytes += Self.entry(tag: 0x8825, type: 4, count: 1, value: tellsPlace ? place : 0)
    bytes += Self.entry(tag: 0x9C9C, type: 1, count: text.count, value: end)
    bytes += Self.long(0) + text
    guard tellsPlace else { return bytes }
    // Degrees, minutes and seconds, each a fraction.
    bytes += Self.short(1) + Self.entry(tag: 2, type: 5, count: 3, value: place + 2 + 12 + 4) + Self.long(0)
    for number in [24, 42, 30] { bytes += Self.long(number) + Self.long(1) }
    return bytes
  }

  private static func entry(tag: Int, type: Int, count: Int, value: Int) -> [UInt8] {
    short(tag) + short(type) + long(count) + long(value)
  }

  private static func short(_ number: Int) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }

  private static func long(_ number: Int) -> [UInt8] { short(number) + short(number >> 16) }
}
