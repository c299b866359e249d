/// What files of dictionaries are called: `hyph_en_US.dic`.
enum DictionaryName {
  /// Names to try for a language such as `en-GB`, the best first.
  static func candidates(_ language: String) -> [String] {
    var parts = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let first = parts.first?.lowercased(), parts.allSatisfy(isPlain) else { return [] }
    parts[0] = first
    for index in parts.indices.dropFirst() {
      let part = parts[index]
      parts[index] =
        part.utf8.count == 4 ? part.prefix(1).uppercased() + part.dropFirst().lowercased() : part.uppercased()
    }
    var names: [String] = []
    while !parts.isEmpty {
      names.append(parts.joined(separator: "_"))
      parts.removeLast()
    }
    // Some languages have a file for a country only.
    names.append("\(first)_\(homes[first] ?? first.uppercased())")
    return names
  }

  /// What comes from a document must not lead out of the folder.
  private static func isPlain(_ part: String) -> Bool {
    part.utf8.count <= 8
      && part.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0) }
  }

  private static let homes = [
    "af": "ZA", "be": "BY", "ca": "ES", "cs": "CZ", "da": "DK", "el": "GR", "en": "US", "et": "EE",
    "ga": "IE",
    "gl": "ES", "nb": "NO", "nn": "NO", "sl": "SI", "sr": "RS", "sv": "SE", "uk": "UA", "zu": "ZA",
  ]
}
