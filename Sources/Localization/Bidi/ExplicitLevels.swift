/// Rules X1 to X8: what embeddings, overrides and isolates say.
struct ExplicitLevels {
  /// The characters' own classes, or those that an override gives them.
  private(set) var classes: [BidiClass]
  private(set) var levels: [UInt8]
  /// The closing PDI of an isolate initiator (or the paragraph's end), the initiator of a PDI (or -1).
  let partners: [Int32]

  private static let deepest: UInt8 = 125

  private struct Status {
    var level: UInt8
    var override: BidiClass?
    var isIsolate: Bool
  }

  private var stack: [Status]
  private var isolatesTooDeep = 0
  private var embeddingsTooDeep = 0
  private var openIsolates = 0

  init(_ original: [BidiClass], partners: [Int32], base: UInt8) {
    classes = original
    self.partners = partners
    levels = original.map { _ in base }
    stack = [Status(level: base, override: nil, isIsolate: false)]
    for index in original.indices { take(original[index], at: index) }
  }

  private mutating func take(_ kind: BidiClass, at index: Int) {
    switch kind {
    case .rle, .lre, .rlo, .lro:
      levels[index] = top.level
      let override: BidiClass? = kind == .rlo ? .r : kind == .lro ? .l : nil
      embed(isRightToLeft: kind == .rle || kind == .rlo, override)
    case .rli, .lri, .fsi:
      mark(index)
      let isRightToLeft =
        kind == .rli
        || kind == .fsi
          && Self.firstStrong(classes, partners, in: index + 1..<Int(partners[index])) == .r
      isolate(isRightToLeft: isRightToLeft)
    case .pdi:
      endIsolate()
      mark(index)
    case .pdf:
      endEmbedding()
      levels[index] = top.level
    case .b: break
    case .bn: levels[index] = top.level
    default: mark(index)
    }
  }

  private var top: Status { stack[stack.count - 1] }

  private mutating func mark(_ index: Int) {
    levels[index] = top.level
    if let override = top.override { classes[index] = override }
  }

  private func nextLevel(isRightToLeft: Bool) -> UInt8 {
    isRightToLeft ? (top.level + 1) | 1 : (top.level + 2) & ~1
  }

  private mutating func embed(isRightToLeft: Bool, _ override: BidiClass?) {
    let level = nextLevel(isRightToLeft: isRightToLeft)
    if level <= Self.deepest, isolatesTooDeep == 0, embeddingsTooDeep == 0 {
      stack.append(Status(level: level, override: override, isIsolate: false))
    } else if isolatesTooDeep == 0 {
      embeddingsTooDeep += 1
    }
  }

  private mutating func isolate(isRightToLeft: Bool) {
    let level = nextLevel(isRightToLeft: isRightToLeft)
    if level <= Self.deepest, isolatesTooDeep == 0, embeddingsTooDeep == 0 {
      openIsolates += 1
      stack.append(Status(level: level, override: nil, isIsolate: true))
    } else {
      isolatesTooDeep += 1
    }
  }

  private mutating func endIsolate() {
    if isolatesTooDeep > 0 {
      isolatesTooDeep -= 1
    } else if openIsolates > 0 {
      embeddingsTooDeep = 0
      while !top.isIsolate { stack.removeLast() }
      stack.removeLast()
      openIsolates -= 1
    }
  }

  private mutating func endEmbedding() {
    if isolatesTooDeep > 0 { return }
    if embeddingsTooDeep > 0 {
      embeddingsTooDeep -= 1
    } else if !top.isIsolate, stack.count > 1 {
      stack.removeLast()
    }
  }

  /// Rules BD9 and P2: which isolates belong together.
  static func partners(_ classes: [BidiClass]) -> [Int32] {
    var partners = classes.map { $0.isIsolateInitiator ? Int32(classes.count) : -1 }
    var open: [Int] = []
    for (index, kind) in classes.enumerated() {
      if kind.isIsolateInitiator {
        open.append(index)
      } else if kind == .pdi, let start = open.popLast() {
        partners[start] = Int32(index)
        partners[index] = Int32(start)
      }
    }
    return partners
  }

  /// Rules P2 and P3: `l` or `r` by the first strong character outside of isolates.
  static func firstStrong(
    _ classes: [BidiClass], _ partners: [Int32], in range: Range<Int>
  ) -> BidiClass? {
    var index = range.lowerBound
    while index < range.upperBound {
      switch classes[index] {
      case .l: return .l
      case .r, .al: return .r
      case .fsi, .lri, .rli: index = Int(partners[index])
      default: break
      }
      index += 1
    }
    return nil
  }
}
