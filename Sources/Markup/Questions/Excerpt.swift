/// The beginning of a document, as words.
public enum ExcerptLength: Sendable {
  case words(Int)
  /// Characters as people count them.
  case characters(Int)
}

extension MarkupDocument {
  /// The first words of its paragraphs, ended at a word's end, with an ellipsis where something is
  /// left out. Headings, code, tables and footnotes are passed over.
  public func excerpt(_ length: ExcerptLength, ellipsis: String = "…") -> String {
    let passedOver: Set<MarkupKind> = [
      .heading, .codeBlock, .mathBlock, .table, .footnoteDefinition, .htmlBlock, .component, .image,
    ]
    var bytes: [UInt8] = []
    appendPlainText(root, skipping: passedOver, limit: Self.bytesNeeded(length), to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    switch length {
    case .words(let count): return Self.words(text, count, ellipsis)
    case .characters(let count): return Self.characters(text, count, ellipsis)
    }
  }

  private static func bytesNeeded(_ length: ExcerptLength) -> Int {
    switch length {
    case .words(let count): max(0, min(count, 100_000)) * 200 + 1000
    case .characters(let count): max(0, min(count, 1_000_000)) * 40 + 1000
    }
  }

  private static func words(_ text: String, _ count: Int, _ ellipsis: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let kept = words.prefix(max(0, count)).joined(separator: " ")
    return words.count > count ? trimmed(kept) + ellipsis : kept
  }

  private static func characters(_ text: String, _ count: Int, _ ellipsis: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let end = line.index(line.startIndex, offsetBy: max(0, count), limitedBy: line.endIndex),
      end < line.endIndex
    else { return line }
    var kept = line[..<end]
    // Back to a word's end; scripts without blanks are cut where they are.
    if line[end].isLetter || line[end].isNumber, let blank = kept.lastIndex(of: " "),
      !WordCount.isWithoutBlanks(line[end])
    {
      kept = kept[..<blank]
    }
    return trimmed(String(kept)) + ellipsis
  }

  /// No comma before the ellipsis.
  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace || ",;:،؛、，—–-".contains(last) { text.removeLast() }
    return String(text)
  }
}
