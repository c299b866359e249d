import Localization
import Testing

struct `What characters are made of` {
  @Test(
    arguments: [
      ("é", "e\u{301}"), ("ﬁ", "fi"), ("Ａ", "A"), ("أ", "ا\u{654}"), ("ﻻ", "لا"), ("²", "2"),
      ("각", "\u{1100}\u{1161}\u{11A8}"), ("\u{FDFA}", "صلى الله عليه وسلم"),
    ] as [(Unicode.Scalar, String)])
  func `letters come apart, also those of ligatures`(_ scalar: Unicode.Scalar, _ parts: String) {
    let found = scalar.compatibilityDecomposition
    #expect(found.map { Array($0.unicodeScalars) } == Array(parts.unicodeScalars))
  }

  @Test(arguments: ["a", "-", "ø", "ا", "中", "\u{301}"] as [Unicode.Scalar])
  func `what is one whole has no parts`(_ scalar: Unicode.Scalar) {
    #expect(scalar.compatibilityDecomposition == nil)
  }
}
