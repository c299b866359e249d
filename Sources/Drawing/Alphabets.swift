import Fonts
import Typesetting

/// The letters that names, titles and numbers are likely to have: a batch has them in its fonts from the
/// beginning, and only what is rarer is cut anew for a paper.
///
/// Arabic letters have so many forms that all of them take more room than a paper. There are those of some
/// words that certificates have and of common names, which is most of what a paper shows.
struct Alphabets {
  private let styles: [TextStyle]
  private let text: String
  private let lines: ParagraphStyle

  /// What changes from paper to paper has no say in it, so that papers do not depend on each other.
  init(of sample: PrintedDocument, language: String) {
    var styles: [TextStyle] = []
    for text in sample.texts {
      for style in text.paragraph.text.styles {
        var plain = TextStyle(families: style.families, face: style.face, size: .points(10))
        plain.features = style.features
        plain.letterSpacing = style.letterSpacing
        if !styles.contains(plain) { styles.append(plain) }
      }
    }
    self.styles = styles
    let isArabic = language.hasPrefix("ar")
    text = isArabic ? Self.arabic : Self.latin
    var lines = ParagraphStyle(language: language, direction: isArabic ? .rightToLeft : .leftToRight)
    lines.parts = false
    lines.breaking.alignment = .start(raggedness: 0)
    self.lines = lines
  }

  func texts(_ tools: SettingTools) throws(FontProblem) -> [PrintedText] {
    var texts: [PrintedText] = []
    for style in styles {
      let paragraph = try tools.set(StyledText(text, style), lines, width: .points(30_000))
      texts.append(PrintedText(paragraph: paragraph, parts: []))
    }
    return texts
  }

  /// Papers have numbers like `LCT-2026-000123` in every language.
  private static let numbers = letters(0x41...0x5A) + " 0 1 2 3 4 5 6 7 8 9 . , : / - –"
  /// Letters with accents take little room, as they are made of others.
  private static let latin =
    numbers + " " + letters(0x61...0x7A) + " fi ff fl Th ’ & ( ) ' Á Ä Å Ç É Í Ñ Ó Ö Ø Ú Ü"
    + " à á â ã ä å æ ç è é ê ë ì í î ï ñ ò ó ô õ ö ø ù ú û ü ß"

  private static let arabic =
    numbers + " ٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ شهادة إتمام حضور الدورة التدريبية"
    + " تُمنح هذه الشهادة إلى لإتمام بنجاح متطلبات المقرر رقم الشهادة التاريخ المدرّس ساعة معتمدة"
    + " محمد أحمد علي عمر عبدالله إبراهيم يوسف فاطمة مريم"

  private static func letters(_ codes: ClosedRange<UInt8>) -> String {
    codes.map { String(Unicode.Scalar($0)) }.joined(separator: " ")
  }
}
