/// Where lines of the plainest texts may end, as ICU would say after a longer way: words and numbers of ASCII that
/// spaces part, which is what cells of tables mostly hold. No language has rules of its own for these.
enum PlainBreaks {
  private enum Kind { case word, space, stop, other }

  /// Nothing for a text that has anything else in it.
  static func of(_ text: [UInt8]) -> [LineBreakOpportunity]? {
    guard !text.isEmpty else { return [] }
    var breaks: [LineBreakOpportunity] = []
    var last = Kind.space
    for index in text.indices {
      let kind = kind(of: text[index])
      switch kind {
      case .other: return nil
      // What belongs to the word before is drawn to it over spaces.
      case .stop: if last == .space { return nil }
      case .word: if last == .space, index > 0 { breaks.append(LineBreakOpportunity(offset: index)) }
      case .space: break
      }
      last = kind
    }
    breaks.append(LineBreakOpportunity(offset: text.count))
    return breaks
  }

  private static func kind(of byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      .word
    case UInt8(ascii: " "): .space
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): .stop
    default: .other
    }
  }
}
