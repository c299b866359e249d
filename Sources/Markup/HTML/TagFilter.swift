/// GitHub's tagfilter: the `<` of nine elements becomes `&lt;`.
enum TagFilter {
  private static let names: [[UInt8]] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ].map { Array($0.utf8) }

  static func append(_ html: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var start = html.startIndex
    for index in html.indices where html[index] == UInt8(ascii: "<") && isFiltered(html[index...]) {
      output.append(contentsOf: html[start..<index])
      output.append("&lt;")
      start = index + 1
    }
    output.append(contentsOf: html[start...])
  }

  private static func isFiltered(_ tag: ArraySlice<UInt8>) -> Bool {
    var rest = tag.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    for name in names where rest.count > name.count {
      guard rest.prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 }) else { continue }
      let after = rest.dropFirst(name.count)
      guard let next = after.first else { continue }
      if next == 0x20 || (0x09...0x0D).contains(next) || next == UInt8(ascii: ">") { return true }
      if next == UInt8(ascii: "/"), after.dropFirst().first == UInt8(ascii: ">") { return true }
    }
    return false
  }
}
