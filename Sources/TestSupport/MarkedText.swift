/// A text with markers in it, 1️⃣ to 9️⃣, which say where something is expected: nobody has to
/// count columns, and the expectation moves with the text.
public struct MarkedText: Sendable {
  /// The text without its markers.
  public let text: String
  /// Where each marker stood, in bytes of UTF-8 from the beginning of `text`.
  public let offsets: [String: Int]

  public init(_ marked: String) {
    var text = ""
    var offsets: [String: Int] = [:]
    for character in marked {
      if Self.markers.contains(character) {
        offsets[String(character)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  public var bytes: [UInt8] { Array(text.utf8) }

  private static let markers: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]
}
