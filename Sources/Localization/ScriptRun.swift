internal import CICU

/// The four letters of ISO 15924 for a script, as HarfBuzz takes them.
public struct ScriptTag: Hashable, Sendable, CustomStringConvertible {
  /// The letters, the first in the highest byte.
  public let code: UInt32

  public init(code: UInt32) { self.code = code }

  fileprivate init(script: Int32) { code = lectern_script_tag(script) }

  public static let latin = ScriptTag(code: 0x4C61_746E)
  public static let arabic = ScriptTag(code: 0x4172_6162)
  /// Of text that has no letters.
  public static let common = ScriptTag(code: 0x5A79_7979)

  public var description: String {
    String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) }, as: UTF8.self)
  }
}

/// Text that one script has written; offsets are bytes of UTF-8.
public struct ScriptRun: Hashable, Sendable {
  public let range: Range<Int>
  public let script: ScriptTag
}

extension ScriptRun {
  /// The text as runs of one script each (UAX 24). What is common to many scripts belongs to what stands
  /// before it, at the beginning to what follows; a closing bracket to the script of its opening one.
  public static func runs(in text: String) -> [ScriptRun] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return ofASCII(text) }
    var walk = ScriptWalk()
    for scalar in text.unicodeScalars { walk.take(scalar) }
    return walk.finished()
  }

  private static func ofASCII(_ text: String) -> [ScriptRun] {
    guard !text.isEmpty else { return [] }
    let hasLetter = text.utf8.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    return [ScriptRun(range: 0..<text.utf8.count, script: hasLetter ? .latin : .common)]
  }
}

/// One way through a text, remembering the brackets that are open.
private struct ScriptWalk {
  private static let common: Int32 = 0
  private static let inherited: Int32 = 1
  /// As in rule BD16 of UAX 9: deeper ones are common characters like others.
  private static let mostBrackets = 63

  private var runs: [ScriptRun] = []
  private var start = 0
  private var offset = 0
  private var current = ScriptWalk.common
  private var brackets: [(closing: UInt32, script: Int32)] = []

  mutating func take(_ scalar: Unicode.Scalar) {
    let script = scriptOf(scalar)
    if script != Self.common, script != current {
      if current != Self.common { endRun() }
      current = script
      // Brackets that were opened before any letter belong to the first letter's script.
      for index in brackets.indices where brackets[index].script == Self.common {
        brackets[index].script = script
      }
    }
    offset += UTF8.width(scalar)
  }

  mutating func finished() -> [ScriptRun] {
    endRun()
    return runs
  }

  private mutating func endRun() {
    guard offset > start else { return }
    runs.append(ScriptRun(range: start..<offset, script: ScriptTag(script: current)))
    start = offset
  }

  /// The script that a character asks for; common if it takes what it finds.
  private mutating func scriptOf(_ scalar: Unicode.Scalar) -> Int32 {
    let script = lectern_script(scalar.value)
    if script == Self.inherited { return Self.common }
    guard script == Self.common else {
      return current != Self.common && lectern_script_uses(scalar.value, current) ? current : script
    }
    return bracketScript(scalar)
  }

  private mutating func bracketScript(_ scalar: Unicode.Scalar) -> Int32 {
    var partner: UInt32 = 0
    let kind = unsafe lectern_bracket(scalar.value, &partner)
    if kind > 0, brackets.count < Self.mostBrackets {
      brackets.append((partner, current))
    } else if kind < 0, let index = brackets.lastIndex(where: { $0.closing == scalar.value }) {
      let script = brackets[index].script
      brackets.removeSubrange(index...)
      return script
    }
    return Self.common
  }
}
