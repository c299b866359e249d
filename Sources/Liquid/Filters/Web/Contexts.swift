extension Filter {
  /// Text for places of HTML that are not between tags. What they give is markup: it must not be
  /// escaped once more.
  static let webContexts = [
    Filter("attr", isExtension: true) { input, _, _ in .markup(WebText.attribute(input)) },
    Filter("url", isExtension: true) { input, _, _ in .text(SafeURL.checked(WebText.plain(input))) },
    Filter("url_attr", isExtension: true) { input, _, _ in
      .markup(WebText.attribute(.text(SafeURL.checked(WebText.plain(input)))))
    },
    Filter("css", isExtension: true) { input, _, _ in .markup(SafeCSS.checked(input.text)) },
  ]

  /// Text that is HTML and says so itself: the one way to print it unescaped.
  static let raw = Filter("raw", isExtension: true) { input, _, _ in .markup(input.text) }
}

enum WebText {
  /// Safe in an attribute even without quotes around it: no white space, no quotes, no `=`.
  static func attribute(_ value: TemplateValue) -> String {
    let escaped = value.isMarkup ? HTMLText.escapedOnce(value.text) : HTMLText.escaped(value.text)
    guard hasUnquotable(escaped) else { return escaped }
    var output: [UInt8] = []
    for byte in escaped.utf8 {
      switch byte {
      case 0x00: output += "\u{FFFD}".utf8
      case 0x01...0x20, 0x3D, 0x60, 0x7F: output += "&#\(byte);".utf8
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func hasUnquotable(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x3D || byte == 0x60 || byte == 0x7F { return true }
    }
    return false
  }

  /// The text that markup of our own making shows: the five references are taken back.
  static func plain(_ value: TemplateValue) -> String {
    guard value.isMarkup else { return value.text }
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    var bytes = Array(value.text.utf8)
    for (reference, character) in references {
      let search = ByteSearch(reference)
      var output: [UInt8] = []
      var done = 0
      while let place = search.first(in: bytes, from: done) {
        output += bytes[done..<place]
        output += character.utf8
        done = place + reference.utf8.count
      }
      bytes = output + bytes[done...]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
