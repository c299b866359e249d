import Foundation
import TestSupport
import Testing

@testable import Certificates

struct `Folding of names and numbers` {
  @Test func `a family name is its letters, however they are written`() {
    for (name, folded) in FoldingCases.familyNames {
      #expect(NameFolding.familyName(name) == folded, "\(name)")
    }
  }

  @Test func `a number is its letters and digits, however they are written`() {
    for (number, folded) in FoldingCases.numbers {
      #expect(NameFolding.number(number) == folded, "\(number)")
    }
  }

  @Test func `folding what is folded changes nothing`() {
    for scalar in Self.scalars {
      let folded = NameFolding.number(String(scalar))
      #expect(NameFolding.number(folded) == folded)
    }
  }

  @Test func `browsers fold names and numbers as we do`() throws {
    let told = try Self.inBrowser(
      FoldingCases.familyNames.map { ["familyName", $0.name, $0.folded] }
        + FoldingCases.numbers.map { ["folded", $0.number, $0.folded] })
    #expect(told == "[]")
  }

  @Test func `browsers fold every letter as we do`() throws {
    let cases = Self.scalars.map { ["folded", String($0), NameFolding.number(String($0))] }
    #expect(cases.count > 10_000)
    #expect(try Self.inBrowser(cases) == "[]")
  }

  /// All characters that have been in Unicode for long enough to be known to everybody, but for the
  /// ideographs and syllables that are thousands of a kind.
  private static let scalars: [Unicode.Scalar] = (UInt32(0x20)..<0x20000).compactMap { value in
    guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major < 14,
      scalar.properties.generalCategory != .privateUse,
      !(0x3400..<0xA000).contains(value), !(0xAC40..<0xD7A4).contains(value),
      !(0x12000..<0x1B000).contains(value)
    else { return nil }
    return scalar
  }

  /// The cases (function, text, what is expected) that come out otherwise in a browser.
  private static func inBrowser(_ cases: [[String]]) throws -> String {
    let folder = ScratchFolder()
    folder.write("verify.js", try Checkout.bytes("Templates/assets/verify.js"))
    folder.write("cases.json", Array(try JSONEncoder().encode(cases)))
    folder.write(
      "index.html",
      """
      <!DOCTYPE html><script type="module">
      import * as look from './verify.js'
      const cases = await (await fetch('cases.json')).json()
      const wrong = cases.filter(([name, text, expected]) => look[name](text) !== expected)
      document.title = JSON.stringify(wrong.slice(0, 20).map(each => [...each, look[each[0]](each[1])]))
      </script>
      """)
    let told = try Browser.walk(folder.path, [.open("/"), .until("document.title"), .tell("document.title")])
    return try #require(told.first)
  }
}
