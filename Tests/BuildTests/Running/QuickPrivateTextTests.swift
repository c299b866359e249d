import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Build

/// Most lessons are for learners only. What is written in them is looked for in all outputs, also by quick builds.
@Suite struct `Quick builds of private texts` {
  private let demo = CopiedDemo()
  private let locked = "Content/courses/arabic-calligraphy-basics/01-pen-and-dot/02-measuring-with-dots.md"
  private let draft = "Content/courses/quantum-curious/01-one-qubit/02-turning-it.md"
  private let sentence = "A sentence of some length that only those may read who have paid for it."

  /// A long line first: what of a text is looked for are its first lines.
  private func tell(_ line: String, in path: String) {
    demo.edit(path) { text in
      guard let end = text.range(of: "\n---\n") else { return text }
      return String(text[..<end.upperBound]) + line + "\n\n" + text[end.upperBound...]
    }
  }

  @Test(arguments: [true, false])
  func `are quick, and change no page`(isDraft: Bool) async throws {
    try await demo.build()
    let path = isDraft ? draft : locked
    let before = demo.tree
    demo.edit(path) { $0 + "\nBelow *all* the rest stands one more line.\n" }
    let first = try await demo.build()
    #expect(first.wasQuick)
    #expect(first.written == 0)
    tell(sentence, in: path)
    #expect(try await demo.build().wasQuick)
    #expect(demo.tree == before)
    #expect(try await demo.build().hadNothingToDo)
    #expect(try await demo.isAsClean())
  }

  @Test func `search for leaks only what is new`() async throws {
    try await demo.build()
    func searches() async throws -> Bool {
      let result = try await demo.build()
      #expect(result.wasQuick)
      return result.stages.contains { $0.name == "look for leaks" }
    }
    demo.edit(locked) { $0 + "\nBelow *all* the rest stands one more line.\n" }
    #expect(try await !searches())
    tell(sentence, in: locked)
    #expect(try await searches())
    demo.edit(locked) { $0 + "\nAnd *another* line below that one.\n" }
    #expect(try await !searches())
    demo.edit(demo.lesson) { $0 + "\nSomething for everybody.\n" }
    #expect(try await !searches())
    tell("Another sentence of some length, which nobody has looked for either.", in: locked)
    #expect(try await searches())
  }

  @Test func `complain of what a page says already`() async throws {
    demo.edit("Templates/pages/lesson.html") {
      $0.replacing("{% endblock %}", with: sentence + "{% endblock %}")
    }
    #expect(try await demo.build().report.errorCount == 0)
    let before = demo.tree
    tell(sentence, in: locked)
    let result = try await demo.build()
    #expect(!result.wasQuick)
    #expect(demo.tree == before)
    let clean = try await demo.buildClean()
    #expect(!result.report.diagnostics.isEmpty)
    #expect(result.report.diagnostics.map(\.summary) == clean.report.diagnostics.map(\.summary))
  }

  /// The search says what a page says, without what makes a line of it many.
  @Test func `see what only the search says as it is written`() async throws {
    tell(sentence.replacing("of some length", with: "*of some* length"), in: demo.lesson)
    try await demo.build()
    tell(sentence, in: locked)
    let result = try await demo.build()
    #expect(!result.wasQuick)
    let clean = try await demo.buildClean()
    #expect(result.report.diagnostics.map(\.summary) == clean.report.diagnostics.map(\.summary))
  }

  @Test func `see files that pages offer, and what a file in another language says`() async throws {
    let folder = (demo.lesson as NSString).deletingLastPathComponent
    demo.scratch.write(folder + "/notes.txt", sentence + "\n")
    demo.edit(demo.lesson) { $0 + "\n[Notes](notes.txt)\n" }
    try await demo.build()
    #expect(demo.tree.values.contains { String(decoding: $0, as: UTF8.self) == sentence + "\n" })
    let translation = locked.replacing(".md", with: ".en.md")
    demo.scratch.write(translation, "---\ntitle: Measuring with dots\n---\n\nWords.\n")
    try await demo.build()
    demo.edit(translation) { $0 + "\n\(sentence)\n" }
    let result = try await demo.build()
    #expect(!result.wasQuick)
    #expect(result.report.errorCount > 0)
  }

  /// Rows of what is written into the locked lesson, the open one and taken out again.
  @Test(arguments: [["locked", "open"], ["open", "locked"], ["locked", "", "open", "locked"]])
  func `see a sentence that is told to learners and to everybody`(_ steps: [String]) async throws {
    try await demo.build()
    let before = try #require(FileManager.default.contents(atPath: demo.scratch.path + "/" + locked))
    for (number, step) in steps.enumerated() {
      switch step {
      case "locked": tell(sentence, in: locked)
      case "open": tell(sentence, in: demo.lesson)
      default: demo.edit(locked) { _ in String(decoding: before, as: UTF8.self) }
      }
      let result = try await demo.build()
      #expect(result.wasQuick == (number < steps.count - 1), "step \(number) of \(steps)")
    }
    #expect(try await demo.isAsClean())
  }

  @Test func `know after a whole build what the quick one before it knew`() async throws {
    try await demo.build()
    tell(sentence, in: locked)
    #expect(try await demo.build().wasQuick)
    demo.edit("Content/translations/en.yaml") { $0 + "\n" }
    #expect(try await !demo.build().wasQuick)
    tell(sentence, in: demo.lesson)
    #expect(try await !demo.build().wasQuick)
    #expect(try await demo.isAsClean())
  }
}
