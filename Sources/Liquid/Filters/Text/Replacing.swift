extension Filter {
  static let replacing = [
    Filter("replace", 1...2) { input, arguments, context in
      try replaced(input, arguments, context) { text, pattern, replacement in
        try Replacement(replacement, of: pattern).all(in: text)
      }
    },
    Filter("replace_first", 1...2) { input, arguments, context in
      try replaced(input, arguments, context) { text, pattern, replacement in
        try Replacement(replacement, of: pattern).first(in: text)
      }
    },
    Filter("replace_last", 2...2) { input, arguments, context in
      try replaced(input, arguments, context) { text, pattern, replacement in
        lastReplaced(in: text, pattern, by: replacement)
      }
    },
  ]

  static let removing = [
    Filter("remove", 1...1) { input, arguments, context in
      try replaced(input, arguments, context) { text, pattern, _ in
        try Replacement("", of: pattern).all(in: text)
      }
    },
    Filter("remove_first", 1...1) { input, arguments, context in
      try replaced(input, arguments, context) { text, pattern, _ in
        try Replacement("", of: pattern).first(in: text)
      }
    },
    Filter("remove_last", 1...1) { input, arguments, context in
      try replaced(input, arguments, context) { text, pattern, _ in
        lastReplaced(in: text, pattern, by: "")
      }
    },
  ]

  /// The pattern is looked for in the source of markup; it does not make markup of anything itself.
  private static func replaced(
    _ input: TemplateValue, _ arguments: Arguments, _ context: FilterContext,
    _ replace: (String, String, String) throws -> String
  ) throws -> TemplateValue {
    let replacement = arguments.value(1)
    let becomesMarkup = context.escapesHTML && replacement.isMarkup && !input.isMarkup
    let pattern = becomesMarkup ? HTMLText.escaped(arguments.text(0)) : arguments.text(0)
    return try .mixed(input, replacement, context) { text, replacement in
      try replace(text, pattern, replacement)
    }
  }

  private static func lastReplaced(in text: String, _ pattern: String, by replacement: String) -> String {
    let bytes = Array(text.utf8)
    let search = ByteSearch(pattern)
    guard let place = search.last(in: bytes) else { return text }
    return String(
      decoding: bytes[..<place] + Array(replacement.utf8) + bytes[(place + search.pattern.count)...],
      as: UTF8.self)
  }
}

/// What `replace` puts in the place of what it finds. As in Ruby, `\0` and `\&` mean what was
/// found, `` \` `` and `\'` what stands in front of it and behind it, and `\\` a backslash.
private struct Replacement {
  let search: ByteSearch
  let replacement: [UInt8]

  init(_ replacement: String, of pattern: String) {
    search = ByteSearch(pattern)
    self.replacement = Array(replacement.utf8)
  }

  func first(in text: String) throws -> String {
    let bytes = Array(text.utf8)
    guard let place = search.first(in: bytes, from: 0) else { return text }
    var output = Array(bytes[..<place])
    try append(to: &output, bytes, place)
    return String(decoding: output + bytes[(place + search.pattern.count)...], as: UTF8.self)
  }

  func all(in text: String) throws -> String {
    let bytes = Array(text.utf8)
    guard var place = search.first(in: bytes, from: 0) else { return text }
    var output: [UInt8] = []
    var done = 0
    while true {
      output += bytes[done..<place]
      try append(to: &output, bytes, place)
      done = place + search.pattern.count
      let step = search.pattern.isEmpty ? characterWidth(bytes, at: place) : 0
      guard let next = search.first(in: bytes, from: done + step), step > 0 || !search.pattern.isEmpty else {
        break
      }
      place = next
    }
    return String(decoding: output + bytes[done...], as: UTF8.self)
  }

  /// 0 at the end.
  private func characterWidth(_ bytes: [UInt8], at place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    var width = 1
    while place + width < bytes.count, bytes[place + width] & 0xC0 == 0x80 { width += 1 }
    return width
  }

  private func append(to output: inout [UInt8], _ bytes: [UInt8], _ place: Int) throws {
    guard replacement.contains(UInt8(ascii: "\\")) else { return output += replacement }
    var index = 0
    while index < replacement.count {
      let byte = replacement[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < replacement.count else {
        output.append(byte)
        continue
      }
      let mark = replacement[index]
      index += 1
      switch mark {
      case UInt8(ascii: "0"), UInt8(ascii: "&"): output += search.pattern
      case UInt8(ascii: "1")...UInt8(ascii: "9"): break
      case UInt8(ascii: "`"): output += bytes[..<place]
      case UInt8(ascii: "'"): output += bytes[(place + search.pattern.count)...]
      case UInt8(ascii: "\\"): output.append(mark)
      case UInt8(ascii: "k") where namesGroup(index): throw RenderFault(.internal, "internal")
      default: output += [byte, mark]
      }
    }
  }

  /// `\k<name>`: there are no groups in a plain text.
  private func namesGroup(_ index: Int) -> Bool {
    index < replacement.count && replacement[index] == UInt8(ascii: "<")
      && replacement[index...].contains(UInt8(ascii: ">"))
  }
}
