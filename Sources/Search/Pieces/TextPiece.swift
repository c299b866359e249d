/// The texts of a few pages, for what is shown of those that are found.
enum TextPiece {
  /// How many pages are in a file: more are fewer files, and more bytes for each page that is found.
  static let pages = 4
  /// What is beyond is found, but no longer shown.
  static let longest = 16_000

  /// `[[address, title, headings, text], …]`.
  static func content(_ documents: some Sequence<SearchDocument>) -> [UInt8] {
    var content: [UInt8] = []
    content.append(list: documents) { document, content in
      let headings = document.headings.joined(separator: "\n")
      let parts = [document.address, document.title, headings, beginning(of: document.text)]
      content.append(list: parts) { $1.append(json: $0) }
    }
    return content
  }

  private static func beginning(of text: String) -> String {
    guard text.utf8.count > longest else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: longest)
    while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }
}
