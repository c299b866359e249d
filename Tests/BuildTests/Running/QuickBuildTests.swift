import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Build

/// When only texts changed, only their pages are looked at; the output is what a build from nothing makes.
@Suite struct `Quick builds` {
  private let demo = CopiedDemo()

  @Test func `of changed texts leave what a clean build leaves`() async throws {
    #expect(try await !demo.build().wasQuick)
    var random = SeededRandom(seed: 12)
    let (texts, openTexts) = (demo.texts, demo.openTexts)
    var quick = 0
    for round in 0..<6 {
      let chosen = (round < 4 ? openTexts : texts).shuffled(using: &random).prefix(
        round.isMultiple(of: 2) ? 1 : 4)
      for (number, path) in chosen.enumerated() {
        demo.edit(path, byRenaming: number.isMultiple(of: 2)) { $0 + "\n\nMore *words* of \(round).\n" }
      }
      let result = try await demo.build()
      if result.wasQuick { quick += 1 }
      #expect(try await demo.build().hadNothingToDo)
      #expect(try await demo.isAsClean(), "round \(round): \(chosen)")
    }
    #expect(quick >= 2)
  }

  @Test func `of a lesson that everybody may read are quick, and so is taking it back`() async throws {
    try await demo.build()
    let before = demo.tree
    let lesson = demo.lesson
    let old = demo.edit(lesson) { $0 + "\nOne more line.\n" }
    let first = try await demo.build()
    #expect(first.wasQuick)
    #expect(first.written > 0)
    #expect(demo.tree != before)
    demo.edit(lesson, byRenaming: true) { _ in old }
    #expect(try await demo.build().wasQuick)
    #expect(demo.tree == before)
  }

  @Test func `are followed by whole ones that know what they did`() async throws {
    try await demo.build()
    demo.edit(demo.lesson) { $0 + "\nSome more.\n" }
    #expect(try await demo.build().wasQuick)
    demo.edit("Content/translations/en.yaml") { $0 + "\n" }
    demo.edit("Templates/pages/lesson.html") { $0 + "<!-- other -->" }
    let result = try await demo.build()
    #expect(!result.wasQuick)
    #expect(!result.hadNothingToDo)
    #expect(try await demo.isAsClean())
    demo.edit(demo.lesson) { $0 + "\nAnd more.\n" }
    #expect(try await demo.build().wasQuick)
    demo.now += 400 * 86_400
    #expect(try await !demo.build().wasQuick)
    #expect(try await demo.isAsClean())
    demo.edit(demo.lesson) { $0 + "\nAnd more again.\n" }
    #expect(try await demo.build().wasQuick)
    demo.edit(demo.lesson) { $0.replacing("title: ", with: "title: Other ") }
    #expect(try await !demo.build().wasQuick)
    #expect(try await demo.isAsClean())
  }

  @Test(arguments: [
    ("[nowhere](/nowhere/)", false), ("[there](#there)", false), ("[away](https://example.org/x#y)", true),
    ("[home](/)", true), ("## New", true),
  ])
  func `follow new links`(_ text: String, isQuick: Bool) async throws {
    try await demo.build()
    demo.edit(demo.lesson) { $0 + "\n\(text)\n" }
    let result = try await demo.build()
    let clean = try await demo.buildClean()
    #expect(result.report.errorCount == clean.report.errorCount)
    #expect(result.report.warningCount == clean.report.warningCount)
    #expect(result.wasQuick == isQuick)
    if result.report.errorCount == 0 { #expect(try await demo.isAsClean()) }
  }

  @Test(arguments: [
    ("changes", true), ("changes", false), ("catalog", false), ("secrets", false), ("reads", false),
    ("manifest", false),
  ])
  func `believe nothing that is damaged, gone or of another build`(_ name: String, isGone: Bool) async throws
  {
    try await demo.build()
    demo.edit(demo.lesson) { $0 + "\nFirst.\n" }
    try await demo.build()
    if isGone { demo.remove(".lectern/" + name) } else { demo.damage(".lectern/" + name) }
    demo.edit(demo.lesson) { $0 + "\nSecond.\n" }
    #expect(try await !demo.build().wasQuick)
    demo.edit(demo.lesson) { $0 + "\nThird.\n" }
    #expect(try await demo.build().wasQuick)
    #expect(try await demo.isAsClean())
  }

  @Test func `start afresh when a file comes or goes`() async throws {
    try await demo.build()
    demo.edit(demo.lesson) { $0 + "\nFirst.\n" }
    let beside = (demo.lesson as NSString).deletingLastPathComponent + "/zz-extra.md"
    demo.scratch.write(beside, "---\ntitle: Extra\n---\n\nText.\n")
    #expect(try await !demo.build().wasQuick)
    #expect(try await demo.isAsClean())
  }
}
