import Localization

/// A language, and which way it reads.
struct DocumentLanguage: Hashable, Sendable {
  let tag: String
  var isRightToLeft: Bool

  /// One that nobody knows reads as English does.
  init(_ tag: String, isRightToLeft: Bool? = nil) {
    self.tag = tag
    self.isRightToLeft = isRightToLeft ?? FormattingLocale(language: tag)?.isRightToLeft ?? false
  }
}
