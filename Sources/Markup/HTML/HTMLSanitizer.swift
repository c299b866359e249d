/// Lets harmless elements and attributes of raw HTML through, each written anew, and of anything
/// else only the text. Comments, declarations and what is no well-formed tag do not come through.
enum HTMLSanitizer {
  static func append(_ html: ArraySlice<UInt8>, addresses: AddressPolicy, to output: inout [UInt8]) {
    var scan = TagScan(html)
    while let piece = scan.next() {
      switch piece {
      case .text(let text): appendText(text, to: &output)
      case .tag(let tag): append(tag, addresses: addresses, to: &output)
      case .nothing: break
      }
    }
  }

  /// Entities in text stay what they are; only what might begin a tag is escaped.
  private static func appendText(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      case UInt8(ascii: "\""): output.append("&quot;")
      default: output.append(byte)
      }
    }
  }

  private static func append(_ tag: TagScan.Tag, addresses: AddressPolicy, to output: inout [UInt8]) {
    guard elements.contains(tag.name) else { return }
    output.append(tag.isEnd ? "</" : "<")
    output.append(tag.name)
    if !tag.isEnd {
      for (name, value) in tag.attributes where isAllowed(name, value, on: tag.name) {
        output.append(" \(name)=\"")
        if isAddress(name) {
          HTMLEscaping.append(HTMLEntities.decoded(value)[...], to: &output)
        } else {
          appendText(value[...], to: &output)
        }
        output.append("\"")
      }
      if tag.closesItself { output.append(" /") }
    }
    output.append(">")
  }

  private static func isAddress(_ name: String) -> Bool { name == "href" || name == "src" || name == "cite" }

  private static func isAllowed(_ name: String, _ value: [UInt8], on element: String) -> Bool {
    switch name {
    case "href": element == "a" && AddressPolicy.strict.permits(HTMLEntities.decoded(value), asImage: false)
    case "src": element == "img" && AddressPolicy.strict.permits(HTMLEntities.decoded(value), asImage: true)
    case "cite": AddressPolicy.strict.permits(HTMLEntities.decoded(value), asImage: false)
    default: attributes.contains(name)
    }
  }

  static let elements: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd",
    "del",
    "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i",
    "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
    "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
    "tt", "u",
    "ul", "var", "wbr",
  ]

  static let attributes: Set<String> = [
    "abbr", "align", "alt", "class", "colspan", "datetime", "dir", "headers", "height", "lang", "open",
    "reversed",
    "rowspan", "scope", "span", "start", "title", "translate", "valign", "width",
  ]
}
