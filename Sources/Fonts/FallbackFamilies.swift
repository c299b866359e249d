/// Families that we would rather see than others where a text's own have no glyph. The order is fixed, so
/// that pages depend as little as can be on what else is installed.
enum FallbackFamilies {
  static func named(for script: FontTag, language: String) -> [String] {
    let ofScript = script == "Hani" ? han(language) : families[script] ?? []
    return ofScript + general
  }

  private static let general = [
    "Noto Sans", "Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math", "DejaVu Sans",
  ]

  private static let families: [FontTag: [String]] = [
    "Arab": ["Noto Naskh Arabic", "Amiri", "Noto Sans Arabic", "DejaVu Sans"],
    "Hebr": ["Noto Serif Hebrew", "Noto Sans Hebrew"],
    "Syrc": ["Noto Sans Syriac"],
    "Thaa": ["Noto Sans Thaana"],
    "Latn": latin, "Cyrl": latin, "Grek": latin,
    "Armn": ["Noto Serif Armenian", "Noto Sans Armenian"],
    "Geor": ["Noto Serif Georgian", "Noto Sans Georgian"],
    "Ethi": ["Noto Serif Ethiopic", "Noto Sans Ethiopic"],
    "Deva": ["Noto Serif Devanagari", "Noto Sans Devanagari"],
    "Beng": ["Noto Serif Bengali", "Noto Sans Bengali"],
    "Guru": ["Noto Serif Gurmukhi", "Noto Sans Gurmukhi"],
    "Gujr": ["Noto Serif Gujarati", "Noto Sans Gujarati"],
    "Orya": ["Noto Sans Oriya"],
    "Taml": ["Noto Serif Tamil", "Noto Sans Tamil"],
    "Telu": ["Noto Serif Telugu", "Noto Sans Telugu"],
    "Knda": ["Noto Serif Kannada", "Noto Sans Kannada"],
    "Mlym": ["Noto Serif Malayalam", "Noto Sans Malayalam"],
    "Sinh": ["Noto Serif Sinhala", "Noto Sans Sinhala"],
    "Thai": ["Noto Serif Thai", "Noto Sans Thai"],
    "Laoo": ["Noto Serif Lao", "Noto Sans Lao"],
    "Khmr": ["Noto Serif Khmer", "Noto Sans Khmer"],
    "Mymr": ["Noto Serif Myanmar", "Noto Sans Myanmar"],
    "Tibt": ["Noto Serif Tibetan"],
    "Hira": japanese, "Kana": japanese,
    "Hang": ["Noto Serif CJK KR", "Noto Sans CJK KR"],
    "Bopo": ["Noto Serif CJK TC", "Noto Sans CJK TC"],
  ]

  private static let latin = ["Noto Serif", "Noto Sans"]
  private static let japanese = ["Noto Serif CJK JP", "Noto Sans CJK JP"]

  private static func han(_ language: String) -> [String] {
    let parts = language.lowercased().split(separator: "-")
    let region: String
    switch parts.first {
    case "ja": region = "JP"
    case "ko": region = "KR"
    case "zh" where parts.contains("hant") || parts.contains("tw") || parts.contains("hk"): region = "TC"
    default: region = "SC"
    }
    return ["Noto Serif CJK \(region)", "Noto Sans CJK \(region)"]
  }
}

extension FontLibrary {
  /// The face for a character that a text's own families lack: of families that are named here, then of
  /// the first of the alphabet that has it. Nothing if no face has it as an outline.
  public func fallback(
    for scalar: Unicode.Scalar, language: String, style: FaceStyle = .regular, preferring own: [String] = []
  ) -> FaceChoice? {
    let script = listing.script(of: scalar)
    for family in own + FallbackFamilies.named(for: script, language: language) {
      if let face = best(having: scalar, of: familyIfKnown(family), style) { return face }
    }
    for (_, faces) in alphabet {
      if let face = best(having: scalar, of: faces, style) { return face }
    }
    return nil
  }

  private func best(having scalar: Unicode.Scalar, of numbers: [Int], _ style: FaceStyle) -> FaceChoice? {
    best(of: numbers.filter { !faces[$0].hasColour && face($0, has: scalar) }, for: style)
  }
}
