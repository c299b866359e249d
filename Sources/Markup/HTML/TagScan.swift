/// Cuts raw HTML into tags and the text between them.
struct TagScan {
  struct Tag {
    var name: String
    var isEnd = false
    var closesItself = false
    /// Names in small letters; values as they are written, entities and all.
    var attributes: [(String, [UInt8])] = []
  }

  enum Piece {
    case text(ArraySlice<UInt8>)
    case tag(Tag)
    /// A comment, declaration or instruction.
    case nothing
  }

  private let html: ArraySlice<UInt8>
  private var index: Int

  init(_ html: ArraySlice<UInt8>) {
    self.html = html
    index = html.startIndex
  }

  mutating func next() -> Piece? {
    guard index < html.endIndex else { return nil }
    guard html[index] == UInt8(ascii: "<") else { return .text(upToTag()) }
    if let byte = byte(1), byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      skipDeclaration()
      return .nothing
    }
    let start = index
    if let tag = tag() { return .tag(tag) }
    // Not a tag: the sign itself is text.
    index = start + 1
    return .text(html[start..<start + 1])
  }

  private func byte(_ offset: Int) -> UInt8? {
    index + offset < html.endIndex ? html[index + offset] : nil
  }

  private mutating func upToTag() -> ArraySlice<UInt8> {
    let start = index
    while index < html.endIndex, html[index] != UInt8(ascii: "<") { index += 1 }
    return html[start..<index]
  }

  private mutating func skipDeclaration() {
    let isComment = html[index...].starts(with: "<!--".utf8)
    index += isComment ? 4 : 2
    while index < html.endIndex {
      if html[index] == UInt8(ascii: ">"),
        !isComment || html[..<index].suffix(2).elementsEqual("--".utf8)
      {
        index += 1
        return
      }
      index += 1
    }
  }

  private mutating func tag() -> Tag? {
    index += 1
    var tag = Tag(name: "")
    if byte(0) == UInt8(ascii: "/") {
      tag.isEnd = true
      index += 1
    }
    tag.name = word { Self.isLetter($0) || Self.isDigit($0) }
    guard let first = tag.name.utf8.first, Self.isLetter(first) else { return nil }
    while true {
      let hasBlank = skipBlanks()
      switch byte(0) {
      case nil: return nil
      case UInt8(ascii: ">"):
        index += 1
        return tag
      case UInt8(ascii: "/"):
        index += 1
        guard byte(0) == UInt8(ascii: ">") else { return nil }
        tag.closesItself = true
      default:
        guard hasBlank, let attribute = attribute() else { return nil }
        if tag.attributes.count < 64, !tag.attributes.contains(where: { $0.0 == attribute.0 }) {
          tag.attributes.append(attribute)
        }
      }
    }
  }

  private mutating func attribute() -> (String, [UInt8])? {
    let name = word { Self.isLetter($0) || Self.isDigit($0) || "-_:.@".utf8.contains($0) }
    guard !name.isEmpty else { return nil }
    let afterName = index
    skipBlanks()
    guard byte(0) == UInt8(ascii: "=") else {
      index = afterName
      return (name, [])
    }
    index += 1
    skipBlanks()
    guard let quote = byte(0) else { return nil }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while let byte = byte(0), byte > 0x20, !"\"'=<>`".utf8.contains(byte) { index += 1 }
      return start == index ? nil : (name, Array(html[start..<index]))
    }
    index += 1
    let start = index
    while let byte = byte(0), byte != quote { index += 1 }
    guard byte(0) == quote else { return nil }
    index += 1
    return (name, Array(html[start..<index - 1]))
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = index
    while let byte = byte(0), belongs(byte) { index += 1 }
    return String(
      decoding: html[start..<index].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while let byte = byte(0), byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
    return index > start
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
