import Highlighting

/// What the highlighter made of a piece of code; nil if it left it alone.
func coloured(_ code: String, _ language: String) -> String? {
  var highlighter = Highlighter()
  return highlighter.coloured(code, language)
}

extension Highlighter {
  mutating func coloured(_ code: String, _ language: String) -> String? {
    coloured(bytes: Array(code.utf8), language).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func coloured(bytes code: [UInt8], _ language: String) -> [UInt8]? {
    var output: [UInt8] = []
    let isColoured = highlight(code[...], language: Array(language.utf8)[...], into: &output)
    return isColoured ? output : nil
  }
}

/// The text of HTML: what a browser would show.
func text(of html: [UInt8]) -> [UInt8] {
  var text: [UInt8] = []
  var rest = html[...]
  while let byte = rest.first {
    if byte == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      rest = rest[(end + 1)...]
    } else if byte == UInt8(ascii: "&"),
      let (entity, meant) = entities.first(where: { rest.starts(with: $0.key) })
    {
      text.append(meant)
      rest = rest.dropFirst(entity.count)
    } else {
      text.append(byte)
      rest = rest.dropFirst()
    }
  }
  return text
}

private let entities: KeyValuePairs<[UInt8], UInt8> = [
  Array("&amp;".utf8): UInt8(ascii: "&"), Array("&lt;".utf8): UInt8(ascii: "<"),
  Array("&gt;".utf8): UInt8(ascii: ">"), Array("&quot;".utf8): UInt8(ascii: "\""),
]
