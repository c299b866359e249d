import Liquid
import Localization
import Markup
import Typesetting

extension Look {
  /// The same for a paragraph that reads the other way than its document: an English quotation in an Arabic
  /// text, or an Arabic one in an English text.
  func reading(_ text: String, in language: DocumentLanguage) -> Look {
    guard isRightToLeft == nil, self.language == nil, let found = ReadingDirection.of(text),
      found.isRightToLeft != language.isRightToLeft
    else { return self }
    var look = self
    look.language = found.tag
    look.isRightToLeft = found.isRightToLeft
    return look
  }
}

enum ReadingDirection {
  /// By the first letters that say which way they read.
  static func of(_ text: String) -> DocumentLanguage? {
    for scalar in text.unicodeScalars.prefix(400) {
      switch scalar.value {
      case 0x0590...0x05FF: return DocumentLanguage("he", isRightToLeft: true)
      case 0x0600...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
        return DocumentLanguage("ar", isRightToLeft: true)
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: return DocumentLanguage("en", isRightToLeft: false)
      default: continue
      }
    }
    return nil
  }
}

extension Maker {
  /// What stands above a callout, as the interface says it, or in English.
  func title(of kind: CalloutKind) -> String {
    if case .text(let text)? = context.options.context.localizer.phrases.phrase("callout.\(kind.name)") {
      return text
    }
    return kind.name.prefix(1).uppercased() + kind.name.dropFirst()
  }

  /// The number of the next footnote.
  var nextNote: String {
    mutating get {
      notes += 1
      return inDigits("\(notes)")
    }
  }

  /// As the language writes numbers.
  func inDigits(_ text: String) -> String { text.digits(from: context.options.context.localizer.locale.zero) }
}
