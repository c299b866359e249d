/// Where in an HTML document a value would be printed.
enum HTMLContext: Equatable {
  case text
  /// Between `<` and `>`, where a name would be read.
  case tagName
  case attributeName
  case attribute(AttributeKind, quote: UInt8?, isStart: Bool)
  /// Inside `script`.
  case script
  /// Inside `style`.
  case style
  case comment
  /// Inside `title` and `textarea`, which hold text alone.
  case plainText

  enum AttributeKind: Equatable {
    case ordinary
    case url
    case script
    case style
  }
}

/// Follows a document byte by byte, as far as is needed to know where its values stand. It errs on
/// no side: what a browser would repair is followed as it is written.
struct HTMLWalker: Equatable {
  private(set) var context = HTMLContext.text
  /// The tag that is open, in lower case, and whether it is a closing one.
  private var tag: [UInt8] = []
  private var isClosing = false
  private var attribute: [UInt8] = []
  /// The last bytes, by which ends of comments and of raw text are known.
  private var recent: [UInt8] = []
  private var rawEnd: [UInt8] = []

  private static let urlAttributes: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "icon", "longdesc", "manifest", "ping",
    "poster",
    "profile", "src", "xlink:href",
  ]

  /// Where a value would stand that is printed now.
  var valueContext: HTMLContext {
    context == .text && recent == [UInt8(ascii: "<")] ? .tagName : context
  }

  mutating func walk(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { step(byte) }
  }

  /// A value was printed here: what follows is no longer the beginning of its attribute.
  mutating func printValue() {
    switch valueContext {
    case .attribute(let kind, let quote, _): context = .attribute(kind, quote: quote, isStart: false)
    case .tagName:
      context = .tagName
      tag.append(UInt8(ascii: "?"))
    case .attributeName: attribute.append(UInt8(ascii: "?"))
    default: break
    }
    recent = []
  }

  private mutating func step(_ byte: UInt8) {
    switch context {
    case .text: stepText(byte)
    case .tagName: stepTagName(byte)
    case .attributeName: stepAttributeName(byte)
    case .attribute(let kind, let quote, let isStart): stepValue(byte, kind, quote, isStart)
    case .comment: stepUntil("-->", byte)
    case .script, .style, .plainText: stepUntil(nil, byte)
    }
  }

  private mutating func stepText(_ byte: UInt8) {
    guard recent == [UInt8(ascii: "<")] else {
      recent = byte == UInt8(ascii: "<") ? [byte] : []
      return
    }
    recent = []
    isClosing = byte == UInt8(ascii: "/")
    tag = []
    if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || isClosing {
      if !isClosing { tag = [byte] }
      context = .tagName
    } else if byte.isLetter {
      tag = [byte | 0x20]
      context = .tagName
    }
  }

  private mutating func stepTagName(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return closeTag() }
    if byte.isSpace || byte == UInt8(ascii: "/") {
      attribute = []
      context = .attributeName
      return
    }
    tag.append(byte.isLetter ? byte | 0x20 : byte)
    if tag == Array("!--".utf8) {
      recent = []
      context = .comment
    }
  }

  private mutating func stepAttributeName(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): closeTag()
    case Byte.equals: context = .attribute(kind, quote: nil, isStart: true)
    case UInt8(ascii: "/"): attribute = []
    default:
      if byte.isSpace {
        recent = [byte]
      } else {
        if recent.first?.isSpace == true { attribute = [] }
        recent = []
        attribute.append(byte.isLetter ? byte | 0x20 : byte)
      }
    }
  }

  private var kind: HTMLContext.AttributeKind {
    let name = String(decoding: attribute, as: UTF8.self)
    if name.hasPrefix("on") { return .script }
    if name == "style" { return .style }
    return Self.urlAttributes.contains(name) ? .url : .ordinary
  }

  private mutating func stepValue(
    _ byte: UInt8, _ kind: HTMLContext.AttributeKind, _ quote: UInt8?, _ isStart: Bool
  ) {
    if let quote {
      if byte == quote { return endValue() }
    } else if isStart, byte == Byte.quote || byte == Byte.apostrophe {
      context = .attribute(kind, quote: byte, isStart: true)
      return
    } else if byte == UInt8(ascii: ">") {
      return closeTag()
    } else if byte.isSpace {
      if !isStart { endValue() }
      return
    }
    context = .attribute(kind, quote: quote, isStart: isStart && byte.isSpace)
  }

  private mutating func endValue() {
    attribute = []
    recent = []
    context = .attributeName
  }

  private mutating func closeTag() {
    recent = []
    context = .text
    guard !isClosing else { return }
    switch String(decoding: tag, as: UTF8.self) {
    case "script": openRaw(.script)
    case "style": openRaw(.style)
    case "title", "textarea": openRaw(.plainText)
    default: break
    }
  }

  private mutating func openRaw(_ inner: HTMLContext) {
    context = inner
    rawEnd = Array("</".utf8) + tag
  }

  /// Waits for the end of a comment or of raw text.
  private mutating func stepUntil(_ end: String?, _ byte: UInt8) {
    recent.append(byte.isLetter ? byte | 0x20 : byte)
    if recent.count > 16 { recent.removeFirst() }
    if let end {
      guard recent.suffix(end.utf8.count).elementsEqual(end.utf8) else { return }
      recent = []
      context = .text
    } else if recent.suffix(rawEnd.count).elementsEqual(rawEnd) {
      tag = Array(rawEnd.dropFirst(2))
      isClosing = true
      recent = []
      context = .tagName
    }
  }
}
