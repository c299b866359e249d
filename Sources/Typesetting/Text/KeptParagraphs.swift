/// Paragraphs that were set before. Pages may be made more than once until page numbers are right, and many
/// papers of a batch say the same.
struct KeptParagraphs {
  struct Question: Hashable {
    let text: StyledText
    let style: ParagraphStyle
    let width: Length
  }

  private var paragraphs: [Question: SetParagraph] = [:]
  /// In bytes, about.
  private var size = 0
  /// More than a book of 400 pages needs.
  private static let most = 24 << 20

  subscript(question: Question) -> SetParagraph? { paragraphs[question] }

  mutating func keep(_ paragraph: SetParagraph, as question: Question) {
    // A glyph for each byte, and what lines and runs are.
    let own = question.text.bytes.count * 30 + 700
    if size + own > Self.most {
      paragraphs.removeAll(keepingCapacity: true)
      size = 0
    }
    size += own
    paragraphs[question] = paragraph
  }
}
