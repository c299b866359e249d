/// One piece of a paragraph before it is cut into lines: Knuth's and Plass's boxes, glue and penalties.
///
/// All lengths are whole numbers of 1/65,536 of a point, as TeX has them, so that lines come out the same
/// on every machine. A single item may be 11 metres wide; sums are of 64 bits.
public struct LineItem: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Something to see: a shaped word, a picture.
    case box
    /// A space that stretches and shrinks. Behind a box a line may end at it; at a line's end it is gone.
    case glue
    /// A place where a line may end at a cost, and what stands there if it does (a hyphen).
    case penalty
    /// A fixed distance. A line may end at it if glue follows.
    case kern
    /// A place where a letter's connection can grow in steps, once spaces have stretched to their limit.
    case kashida
  }

  /// Glue that stretches by `fil` leaves nothing to finite glue in its line, and `fill` nothing to `fil`.
  public enum StretchOrder: UInt8, Sendable {
    case finite
    case fil
    case fill
  }

  public let kind: Kind
  /// What kind of stretch glue has.
  public let order: StretchOrder
  /// Whether a line that ends here shows a hyphen: two such lines in a row cost extra.
  public let isFlagged: Bool
  /// Whether the place comes from a dictionary and is not looked at before it is needed.
  public let isHyphenation: Bool
  public let width: Int32
  /// Stretch of glue, cost of a penalty, step of a kashida; how far a box hangs over a line's start.
  let first: Int32
  /// Shrink of glue, most steps of a kashida; how far a box or a hyphen hangs over a line's end.
  let second: Int32

  private init(
    _ kind: Kind, width: Int32, first: Int32 = 0, second: Int32 = 0, order: StretchOrder = .finite,
    isFlagged: Bool = false, isHyphenation: Bool = false
  ) {
    self.kind = kind
    self.order = order
    self.isFlagged = isFlagged
    self.isHyphenation = isHyphenation
    self.width = width
    self.first = first
    self.second = second
  }

  /// What hangs over the margins is part of the width.
  public static func box(_ width: Int32, hangsAtStart: Int32 = 0, hangsAtEnd: Int32 = 0) -> LineItem {
    LineItem(.box, width: width, first: hangsAtStart, second: hangsAtEnd)
  }

  public static func glue(
    _ width: Int32, stretch: Int32 = 0, shrink: Int32 = 0, order: StretchOrder = .finite
  ) -> LineItem {
    LineItem(.glue, width: width, first: max(0, stretch), second: max(0, shrink), order: order)
  }

  public static func kern(_ width: Int32) -> LineItem { LineItem(.kern, width: width) }

  /// `cost` from -10,000 (the line must end) to 10,000 (it must not); `width` is that of the hyphen.
  public static func penalty(
    _ cost: Int32, width: Int32 = 0, isFlagged: Bool = false, hangsAtEnd: Int32 = 0
  ) -> LineItem {
    LineItem(
      .penalty, width: width, first: min(max(cost, forcing), forbidding), second: hangsAtEnd,
      isFlagged: isFlagged)
  }

  /// A place that a dictionary of hyphenation has found.
  public static func hyphenation(cost: Int32 = 50, width: Int32, hangsAtEnd: Int32 = 0) -> LineItem {
    LineItem(
      .penalty, width: width, first: min(max(cost, forcing + 1), forbidding), second: hangsAtEnd,
      isFlagged: true, isHyphenation: true)
  }

  public static func kashida(step: Int32, atMost steps: Int32) -> LineItem {
    LineItem(.kashida, width: 0, first: max(0, step), second: max(0, steps))
  }

  /// The end of a line that is not stretched, as of a verse.
  public static let lineEnd: [LineItem] = [
    .penalty(forbidding), .glue(0, stretch: 1 << 16, order: .fil), .penalty(forcing),
  ]

  static let forbidding: Int32 = 10_000
  static let forcing: Int32 = -10_000

  var isForcedBreak: Bool { kind == .penalty && first <= Self.forcing }

  /// Whether the item is gone where a line begins.
  var isDiscardable: Bool {
    switch kind {
    case .box, .kashida: false
    case .glue, .kern: true
    case .penalty: !isForcedBreak
    }
  }
}
