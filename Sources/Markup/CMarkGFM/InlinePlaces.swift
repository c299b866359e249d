internal import CCMarkGFM

/// Where the lines of a paragraph's content stand in the text.
///
/// The library reads inlines from lines whose prefixes (quotes' signs, indentation) are cut off,
/// and counts columns as if every line had the first one's prefix. Each line of content is the end
/// of its line of text, so its true beginning is found from there.
struct InlinePlaces {
  /// The library's number for the first line of content.
  private let firstLine: Int
  /// What the library adds to a column.
  private let indent: Int
  /// Where each line of content begins and ends in the text.
  private let spans: [Range<Int>]

  @unsafe
  init(
    _ facts: lectern_node_numbers, content: UnsafePointer<UInt8>?, _ lines: SourceLines, _ text: Span<UInt8>
  ) {
    firstLine = Int(facts.start_line)
    indent = Int(facts.start_column) - 1 + Int(facts.content_offset)
    guard firstLine > 0 else {
      spans = []
      return
    }
    let isBlockOfLines = Int(facts.kind) == LECTERN_PARAGRAPH || facts.flag
    guard isBlockOfLines else {
      let start = min(lines.start(firstLine) + max(0, indent), lines.end(firstLine, in: text))
      spans = [start..<lines.end(firstLine, in: text)]
      return
    }
    spans = unsafe Self.spans(of: Self.lineLengths(content, Int(facts.content_length)), facts, lines, text)
  }

  /// The lengths of the lines of content, line ends left out.
  @unsafe
  private static func lineLengths(_ content: UnsafePointer<UInt8>?, _ count: Int) -> [Int] {
    guard let content = unsafe content else { return [] }
    var lengths: [Int] = []
    var length = 0
    for index in 0..<count {
      let byte = unsafe content[index]
      if byte == 0x0A {
        lengths.append(length)
        length = 0
      } else if byte != 0x0D {
        length += 1
      }
    }
    if length > 0 { lengths.append(length) }
    return lengths
  }

  private static func spans(
    of lengths: [Int], _ facts: lectern_node_numbers, _ lines: SourceLines, _ text: Span<UInt8>
  ) -> [Range<Int>] {
    // Definitions of links may have been cut off before the content, but nothing behind it, save
    // the line below a heading.
    let isHeading = Int(facts.kind) == LECTERN_HEADING
    let lastLine = Int(facts.end_line) - (isHeading ? 1 : 0)
    let start = max(Int(facts.start_line), lastLine - lengths.count + 1)
    return lengths.enumerated().map { offset, length in
      let end = lines.end(start + offset, in: text)
      return max(lines.start(start + offset), end - length)..<end
    }
  }

  /// The place of an inline; nil if the library does not tell.
  func place(_ facts: lectern_node_numbers) -> Range<Int>? {
    let line = Int(facts.start_line)
    guard line > 0, !spans.isEmpty else { return nil }
    let lower = offset(line, Int(facts.start_column) - 1)
    // Ends are the last column that belongs, beginnings the first.
    let upper = offset(max(line, Int(facts.end_line)), Int(facts.end_column))
    return lower..<max(lower, upper)
  }

  private func offset(_ line: Int, _ column: Int) -> Int {
    let index = min(max(0, line - firstLine), spans.count - 1)
    let span = spans[index]
    return min(max(span.lowerBound, span.lowerBound + column - indent), span.upperBound)
  }
}

extension TreeBuilder {
  /// The place of a block; nil if the library does not tell.
  static func blockPlace(
    _ facts: lectern_node_numbers, _ lines: SourceLines, _ text: Span<UInt8>
  ) -> Range<Int>? {
    let first = Int(facts.start_line)
    let last = Int(facts.end_line)
    guard first > 0, last >= first else { return nil }
    let lower = min(lines.start(first) + max(0, Int(facts.start_column) - 1), lines.end(first, in: text))
    var upper = min(lines.start(last) + max(0, Int(facts.end_column)), lines.end(last, in: text))
    while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<max(lower, upper)
  }
}
