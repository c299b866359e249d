internal import CICU

/// A paragraph of both directions, as Unicode's bidirectional algorithm (UAX 9) orders it. All offsets
/// are bytes of the text as UTF-8.
public struct BidiParagraph: Sendable {
  public enum Direction: Sendable {
    case leftToRight
    case rightToLeft
    /// That of the first strong character; this one if there is none.
    case firstStrong(orRightToLeft: Bool)
  }

  /// 0 or 1: even levels run from left to right, odd ones from right to left.
  public let baseLevel: UInt8
  public let count: Int

  /// One byte for each of the text: the level, and `hangs` where the end of a line would change it.
  /// Empty where the whole paragraph has the base level, as most have.
  private let levels: [UInt8]

  private static let hangs = 0x80 as UInt8

  /// `text` is one paragraph: separators within it (LF, U+2029) would end it, U+2028 would not. It
  /// must be UTF-8, as all text is that was read.
  public init(_ text: [UInt8], direction: Direction) {
    count = text.count
    if direction.mayBeLeftToRight, text.allSatisfy({ $0 < 0x80 }) {
      // ASCII has nothing that could raise a level above 0, if a letter decides or nothing has to.
      if !direction.isOpen || text.contains(where: \.isASCIILetter) {
        (baseLevel, levels) = (0, [])
        return
      }
    }
    let decoded = String(decoding: text, as: UTF8.self)
    let scalars = Array(decoded.unicodeScalars)
    let classes = scalars.map { BidiClass($0) }
    if direction.mayBeLeftToRight, classes.allSatisfy(\.staysAtLevelZero),
      !direction.isOpen || classes.contains(.l)
    {
      (baseLevel, levels) = (0, [])
      return
    }
    let (level, resolved) = BidiResolver.levels(scalars, classes, direction: direction)
    var found: [UInt8] = []
    if !resolved.allSatisfy({ $0 == level }) {
      found.reserveCapacity(decoded.utf8.count)
      for index in scalars.indices {
        let code = resolved[index] | (classes[index].hangsOnLineEnd ? Self.hangs : 0)
        for _ in 0..<UTF8.width(scalars[index]) { found.append(code) }
      }
    }
    (baseLevel, levels) = (level, found)
  }

  public init(_ text: String, direction: Direction) {
    self.init(Array(text.utf8), direction: direction)
  }

  public var isRightToLeft: Bool { baseLevel & 1 == 1 }

  /// Whether all of the text runs in the paragraph's direction: each line is one run.
  public var isUniform: Bool { levels.isEmpty }

  /// The level of the character that this byte belongs to, wherever lines end.
  public func level(at offset: Int) -> UInt8 {
    levels.isEmpty ? baseLevel : levels[offset] & ~Self.hangs
  }

  /// Stretches of one level in the order of the text. They are to be shaped one by one.
  public func runs(in range: Range<Int>) -> [BidiRun] {
    guard !range.isEmpty else { return [] }
    guard !levels.isEmpty else { return [BidiRun(range: range, level: baseLevel)] }
    return runs(in: range, endOfLine: range.upperBound)
  }

  /// The runs of a line from left to right. What a line ends with (spaces) has the paragraph's level:
  /// rules L1 and L2.
  public func visualRuns(ofLine range: Range<Int>) -> [BidiRun] {
    guard !range.isEmpty else { return [] }
    guard !levels.isEmpty else { return [BidiRun(range: range, level: baseLevel)] }
    var end = range.upperBound
    while end > range.lowerBound, levels[end - 1] & Self.hangs != 0 { end -= 1 }
    var runs = runs(in: range, endOfLine: end)
    Self.reorder(&runs)
    return runs
  }

  private func runs(in range: Range<Int>, endOfLine: Int) -> [BidiRun] {
    var runs: [BidiRun] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let level = start < endOfLine ? self.level(at: start) : baseLevel
      var end = start + 1
      while end < range.upperBound, (end < endOfLine ? self.level(at: end) : baseLevel) == level { end += 1 }
      runs.append(BidiRun(range: start..<end, level: level))
      start = end
    }
    return runs
  }

  /// Rule L2: from the highest level down to the lowest odd one, turn round what is at least that high.
  private static func reorder(_ runs: inout [BidiRun]) {
    let highest = runs.map(\.level).max() ?? 0
    guard var level = runs.map(\.level).filter({ $0 & 1 == 1 }).min(), level <= highest else { return }
    let lowest = level
    level = highest
    while level >= lowest {
      var index = 0
      while index < runs.count {
        guard runs[index].level >= level else {
          index += 1
          continue
        }
        let start = index
        while index < runs.count, runs[index].level >= level { index += 1 }
        runs[start..<index].reverse()
      }
      level -= 1
    }
  }
}

/// Text of one embedding level.
public struct BidiRun: Hashable, Sendable {
  public let range: Range<Int>
  public let level: UInt8

  public var isRightToLeft: Bool { level & 1 == 1 }
}

extension Unicode.Scalar {
  /// What stands for this character where text runs from right to left: `(` for `)`. The corresponding C
  /// function is `u_charMirror`. HarfBuzz does so by itself.
  public var mirrored: Unicode.Scalar { Unicode.Scalar(lectern_mirrored(value)) ?? self }
}

extension BidiParagraph.Direction {
  fileprivate var isOpen: Bool {
    if case .firstStrong = self { true } else { false }
  }

  fileprivate var mayBeLeftToRight: Bool {
    if case .rightToLeft = self { false } else { true }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
