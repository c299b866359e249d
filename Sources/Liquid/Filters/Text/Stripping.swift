extension Filter {
  static let stripping = [
    Filter("strip") { input, _, context in
      input.sameKind(String(Substring(TemplateValue.trimmed(input.text))), context)
    },
    Filter("lstrip") { input, _, context in
      input.sameKind(String(Substring(input.text.utf8.drop { $0.isLiquidSpace || $0 == 0 })), context)
    },
    Filter("rstrip") { input, _, context in
      var rest = Substring(input.text).utf8
      while let last = rest.last, last.isLiquidSpace || last == 0 { rest.removeLast() }
      return input.sameKind(String(Substring(rest)), context)
    },
    Filter("squish") { input, _, _ in
      guard !input.isNothing else { return .nothing }
      return .text(IteratorSequence(Words(input.text)).joined(separator: " "))
    },
    Filter("strip_newlines") { input, _, _ in .text(withLineEnds(input.text, replacedBy: "")) },
    Filter("newline_to_br") { input, _, context in
      guard context.escapesHTML else { return .text(withLineEnds(input.text, replacedBy: "<br />\n")) }
      return .markup(withLineEnds(input.html, replacedBy: "<br />\n"))
    },
  ]

  private static func withLineEnds(_ text: String, replacedBy replacement: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      guard byte == UInt8(ascii: "\n") else {
        output.append(byte)
        continue
      }
      if output.last == UInt8(ascii: "\r") { output.removeLast() }
      output += replacement.utf8
    }
    return String(decoding: output, as: UTF8.self)
  }
}
