/// Cuts HTML, of certificates or of coloured code, into tags and the text between them. Whatever stands there, there is a
/// result: what is no tag is text.
struct HTMLTags: Sequence, IteratorProtocol {
  enum Part {
    case text(Range<Int>)
    case open(String, [(name: String, value: String)], Range<Int>)
    case close(String, Range<Int>)
  }

  private let text: [UInt8]
  private var index = 0
  /// A tag that never ends makes text of all that follows; it is not looked for again and again.
  private var hasTags = true

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Part? {
    guard index < text.count else { return nil }
    if hasTags, text[index] == UInt8(ascii: "<"), let tag = tag() { return tag }
    let start = index
    repeat { index += 1 } while index < text.count && !(hasTags && isTag(at: index))
    return .text(start..<index)
  }

  private func isTag(at index: Int) -> Bool {
    guard text[index] == UInt8(ascii: "<"), index + 1 < text.count else { return false }
    let next = text[index + 1]
    return next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || Self.isLetter(next)
  }

  private mutating func tag() -> Part? {
    guard isTag(at: index) else { return nil }
    let start = index
    var end = index + 1
    var quote: UInt8?
    while end < text.count {
      let byte = text[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < text.count else {
      hasTags = false
      return nil
    }
    index = end + 1
    let isClosing = text[start + 1] == UInt8(ascii: "/")
    let inner = text[(start + (isClosing ? 2 : 1))..<end]
    let name = inner.prefix { !Self.isBlank($0) && $0 != UInt8(ascii: "/") }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    if isClosing { return .close(word, start..<index) }
    return .open(word, Self.attributes(inner[name.endIndex...]), start..<index)
  }

  private static func attributes(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    var found: [(String, String)] = []
    var rest = bytes
    while let first = rest.first {
      if isBlank(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "=") {
        rest.removeFirst()
        continue
      }
      let name = rest.prefix { !isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      rest = rest[name.endIndex...].drop(while: isBlank)
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop(while: isBlank)
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { !isBlank($0) }
          rest = rest[value.endIndex...]
        }
      }
      found.append(
        (String(decoding: name, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self)))
    }
    return found
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
