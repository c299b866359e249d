import Foundation
import TestSupport
import Testing

/// One page of each kind, in both languages, light and dark, on a telephone and on a desk.
@Suite struct `Every kind of page` {
  @Test func `is judged in both languages`() throws {
    let pages = try JudgedPage.all()
    let kinds = Set(pages.map(\.kind))
    #expect(kinds.count >= 15)
    for kind in kinds.sorted() {
      #expect(pages.filter { $0.kind == kind }.map(\.language).sorted() == ["ar", "en"], "\(kind)")
    }
  }

  @Test func `is accessible in every state, says axe`() throws {
    for page in try JudgedPage.all() {
      #expect(page.violations.count == 4, "\(page.path)")
      for (state, violations) in page.violations.sorted(by: { $0.key < $1.key }) {
        for one in violations {
          let places = one.places.map { "\n    " + $0 }.joined()
          Issue.record("\(page.path) (\(state)): \(one.rule): \(one.help), \(one.count) times\(places)")
        }
      }
    }
  }

  @Test func `does not scroll sideways on a narrow telephone`() throws { try expectNothing(\.tooWide) }

  @Test func `shows by keyboard where one is`() throws { try expectNothing(\.focus) }

  @Test func `has all its words without scripts`() throws { try expectNothing(\.onlyByScript) }

  @Test func `can be printed`() throws { try expectNothing(\.print) }

  @Test func `keeps the console silent under the host's rules`() throws { try expectNothing(\.noise) }

  @Test func `asks nobody else for anything`() throws { try expectNothing(\.strangers) }

  private func expectNothing(_ wrong: KeyPath<JudgedPage, [String]>) throws {
    for page in try JudgedPage.all() {
      #expect(page[keyPath: wrong].isEmpty, "\(page.path): \(page[keyPath: wrong].joined(separator: "; "))")
    }
  }
}

@Suite struct `Pictures of pages` {
  /// For people to look at; that they are there is all that a machine can say.
  @Test func `are left in the folder of builds`() throws {
    let folder = Checkout.path + "/.build/screens"
    try? FileManager.default.removeItem(atPath: folder)
    let outcome = BuiltCommand.run(
      program: try Judges.program("python3"), [Judges.tool, BuiltDemo.shared.site, "--screens", folder])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pictures = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(pictures.count == 48, "12 kinds, 2 sizes, 2 languages")
    for picture in pictures {
      let bytes = FileManager.default.contents(atPath: folder + "/" + picture) ?? Data()
      #expect(bytes.count > 10_000 && bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(picture)")
    }
  }
}
