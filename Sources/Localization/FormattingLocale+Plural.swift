internal import CICU

/// The forms that languages keep for numbers of things. Arabic has all six, English two.
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

extension FormattingLocale {
  public enum PluralKind: Sendable {
    /// 1 lesson, 2 lessons.
    case cardinal
    /// 1st lesson, 2nd lesson.
    case ordinal
  }

  /// The form that goes with a number as it is written, exact to 2^53 (ICU counts in doubles). The
  /// corresponding C function is `uplrules_selectFormatted`.
  public func pluralCategory(of number: ExactNumber, _ kind: PluralKind = .cardinal) -> PluralCategory {
    let digits = min(number.fractionDigits, 20)
    let skeleton = digits == 0 ? "." : Self.precision(digits...digits) + " rounding-mode-down"
    let index = unsafe lectern_plural_category(identifier, kind == .ordinal, skeleton, number.text)
    return index < 0 ? .other : PluralCategory.allCases[Int(index)]
  }

  /// All forms a translation into this language needs.
  public func pluralCategories(_ kind: PluralKind = .cardinal) -> [PluralCategory] {
    let bits = unsafe lectern_plural_categories(identifier, kind == .ordinal)
    guard bits > 0 else { return [.other] }
    return PluralCategory.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
  }
}
