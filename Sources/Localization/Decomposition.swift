internal import CICU

extension Unicode.Scalar {
  /// What the character is made of: letter and accents, the letters of a ligature, the plain form of a wide
  /// one. This is Unicode's NFKD, character by character. Nothing if it is one whole. The corresponding C
  /// function is `unorm2_getDecomposition`.
  public var compatibilityDecomposition: String? {
    if value < 0xA0 { return nil }
    return unsafe writtenText { unsafe lectern_decomposition(value, $0, $1) }
  }
}
