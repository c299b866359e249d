import Platform

/// Numbers of papers as parts of file names.
enum FileNameText {
  /// In bytes: names of files have 255, and endings belong to them.
  private static let longest = 160

  /// Letters, digits, dashes and underscores stay; whatever a disk or an address could stumble over is a
  /// dash. What is not the whole number then is followed by a sum of it, so that no two have the same.
  static func plain(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      let plain = isPlain(scalar) ? Character(scalar) : "-"
      guard name.utf8.count + plain.utf8.count <= longest else { break }
      name.append(plain)
    }
    guard name.isEmpty || !name.utf8.elementsEqual(text.utf8) else { return name }
    return name + "-" + String(Fingerprint.of(text.utf8Span.span), radix: 36)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
  }
}
