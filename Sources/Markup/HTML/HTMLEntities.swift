/// The entities that matter where an attribute's value is judged: numbers, and the few names that
/// can spell a scheme. Others stand for signs that no scheme has.
enum HTMLEntities {
  static func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    let text = Array(text)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "&"), let (scalar, end) = entity(text, index + 1) {
        result.append(contentsOf: String(Character(scalar)).utf8)
        index = end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func entity(_ text: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
    guard start < text.count else { return nil }
    guard text[start] == UInt8(ascii: "#") else { return named(text, start) }
    var index = start + 1
    var radix: UInt32 = 10
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    let first = index
    var value: UInt32 = 0
    while index < text.count, let digit = digit(text[index], radix) {
      value = min(0x11_0000, value * radix + digit)
      index += 1
    }
    guard index > first else { return nil }
    if index < text.count, text[index] == UInt8(ascii: ";") { index += 1 }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index)
  }

  private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where radix == 16: UInt32(byte - 0x37)
    case 0x61...0x66 where radix == 16: UInt32(byte - 0x57)
    default: nil
    }
  }

  private static let names: [(String, Unicode.Scalar)] = [
    ("Tab;", "\t"), ("NewLine;", "\n"), ("colon;", ":"), ("amp;", "&"), ("lt;", "<"), ("gt;", ">"),
    ("quot;", "\""),
    ("apos;", "'"), ("nbsp;", "\u{A0}"), ("sol;", "/"), ("bsol;", "\\"), ("quest;", "?"), ("num;", "#"),
    ("lpar;", "("), ("rpar;", ")"), ("period;", "."), ("comma;", ","), ("semi;", ";"),
    ("AMP", "&"), ("LT", "<"), ("GT", ">"), ("QUOT", "\""), ("amp", "&"), ("lt", "<"), ("gt", ">"),
    ("quot", "\""),
  ]

  private static func named(_ text: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
    for (name, scalar) in names where text[start...].starts(with: name.utf8) {
      return (scalar, start + name.utf8.count)
    }
    return nil
  }
}
