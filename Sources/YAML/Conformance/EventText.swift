/// Writes events in the notation of the yaml-test-suite.
struct EventText: EventReceiver, ~Copyable {
  var text: [UInt8] = []

  mutating func receive(_ event: ParserEvent, text content: Span<UInt8>) -> Bool {
    switch event.kind {
    case .streamStart: add("+STR")
    case .streamEnd: add("-STR")
    case .documentStart: add(event.isExplicit ? "+DOC ---" : "+DOC")
    case .documentEnd: add(event.isExplicit ? "-DOC ..." : "-DOC")
    case .mappingStart:
      add(event.isFlow ? "+MAP {}" : "+MAP")
      addProperties(of: event)
    case .mappingEnd: add("-MAP")
    case .sequenceStart:
      add(event.isFlow ? "+SEQ []" : "+SEQ")
      addProperties(of: event)
    case .sequenceEnd: add("-SEQ")
    case .alias:
      add("=ALI *")
      text.append(copying: content)
    case .scalar:
      add("=VAL")
      addProperties(of: event)
      add(Self.sign(of: event.style))
      addEscaped(content)
    }
    text.append(0x0A)
    return true
  }

  private mutating func add(_ word: String) { text.append(contentsOf: word.utf8) }

  private mutating func addProperties(of event: ParserEvent) {
    if let anchor = event.anchor {
      add(" &")
      text += anchor
    }
    if let tag = event.tag {
      add(" <")
      text += tag
      add(">")
    }
  }

  private mutating func addEscaped(_ content: Span<UInt8>) {
    for index in content.indices {
      switch content[index] {
      case 0x0A: add("\\n")
      case 0x09: add("\\t")
      case 0x08: add("\\b")
      case 0x0D: add("\\r")
      case 0x5C: add("\\\\")
      default: text.append(content[index])
      }
    }
  }

  private static func sign(of style: ScalarStyle) -> String {
    switch style {
    case .plain: " :"
    case .singleQuoted: " '"
    case .doubleQuoted: " \""
    case .literal: " |"
    case .folded: " >"
    }
  }
}
