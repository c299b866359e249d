extension Filter {
  static let escaping = [
    Filter("escape", apply: escaped),
    Filter("h", apply: escaped),
    Filter("escape_once") { input, _, context in
      let text = HTMLText.escapedOnce(input.text)
      return context.escapesHTML ? .markup(text) : .text(text)
    },
    Filter("strip_html") { input, _, _ in .text(HTMLText.withoutTags(input.text)) },
  ]

  @Sendable private static func escaped(
    _ input: TemplateValue, _: Arguments, _ context: FilterContext
  ) -> TemplateValue {
    if input.isNothing { return .nothing }
    return context.escapesHTML ? .markup(input.html) : .text(HTMLText.escaped(input.text))
  }
}

extension HTMLText {
  /// Leaves `&amp;` and `&#39;` as they are, so that what is escaped already is not escaped again.
  static func escapedOnce(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "&"), isReference(bytes, at: place + 1) {
        output.append(byte)
      } else {
        append(byte, to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// `amp;` or `#39;`; hexadecimal numbers are not known to Liquid.
  private static func isReference(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let isNumber = bytes[start] == UInt8(ascii: "#")
    var place = isNumber ? start + 1 : start
    let first = place
    while place < bytes.count, isNumber ? bytes[place].isDigit : bytes[place].isASCIILetter { place += 1 }
    return place > first && place < bytes.count && bytes[place] == UInt8(ascii: ";")
  }

  /// Scripts, comments and style sheets go with all that is in them, tags alone.
  static func withoutTags(_ text: String) -> String {
    let blocks = [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")]
    var bytes = Array(text.utf8)
    bytes = removing(blocks, from: bytes)
    bytes = removing([("<", ">")], from: bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func removing(_ blocks: [(String, String)], from bytes: [UInt8]) -> [UInt8] {
    var kinds = blocks.map { (start: ByteSearch($0.0), end: ByteSearch($0.1), canEnd: true) }
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      var end: Int?
      if bytes[place] == UInt8(ascii: "<") {
        for index in kinds.indices where kinds[index].canEnd && kinds[index].start.matches(bytes, at: place) {
          let inside = place + kinds[index].start.pattern.count
          end = kinds[index].end.first(in: bytes, from: inside).map { $0 + kinds[index].end.pattern.count }
          // What ends nowhere from here on ends nowhere later: it is not looked for again.
          kinds[index].canEnd = end != nil
          break
        }
      }
      if end == nil { output.append(bytes[place]) }
      place = end ?? place + 1
    }
    return output
  }
}
