internal import CICU

/// Rules W1 to N2 for one isolating run sequence: text of one level, with isolates taken out.
struct BidiSequence {
  /// Which characters of the text, in order.
  let indices: [Int32]
  private var classes: [BidiClass]
  private let before: BidiClass
  private let behind: BidiClass
  private let embedding: BidiClass

  private static let mostBrackets = 63

  /// `before` and `behind` are the directions at the sequence's edges.
  init(
    _ indices: [Int32], classes: [BidiClass], level: UInt8, before: BidiClass, behind: BidiClass,
    scalars: [Unicode.Scalar]
  ) {
    self.indices = indices
    self.classes = indices.map { classes[Int($0)] }
    self.before = before
    self.behind = behind
    embedding = .direction(ofLevel: level)
    let marks = self.classes
    resolveWeak()
    resolveBrackets(scalars, marks)
    resolveNeutral()
  }

  /// Rules I1 and I2.
  func level(at position: Int, over level: UInt8) -> UInt8 {
    switch classes[position] {
    case .l: level & 1 == 0 ? level : level + 1
    case .r: level & 1 == 0 ? level + 1 : level
    default: level & 1 == 0 ? level + 2 : level + 1
    }
  }

  private mutating func resolveWeak() {
    resolveMarks()
    // W2 and W3: numbers behind Arabic letters, which then count as others.
    var strong = before
    for position in classes.indices {
      switch classes[position] {
      case .l, .r: strong = classes[position]
      case .al:
        strong = .al
        classes[position] = .r
      case .en where strong == .al: classes[position] = .an
      default: break
      }
    }
    resolveSeparators()
    resolveTerminators()
    // W7
    strong = before
    for position in classes.indices {
      switch classes[position] {
      case .l, .r: strong = classes[position]
      case .en where strong == .l: classes[position] = .l
      default: break
      }
    }
  }

  /// W1: marks are what they stand on.
  private mutating func resolveMarks() {
    var previous = before
    for position in classes.indices {
      if classes[position] == .nsm { classes[position] = previous }
      previous = classes[position].isIsolateInitiator || classes[position] == .pdi ? .on : classes[position]
    }
  }

  /// W4: a single separator between two numbers of a kind.
  private mutating func resolveSeparators() {
    for position in classes.indices.dropFirst().dropLast() {
      let (left, right) = (classes[position - 1], classes[position + 1])
      guard left == right else { continue }
      switch classes[position] {
      case .es where left == .en, .cs where left == .en: classes[position] = .en
      case .cs where left == .an: classes[position] = .an
      default: break
      }
    }
  }

  /// W5 and W6: signs beside a number belong to it; others are nothing special.
  private mutating func resolveTerminators() {
    var position = 0
    while position < classes.count {
      guard classes[position] == .et else {
        if classes[position] == .es || classes[position] == .cs { classes[position] = .on }
        position += 1
        continue
      }
      var end = position
      while end < classes.count, classes[end] == .et { end += 1 }
      let isNumber =
        position > 0 && classes[position - 1] == .en || end < classes.count && classes[end] == .en
      for index in position..<end { classes[index] = isNumber ? .en : .on }
      position = end
    }
  }

  /// N0: both brackets of a pair have one direction. `marks` are the classes before W1.
  private mutating func resolveBrackets(_ scalars: [Unicode.Scalar], _ marks: [BidiClass]) {
    for pair in bracketPairs(scalars) {
      guard let direction = direction(ofBrackets: pair) else { continue }
      for bracket in [pair.lowerBound, pair.upperBound] {
        classes[bracket] = direction
        var next = bracket + 1
        while next < marks.count, marks[next] == .nsm {
          classes[next] = direction
          next += 1
        }
      }
    }
  }

  private func direction(ofBrackets pair: ClosedRange<Int>) -> BidiClass? {
    var hasOpposite = false
    for position in (pair.lowerBound + 1)..<pair.upperBound {
      guard let strength = classes[position].strength else { continue }
      if strength == embedding { return embedding }
      hasOpposite = true
    }
    guard hasOpposite else { return nil }
    let context = classes[..<pair.lowerBound].lazy.reversed().compactMap(\.strength).first ?? before
    return context == embedding ? embedding : context
  }

  /// BD16: pairs by their first brackets.
  private func bracketPairs(_ scalars: [Unicode.Scalar]) -> [ClosedRange<Int>] {
    var open: [(closing: UInt32, position: Int)] = []
    var pairs: [ClosedRange<Int>] = []
    search: for position in classes.indices where classes[position] == .on {
      let scalar = scalars[Int(indices[position])].value
      var partner: UInt32 = 0
      switch unsafe lectern_bracket(scalar, &partner) {
      case 1:
        if open.count == Self.mostBrackets { break search }
        open.append((Self.canonical(partner), position))
      case -1:
        guard let match = open.lastIndex(where: { $0.closing == Self.canonical(scalar) }) else { continue }
        pairs.append(open[match].position...position)
        open.removeSubrange(match...)
      default: break
      }
    }
    return pairs.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// U+232A is another U+3009.
  private static func canonical(_ scalar: UInt32) -> UInt32 { scalar == 0x232A ? 0x3009 : scalar }

  /// N1 and N2: neutrals go with both sides if these agree, else with the embedding.
  private mutating func resolveNeutral() {
    var previous = before
    var position = 0
    while position < classes.count {
      guard classes[position].isNeutral else {
        previous = classes[position].strength ?? previous
        position += 1
        continue
      }
      var end = position
      while end < classes.count, classes[end].isNeutral { end += 1 }
      let next = end < classes.count ? classes[end].strength ?? behind : behind
      for index in position..<end { classes[index] = previous == next ? previous : embedding }
      position = end
    }
  }
}
