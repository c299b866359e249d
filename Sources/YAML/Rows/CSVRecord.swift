/// One cell of a record, as places in the bytes at hand.
struct CSVCell {
  /// With its quotes.
  var place: Range<Int>
  /// Without them; for a cell without quotes, without the blanks around it.
  var text: Range<Int>
  var isQuoted: Bool
  /// Two quotes in a row stand for one in the text.
  var hasDoubledQuotes = false
}

/// Finds the cells of one record at a time (RFC 4180).
struct CSVRecordReader {
  enum Outcome {
    /// The record, or the cell, is complete and ends here.
    case end(Int)
    /// The bytes at hand end within the record.
    case needsMore
    /// A quote opens at this place and what follows shows that it was never closed.
    case unclosedQuote(Int)
  }

  var separator: UInt8 = 0x2C
  private(set) var cells: [CSVCell] = []
  /// The first quote in the middle of a cell, or the first text behind a closing quote.
  private(set) var stray: Int?

  /// Reads the record at `start`; `isLast` says that no more bytes will come.
  mutating func read(_ bytes: Span<UInt8>, from start: Int, isLast: Bool) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    stray = nil
    var index = start
    while true {
      if index < bytes.count, bytes[index] == 0x22 {
        let outcome = readQuoted(bytes, from: index, isLast: isLast)
        guard case .end(let end) = outcome else { return outcome }
        index = end
      } else {
        index = readPlain(bytes, from: index, start: index)
      }
      guard index < bytes.count else { return isLast ? .end(index) : .needsMore }
      guard bytes[index] == separator else { return endOfLine(bytes, at: index, isLast: isLast) }
      index += 1
    }
  }

  private func endOfLine(_ bytes: Span<UInt8>, at index: Int, isLast: Bool) -> Outcome {
    guard bytes[index] == 0x0D else { return .end(index + 1) }
    guard index + 1 < bytes.count else { return isLast ? .end(index + 1) : .needsMore }
    return .end(bytes[index + 1] == 0x0A ? index + 2 : index + 1)
  }

  /// Reads a cell without quotes, which began at `start`, and gives the place of what ends it.
  private mutating func readPlain(_ bytes: Span<UInt8>, from index: Int, start: Int) -> Int {
    var end = index
    while end < bytes.count {
      let byte = bytes[end]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22, stray == nil { stray = end }
      end += 1
    }
    var (lower, upper) = (start, end)
    while lower < upper, bytes[lower] == 0x20 { lower += 1 }
    while lower < upper, bytes[upper - 1] == 0x20 { upper -= 1 }
    cells.append(CSVCell(place: lower..<upper, text: lower..<upper, isQuoted: false))
    return end
  }

  private mutating func readQuoted(_ bytes: Span<UInt8>, from start: Int, isLast: Bool) -> Outcome {
    var end = start + 1
    var hasDoubledQuotes = false
    var hasLines = false
    while true {
      while end < bytes.count, bytes[end] != 0x22 {
        if bytes[end] == 0x0A { hasLines = true }
        end += 1
      }
      guard end < bytes.count else { return isLast ? .unclosedQuote(start) : .needsMore }
      guard end + 1 < bytes.count || isLast else { return .needsMore }
      guard end + 1 < bytes.count, bytes[end + 1] == 0x22 else { break }
      hasDoubledQuotes = true
      end += 2
    }
    let next = end + 1
    if next == bytes.count || bytes[next] == separator || bytes[next] == 0x0A || bytes[next] == 0x0D {
      cells.append(
        CSVCell(
          place: start..<next, text: start + 1..<end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
      return .end(next)
    }
    // A quote of a later line "closed" the cell: its own is missing.
    if hasLines { return .unclosedQuote(start) }
    if stray == nil { stray = next }
    return .end(readPlain(bytes, from: next, start: start))
  }
}
