extension Filter {
  static let splitting = [
    Filter("split", 1...1) { input, arguments, _ in
      var pieces = split(input.text, by: arguments.text(0))
      while pieces.last == "" { pieces.removeLast() }
      return .list(pieces.map { .text($0) })
    }
  ]

  /// One space stands for any white space, nothing for the border between two characters.
  private static func split(_ text: String, by separator: String) -> [String] {
    switch separator {
    case "": return text.unicodeScalars.map { String($0) }
    case " ": return Array(IteratorSequence(Words(text)))
    default: break
    }
    let search = ByteSearch(separator)
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    while let place = search.first(in: bytes, from: start) {
      pieces.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + search.pattern.count
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }
}
