extension Filter {
  static let slicing = [
    Filter("slice", 1...2) { input, arguments, _ in
      let offset = try arguments.value(0).wholeNumber()
      let length = try arguments.value(1).isTruthy ? arguments.value(1).wholeNumber() : 1
      if case .list(let items) = input {
        return .list(range(offset, length, of: items.count).map { Array(items[$0]) } ?? [])
      }
      let scalars = input.text.unicodeScalars
      guard let part = range(offset, length, of: scalars.count) else { return .text("") }
      return .text(String(scalars.dropFirst(part.lowerBound).prefix(part.count)))
    }
  ]

  /// Negative offsets count from the end; nothing if it begins outside.
  private static func range(_ offset: Int, _ length: Int, of count: Int) -> Range<Int>? {
    let start = offset < 0 ? offset + count : offset
    guard start >= 0, start <= count, length >= 0 else { return nil }
    return start..<(start + min(length, count - start))
  }

  static let truncating = [
    Filter("truncate", 0...2) { input, arguments, _ in
      guard !input.isNothing else { return .nothing }
      let text = input.text
      let length = try (arguments[0] ?? .integer(50)).wholeNumber()
      let scalars = text.unicodeScalars
      // There are no more characters than bytes, which are sooner counted.
      guard text.utf8.count > length, scalars.count > length else { return .text(text) }
      let ending = (arguments[1] ?? .text("...")).text
      let kept = max(0, length.subtractingReportingOverflow(ending.unicodeScalars.count).partialValue)
      return .text(String(scalars.prefix(length < 0 ? 0 : kept)) + ending)
    },
    Filter("truncatewords", 0...2) { input, arguments, _ in
      guard !input.isNothing else { return .nothing }
      let text = input.text
      let count = max(1, try (arguments[0] ?? .integer(15)).wholeNumber())
      var words = Words(text)
      var kept: [String] = []
      while kept.count < count, let word = words.next() { kept.append(word) }
      guard words.hasRest else { return .text(text) }
      return .text(kept.joined(separator: " ") + (arguments[1] ?? .text("...")).text)
    },
  ]
}

/// The words of a text, which white space separates.
struct Words: IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Whether anything, be it only white space, follows behind the last word.
  var hasRest: Bool { place < bytes.count }

  mutating func next() -> String? {
    while place < bytes.count, bytes[place].isLiquidSpace { place += 1 }
    let start = place
    while place < bytes.count, !bytes[place].isLiquidSpace { place += 1 }
    return start < place ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }
}
