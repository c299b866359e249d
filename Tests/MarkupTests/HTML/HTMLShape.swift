/// A strict little reader of our own HTML: what it does not understand is a mistake.
enum HTMLShape {
  struct Element {
    var name: String
    var isEnd = false
    var attributes: [(name: String, value: String)] = []
  }

  private static let empty: Set<String> = ["br", "hr", "img", "input", "col", "wbr"]

  /// What is wrong with it; nil if all elements are written well and close in order.
  static func mistake(in html: [UInt8]) -> String? {
    guard let elements = elements(in: html) else { return "a broken tag" }
    var open: [String] = []
    for element in elements where !empty.contains(element.name) {
      if !element.isEnd {
        open.append(element.name)
      } else if open.popLast() != element.name {
        return "a wrong end of <\(element.name)>"
      }
    }
    return open.last.map { "no end of <\($0)>" }
  }

  /// All tags; nil if a `<` or `>` stands where none may.
  static func elements(in html: [UInt8]) -> [Element]? {
    guard let text = String(validating: html, as: UTF8.self) else { return nil }
    var found: [Element] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
      guard rest[start] == "<", let element = element(&rest, from: start) else { return nil }
      found.append(element)
    }
    return found
  }

  private static func element(_ rest: inout Substring.UnicodeScalarView, from start: String.Index) -> Element?
  {
    rest = rest[start...].dropFirst()
    var element = Element(name: "")
    if rest.first == "/" {
      element.isEnd = true
      rest.removeFirst()
    }
    element.name = word(&rest)
    guard !element.name.isEmpty else { return nil }
    while let next = rest.first {
      if next == ">" {
        rest.removeFirst()
        return element
      }
      if rest.starts(with: " />".unicodeScalars) {
        rest = rest.dropFirst(3)
        return element
      }
      guard next == " ", !element.isEnd else { return nil }
      rest.removeFirst()
      let name = word(&rest)
      guard !name.isEmpty else { return nil }
      guard rest.starts(with: "=\"".unicodeScalars) else {
        element.attributes.append((name, ""))
        continue
      }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: "\"") else { return nil }
      let value = String(rest[..<end])
      guard !value.contains("<"), !value.contains(">") else { return nil }
      element.attributes.append((name, value))
      rest = rest[end...].dropFirst()
    }
    return nil
  }

  private static func word(_ rest: inout Substring.UnicodeScalarView) -> String {
    let word = rest.prefix {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
    }
    rest = rest.dropFirst(word.count)
    return String(word)
  }
}
