import Hyphenation

/// Where words of a paragraph may be parted, in its language and those of its parts.
struct WordParting {
  private let language: String
  private let tools: SettingTools

  init(_ language: String, _ tools: SettingTools) {
    self.language = language
    self.tools = tools
  }

  func places(in text: [UInt8], _ range: Range<Int>, _ language: String?) -> [Int] {
    let places =
      tools.hyphenator(language ?? self.language)?.breaks(in: text, range: range).filter {
        range.lowerBound < $0 && $0 < range.upperBound
      } ?? []
    return places.isEmpty || isInAddress(range, of: text) ? [] : places
  }

  /// Whoever copies an address must not wonder whether a hyphen is part of it.
  private func isInAddress(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    while end < text.count, text[end] > 0x20 { end += 1 }
    var slashes = 0
    for index in start..<end {
      if text[index] == UInt8(ascii: "@") { return true }
      slashes = text[index] == UInt8(ascii: "/") ? slashes + 1 : 0
      if slashes == 2, index - start > 2, text[index - 2] == UInt8(ascii: ":") { return true }
    }
    return false
  }
}
