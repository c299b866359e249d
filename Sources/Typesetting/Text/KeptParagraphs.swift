/// Paragraphs that were set before. Pages may be made more than once until page numbers are right, and many
/// papers of a batch say the same.
struct KeptParagraphs {
  struct Question: Hashable {
    let text: StyledText
    let style: ParagraphStyle
    let width: Length

    /// Few paragraphs say the same and look different, and styles are long.
    func hash(into hasher: inout Hasher) {
      var eight: UInt64 = 0
      for (place, byte) in text.bytes.enumerated() {
        eight = eight << 8 | UInt64(byte)
        if place % 8 == 7 { hasher.combine(eight) }
      }
      hasher.combine(eight)
      hasher.combine(text.bytes.count)
      hasher.combine(width)
    }
  }

  /// Of the document at hand, or of the last few small ones.
  private var recent: [Question: SetParagraph] = [:]
  /// Of those before, as far as nobody has asked again.
  private var earlier: [Question: SetParagraph] = [:]
  /// Of the recent ones, in bytes, about.
  private var size = 0
  /// More than a book of 400 pages needs.
  private static let most = 24 << 20
  /// What papers of a batch have in common is less by far; what is each paper's own never comes again.
  private static let enoughForBatches = 1 << 19

  /// Another document begins: of what those before it said only what it says, too, is of use.
  mutating func beginDocument() {
    if size > Self.enoughForBatches { forgetEarlier() }
  }

  mutating func paragraph(_ question: Question) -> SetParagraph? {
    if let known = recent[question] { return known }
    guard let known = earlier.removeValue(forKey: question) else { return nil }
    keep(known, as: question)
    return known
  }

  mutating func keep(_ paragraph: SetParagraph, as question: Question) {
    // A glyph for each byte, and what lines and runs are.
    let own = question.text.bytes.count * 30 + 700
    if size + own > Self.most { forgetEarlier() }
    size += own
    recent[question] = paragraph
  }

  private mutating func forgetEarlier() {
    earlier = recent
    recent = [:]
    size = 0
  }
}
