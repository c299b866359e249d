internal import CICU

/// What the bidirectional algorithm knows of a character; numbered as ICU does (`UCharDirection`).
enum BidiClass: UInt8 {
  case l, r, en, es, et, an, cs, b, s, ws, on, lre, lro, al, rle, rlo, pdf, nsm, bn, fsi, lri, rli, pdi

  init(_ scalar: Unicode.Scalar) {
    self = BidiClass(rawValue: UInt8(truncatingIfNeeded: lectern_bidi_class(scalar.value))) ?? .l
  }

  /// Rule X9: the algorithm goes on as if it were not there.
  var isRemoved: Bool {
    switch self {
    case .lre, .rle, .lro, .rlo, .pdf, .bn: true
    default: false
    }
  }

  var isIsolateInitiator: Bool { self == .lri || self == .rli || self == .fsi }

  /// Rules N1 and N2: takes the direction of what is around it.
  var isNeutral: Bool {
    switch self {
    case .b, .s, .ws, .on, .fsi, .lri, .rli, .pdi: true
    default: false
    }
  }

  /// Rule L1: has the paragraph's level at the end of a line. Removed characters are among them, as
  /// section 5.2 allows: they have no width, and runs stay whole.
  var hangsOnLineEnd: Bool {
    switch self {
    case .ws, .s, .b, .fsi, .lri, .rli, .pdi: true
    default: isRemoved
    }
  }

  /// Whether text of such characters alone, in a paragraph that runs from left to right, needs no rules.
  var staysAtLevelZero: Bool {
    switch self {
    case .l, .en, .es, .et, .cs, .b, .s, .ws, .on, .nsm, .bn: true
    default: false
    }
  }

  /// What it counts as beside neutrals and within brackets: numbers as right to left.
  var strength: BidiClass? {
    switch self {
    case .l: .l
    case .r, .al, .en, .an: .r
    default: nil
    }
  }

  static func direction(ofLevel level: UInt8) -> BidiClass { level & 1 == 0 ? .l : .r }
}
