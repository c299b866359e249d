/// Where Arabic words can be stretched: a kashida (U+0640) may stand between two letters that join.
public enum Kashida {
  public struct Place: Hashable, Sendable {
    /// The byte of the text that the kashida goes before.
    public var offset: Int
    /// From 1, the best, to 8. A word is stretched in its best place, the last one of several.
    public var priority: Int
  }

  public static let scalar: Unicode.Scalar = "\u{640}"

  /// All places in a part of a text, in its order. Lam and alef are one sign: nothing goes between them.
  public static func places(in text: [UInt8], _ range: Range<Int>) -> [Place] {
    let range = range.clamped(to: 0..<text.count)
    guard text[range].contains(where: { 0xD8...0xDD ~= $0 }) else { return [] }
    let letters = letters(of: text[range])
    var places: [Place] = []
    for (number, letter) in letters.enumerated().dropFirst() {
      let before = letters[number - 1]
      guard before.joinsNext, letter.joinsPrevious, !isLamAlef(before, letter) else { continue }
      let next = number + 1 < letters.count ? letters[number + 1] : nil
      let isFinal = !letter.joinsNext || next?.joinsPrevious != true
      places.append(Place(offset: letter.offset, priority: priority(before, letter, isFinal: isFinal)))
    }
    return places
  }

  /// A letter with its marks, or anything else.
  private struct Letter {
    var offset: Int
    var scalar: Unicode.Scalar
    var joinsPrevious: Bool
    var joinsNext: Bool

    var value: UInt32 { scalar.value }
  }

  private static func letters(of text: ArraySlice<UInt8>) -> [Letter] {
    var letters: [Letter] = []
    var offset = text.startIndex
    while offset < text.endIndex {
      let (scalar, length) = ScalarReader.scalar(at: offset, of: text)
      let joining = Joining(scalar)
      if joining != .transparent {
        letters.append(
          Letter(
            offset: offset, scalar: scalar, joinsPrevious: joining == .both || joining == .previous,
            joinsNext: joining == .both))
      }
      offset += length
    }
    return letters
  }

  private static func isLamAlef(_ one: Letter, _ other: Letter) -> Bool {
    (one.value == 0x644 || 0x6B5...0x6B8 ~= one.value) && alefs.contains(other.value)
  }

  /// The order that calligraphers and typesetting programs share: the stretch of a seen or sad, then those
  /// before letters that end a word.
  private static func priority(_ before: Letter, _ letter: Letter, isFinal: Bool) -> Int {
    if before.value == 0x640 || letter.value == 0x640 { return 1 }
    if seens.contains(before.value) { return 2 }
    guard isFinal else { return 8 }
    if hehsAndDals.contains(letter.value) { return 3 }
    if alefs.contains(letter.value) || tahsLamsAndKafs.contains(letter.value) { return 4 }
    if behs.contains(before.value), rehsAndYehs.contains(letter.value) { return 5 }
    return wawsAndAins.contains(letter.value) ? 6 : 7
  }

  private static let alefs: Set<UInt32> = [0x622, 0x623, 0x625, 0x627, 0x671, 0x672, 0x673, 0x675]
  private static let seens: Set<UInt32> = [
    0x633, 0x634, 0x635, 0x636, 0x69A, 0x69B, 0x69C, 0x69D, 0x69E, 0x6FA, 0x6FB, 0x75C, 0x76D, 0x770, 0x77D,
    0x77E,
  ]
  private static let hehsAndDals: Set<UInt32> = [
    0x629, 0x647, 0x62F, 0x630, 0x688, 0x689, 0x68A, 0x68B, 0x68C, 0x68D, 0x68E, 0x68F, 0x690, 0x6C0, 0x6C1,
    0x6C2, 0x6C3, 0x6D5, 0x6EE, 0x759, 0x75A,
  ]
  private static let tahsLamsAndKafs: Set<UInt32> = [
    0x637, 0x638, 0x643, 0x644, 0x69F, 0x6A9, 0x6AA, 0x6AB, 0x6AC, 0x6AD, 0x6AE, 0x6AF, 0x6B0, 0x6B1, 0x6B2,
    0x6B3, 0x6B4, 0x6B5, 0x6B6, 0x6B7, 0x6B8,
  ]
  private static let behs: Set<UInt32> = [
    0x628, 0x62A, 0x62B, 0x646, 0x64A, 0x626, 0x679, 0x67A, 0x67B, 0x67C, 0x67D, 0x67E, 0x67F, 0x680, 0x6CC,
  ]
  private static let rehsAndYehs: Set<UInt32> = [
    0x631, 0x632, 0x64A, 0x649, 0x626, 0x691, 0x692, 0x693, 0x694, 0x695, 0x696, 0x697, 0x698, 0x699, 0x6CC,
    0x6D2, 0x6EF,
  ]
  private static let wawsAndAins: Set<UInt32> = [
    0x648, 0x624, 0x639, 0x63A, 0x641, 0x642, 0x6A0, 0x6A1, 0x6A2, 0x6A3, 0x6A4, 0x6A5, 0x6A6, 0x6A7, 0x6A8,
    0x6C4, 0x6C5, 0x6C6, 0x6C7, 0x6C8, 0x6C9, 0x6CA, 0x6CB, 0x6CF,
  ]
}

/// How an Arabic letter joins its neighbours (Unicode's ArabicShaping, for the blocks of Arabic letters).
enum Joining {
  case none, previous, both, transparent

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x640, 0x200D: self = .both
    case 0x621, 0x674, 0x6D4, 0x6DD, 0x6DE, 0x6E5, 0x6E6, 0x6E9, 0x6FD, 0x6FE, 0x200C: self = .none
    case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677, 0x688...0x699,
      0x6C0, 0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2, 0x6D3, 0x6D5, 0x6EE, 0x6EF, 0x759...0x75B, 0x76B, 0x76C,
      0x771, 0x773, 0x774, 0x778, 0x779:
      self = .previous
    case 0x620, 0x626, 0x628, 0x62A...0x62E, 0x633...0x63F, 0x641...0x647, 0x649, 0x64A, 0x66E, 0x66F,
      0x678...0x687, 0x69A...0x6BF, 0x6C1, 0x6C2, 0x6CC, 0x6CE, 0x6D0, 0x6D1, 0x6FA...0x6FC, 0x6FF,
      0x750...0x758, 0x75C...0x76A, 0x76D...0x770, 0x772, 0x775...0x777, 0x77A...0x77F:
      self = .both
    default: self = Self.isTransparent(scalar) ? .transparent : .none
    }
  }

  private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}

extension TextShaper {
  /// About how much a kashida stretches a word; nothing if the face cannot stretch any.
  ///
  /// Letters may take other shapes beside one (in Amiri they do), and several become longer ones: put U+0640
  /// into the text and shape the word again.
  public var kashidaAdvance: Int? {
    var run = ShapedRun()
    shape(Array(String(Kashida.scalar).utf8), 0..<2, into: &run)
    return run.missing.isEmpty && run.advance > 0 ? run.advance : nil
  }
}
