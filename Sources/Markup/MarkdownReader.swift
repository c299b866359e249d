public import Diagnostics

/// Reads Markdown. One for each thread that reads: it keeps its memory from one text to the next.
public struct MarkdownReader {
  private var lines = SourceLines()

  public init() {}

  /// Reads `text`, which begins at byte `base` of `file`. Places in the document and in complaints
  /// are places in the file. Whatever the text, there is a document: empty if it is refused.
  public mutating func read(
    _ text: Span<UInt8>, file: SourceID, base: Int = 0, options: MarkdownOptions = .standard
  ) -> Checked<MarkupDocument> {
    let places = PlaceFinder(file: file, base: base)
    guard text.count <= MarkdownLimits.bytes else {
      return Checked(MarkupDocument(file: file), [.markdownTooLong(at: places.range(0..<0))])
    }
    lines.read(text)
    if let line = NestingScan.deepLine(text, lines) {
      return Checked(
        MarkupDocument(file: file),
        [.markdownTooDeep(at: places.range(lines.start(line)..<lines.end(line, in: text)))])
    }
    var builder = TreeBuilder(places: places, lines: lines, options: options)
    guard builder.build(text) else {
      return Checked(
        MarkupDocument(file: file),
        builder.diagnostics + [.markdownTooLarge(at: places.range(0..<text.count))])
    }
    builder.markCallouts()
    builder.markComponents()
    builder.markMathematics()
    builder.checkAddresses()
    return Checked(builder.document, builder.diagnostics)
  }
}

/// Turns offsets in a text into places in its file.
struct PlaceFinder {
  let file: SourceID
  let base: Int

  func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(file: file, lower: offset(offsets.lowerBound), upper: offset(offsets.upperBound))
  }

  func offset(_ offset: Int) -> UInt32 { UInt32(clamping: base + offset) }
}
