import TestSupport

@testable import Certificates

/// Made-up certificates, always the same ones.
struct Holder {
  let number: String
  let name: String
  let uuid: String

  static let secret = Array("what only the site knows".utf8)

  static func some(_ count: Int) -> [Holder] {
    var random = SeededRandom(seed: 7)
    return (1...count).map { number in
      let digits = String(number)
      return Holder(
        number: "MAN-2026-" + String(repeating: "0", count: 5 - digits.utf8.count) + digits,
        name: givenNames[number % givenNames.count] + " " + familyNames[number / 3 % familyNames.count],
        uuid: uuid(&random))
    }
  }

  static let givenNames = ["Marcus", "Rania", "سارة", "Tomás", "Wei Ling"]
  static let familyNames = [
    "Bell", "Mansour", "المنصوري", "Albuquerque", "Tan", "O’Connor", "Adébáyọ̀", "الشمّري", "Al-Otaibi",
  ]

  private static func uuid(_ random: inout SeededRandom) -> String {
    let digits = (0..<32).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { digits[$0].joined() }.joined(separator: "-")
  }
}
