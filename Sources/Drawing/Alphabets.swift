import Fonts
import Typesetting

/// The letters that names, titles and numbers are likely to have: a batch has them in its fonts from the
/// beginning, and only what is rarer is cut anew for a paper.
struct Alphabets {
  private let styles: [TextStyle]
  private let isArabic: Bool
  private let hasArabic: Bool

  /// What changes from paper to paper has no say in it, so that papers do not depend on each other.
  init(of sample: PrintedDocument, constant: [PrintedText], language: String) {
    var styles: [TextStyle] = []
    isArabic = language.hasPrefix("ar")
    hasArabic = isArabic || constant.contains(where: \.paragraph.isRightToLeft)
    for text in sample.texts {
      for style in text.paragraph.text.styles {
        var plain = TextStyle(families: style.families, face: style.face, size: .points(10))
        plain.features = style.features
        plain.letterSpacing = style.letterSpacing
        if !styles.contains(plain) { styles.append(plain) }
      }
    }
    self.styles = styles
  }

  func texts(_ tools: SettingTools) throws(FontProblem) -> [PrintedText] {
    var texts: [PrintedText] = []
    for style in styles {
      texts.append(
        try Self.set(Self.latin, style, ParagraphStyle(language: "en", direction: .leftToRight), tools))
      guard hasArabic else { continue }
      let lines = ParagraphStyle(language: "ar", direction: .rightToLeft)
      texts.append(try Self.set(Self.arabic, style, lines, tools))
    }
    return texts
  }

  private static func set(
    _ text: String, _ style: TextStyle, _ lines: ParagraphStyle, _ tools: SettingTools
  ) throws(FontProblem) -> PrintedText {
    var lines = lines
    lines.breaking.alignment = .start(raggedness: 0)
    return PrintedText(
      paragraph: try tools.set(StyledText(text, style), lines, width: .points(30_000)), parts: [])
  }

  private static let figures = "0 1 2 3 4 5 6 7 8 9 . , : / - –"
  private static let latin: String = {
    let letters = (0x41...0x5A).map { UInt8($0) } + (0x61...0x7A).map { UInt8($0) }
    return letters.map { String(Unicode.Scalar($0)) }.joined(separator: " ") + " fi ff fl Th ’ & ( ) ' "
      + figures
  }()

  /// Every letter alone, at the beginning, in the middle and at the end of a word.
  private static let arabic: String = {
    let letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    let forms = letters.map { "\($0) \($0)\u{200D} \u{200D}\($0)\u{200D} \u{200D}\($0)" }
    let signs = "لا لأ لإ لآ ٠١٢٣٤٥٦٧٨٩ ، ؛ ؟ ّ"
    return (forms + [signs, words]).joined(separator: " ")
  }()

  /// Letters look different beside others: names and words that many papers have.
  private static let words = """
    محمد أحمد علي حسن حسين إبراهيم يوسف خالد عمر عثمان سعيد سالم ناصر فهد ماجد طارق حمزة كريم نبيل سامي رامي وليد زيد بلال
    فاطمة عائشة مريم خديجة زينب ليلى سارة نور هند أميرة رانيا هدى منى سلمى ياسمين دينا عبد الله عبدالرحمن عبدالعزيز
    الشريف الخطيب المصري السوري المغربي الأنصاري الهاشمي القاسم المنصور النجار الحداد الصالح الحسيني العلي بن أبو آل
    شهادة إتمام إتقان دورة المقرر مدخل إلى أساسيات مقدمة في تعلم البرمجة التصميم الكتابة العربية الإنجليزية المعلم المدرس
    ساعة معتمدة تاريخ يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر رقم تحقق بنجاح متطلبات
    """
}
