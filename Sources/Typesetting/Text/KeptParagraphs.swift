/// Paragraphs that were set before. Pages may be made more than once until page numbers are right, and many
/// papers of a batch say the same.
struct KeptParagraphs {
  struct Question: Hashable {
    let text: StyledText
    let style: ParagraphStyle
    let width: Length
  }

  private var paragraphs: [Question: SetParagraph] = [:]
  private var size = 0
  /// In bytes of text: more than a book has, and still little memory.
  private static let most = 2 << 20

  subscript(question: Question) -> SetParagraph? { paragraphs[question] }

  mutating func keep(_ paragraph: SetParagraph, as question: Question) {
    size += question.text.bytes.count + 64
    if size > Self.most {
      paragraphs.removeAll(keepingCapacity: true)
      size = question.text.bytes.count
    }
    paragraphs[question] = paragraph
  }
}
