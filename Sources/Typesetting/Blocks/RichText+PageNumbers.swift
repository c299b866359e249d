/// Text that tells on which page something is.
extension RichText {
  /// The names that it asks for, and the places that their labels take.
  var pageNumbers: [(name: String, range: Range<Int>)] {
    marks.compactMap { if case .pageNumber(let name) = $0.meaning { (name, $0.range) } else { nil } }
  }

  /// The text with labels where they are known.
  func withPageNumbers(_ label: (String) -> String?) -> RichText {
    var text = RichText()
    var moves: [(from: Int, by: Int)] = []
    var start = 0
    for (name, range) in pageNumbers {
      text.append(styled, start..<range.lowerBound)
      start = range.upperBound
      guard let label = label(name), let style = styled.style(at: range.lowerBound) else {
        text.append(styled, range)
        continue
      }
      text.append(label, style)
      moves.append((range.upperBound, label.utf8.count - range.count))
    }
    text.append(styled, start..<styled.bytes.count)
    func moved(_ offset: Int) -> Int { moves.reduce(offset) { $1.from <= offset ? $0 + $1.by : $0 } }
    text.marks = marks.map {
      Mark(range: moved($0.range.lowerBound)..<moved($0.range.upperBound), meaning: $0.meaning)
    }
    return text
  }

  private mutating func append(_ other: StyledText, _ range: Range<Int>) {
    for part in other.parts where part.range.overlaps(range) {
      let shared = part.range.clamped(to: range)
      append(String(decoding: other.bytes[shared], as: UTF8.self), other.styles[part.style])
    }
  }
}

extension StyledText {
  fileprivate func style(at offset: Int) -> TextStyle? {
    parts.first { $0.range.contains(offset) }.map { styles[$0.style] }
  }
}
