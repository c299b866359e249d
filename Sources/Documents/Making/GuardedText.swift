import Liquid

/// Keeps the marks in values apart from those that a template writes: a star in a name is a star.
///
/// While Markdown is read, punctuation of values is replaced by characters that mean nothing to it, of a
/// private area that no font and no text uses; then it is put back.
enum GuardedText {
  private static let base: UInt32 = 0xF_0000

  /// Ends a line and not the paragraph, for bidi as for layout.
  static let lineEnd = "\u{2028}"

  /// Appends what a value prints: text alone, without the tags of what is HTML.
  @Sendable static func print(_ value: TemplateValue, _ output: inout [UInt8]) {
    switch value {
    case .markup(let text): output.append(contentsOf: text.withoutTags.utf8)
    case .object(let object):
      if object.itemCount == nil { return print(object.printed, &output) }
      value.print(into: &output)
    case .list(let items): for item in items { print(item, &output) }
    default: value.print(into: &output)
    }
  }

  /// The same with its marks guarded.
  @Sendable static func printGuarded(_ value: TemplateValue, _ output: inout [UInt8]) {
    let start = output.count
    print(value, &output)
    guard output[start...].contains(where: isMark) else { return }
    var guarded: [UInt8] = []
    guarded.reserveCapacity((output.count - start) * 2)
    for byte in output[start...] {
      if isMark(byte) { append(base + UInt32(byte), to: &guarded) } else { guarded.append(byte) }
    }
    output.replaceSubrange(start..., with: guarded)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12) & 0x3F)
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F)
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F)
  }

  static func restored(_ text: String) -> String {
    guard text.utf8.contains(0xF3) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isGuarded = (base..<base + 128).contains(scalar.value)
      result.append(isGuarded ? Unicode.Scalar(UInt8(scalar.value - base)) : scalar)
    }
    return String(result)
  }

  /// A text of one line in which nothing means anything to Markdown, as it would come back from it: most cells of
  /// tables hold no more than that.
  static func plain(_ bytes: [UInt8]) -> String? {
    guard bytes.allSatisfy(isPlain) else { return nil }
    let text = bytes.drop { $0 == 0x20 }
    let end = text.lastIndex { $0 != 0x20 } ?? text.startIndex - 1
    return restored(String(decoding: text[..<(end + 1)], as: UTF8.self))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x20, UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: "("), 0x80...:
      true
    default: false
    }
  }

  // MARK: Lines

  /// The lines of a text without the empty ones.
  static func lines(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.split(whereSeparator: \.isNewline).map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
      .joined(separator: lineEnd)
  }

  /// One paragraph of Markdown: no line of it begins a list, a heading or anything else, and all notes that its
  /// signs may name are there.
  static func ready(_ bytes: [UInt8], notes: [String]) -> [UInt8] {
    var result: [UInt8] = []
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let line = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
      if !result.isEmpty { result.append(0x0A) }
      let digits = line.prefix { (0x30...0x39).contains($0) }
      if !digits.isEmpty, let next = line.dropFirst(digits.count).first, next == 0x2E || next == 0x29 {
        result += digits + [0x5C] + line.dropFirst(digits.count)
      } else {
        if beginsBlock(line) { result.append(0x5C) }
        result += line
      }
    }
    for name in notes { result += Array("\n\n[^\(name)]: .".utf8) }
    return result
  }

  /// Whether the beginning of a line is more than text to Markdown.
  private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    let second = line.dropFirst().first
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
      return true
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      return second == nil || second == 0x20 || line.allSatisfy { $0 == first || $0 == 0x20 }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return line.prefix(3).allSatisfy { $0 == first } && line.count > 2
    case UInt8(ascii: "["): return zip(line, line.dropFirst()).contains { $0 == 0x5D && $1 == 0x3A }
    case UInt8(ascii: "<"): return !line.dropFirst().starts(with: "http".utf8)
    default: return false
    }
  }
}

extension StringProtocol {
  fileprivate func trimmingBlanks() -> Substring {
    var text = Substring(self)
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
