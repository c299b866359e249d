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
    tools.hyphenator(language ?? self.language)?.breaks(in: text, range: range).filter {
      range.lowerBound < $0 && $0 < range.upperBound
    } ?? []
  }
}
