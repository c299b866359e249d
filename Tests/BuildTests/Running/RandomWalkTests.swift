import Foundation
import TestSupport
import Testing

@testable import Build

/// Whatever is done to a site: what a build makes of it after all that was before is what it makes
/// of it from nothing. LECTERN_THOROUGH=1 walks ten times as far.
@Suite struct `Builds after random edits` {
  private static let scripts =
    ProcessInfo.processInfo.environment["LECTERN_THOROUGH"] == nil ? 75 : 750

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `leave what a clean build leaves`(_ seed: UInt64) async throws {
    let site = DemoSite()
    var walk = Walk(site, seed: seed)
    try await walk.begin()
    for step in 1...Self.scripts {
      let faults = try await walk.step()
      #expect(faults == [], "seed \(seed), script \(step): \(walk.story.joined(separator: "; "))")
      guard faults.isEmpty else { return }
    }
  }
}

extension `Builds after random edits` {
  /// Quick builds know of private texts only what has changed.
  @Test(arguments: [5, 6] as [UInt64])
  func `of texts alone leave what a clean build leaves`(_ seed: UInt64) async throws {
    let site = DemoSite()
    var walk = Walk(site, seed: seed, onlyTexts: true)
    try await walk.begin()
    for step in 1...Self.scripts / 2 {
      let faults = try await walk.step()
      #expect(faults == [], "seed \(seed), script \(step): \(walk.story.joined(separator: "; "))")
      guard faults.isEmpty else { return }
    }
    #expect(walk.quickBuilds > Self.scripts / 8)
  }
}

/// One site on its way.
private struct Walk {
  let site: DemoSite
  var edits: RandomEdits
  /// What was edited since the site was last built without a fault.
  private(set) var story: [String] = []
  private let original: SmallDemo.Files
  private var sound: SmallDemo.Files
  private var soundNow: Int
  private var count = 0
  private let onlyTexts: Bool
  private(set) var quickBuilds = 0

  init(_ site: DemoSite, seed: UInt64, onlyTexts: Bool = false) {
    self.site = site
    self.onlyTexts = onlyTexts
    edits = RandomEdits(site, seed: seed)
    original = site.files.files
    sound = original
    soundNow = site.now
  }

  mutating func begin() async throws { try await site.build() }

  /// Some edits, a build, and what is wrong with it.
  mutating func step() async throws -> [String] {
    count += 1
    if count % 25 == 0 {
      site.files.restore(original)
      story = ["all as in the beginning"]
    } else {
      story = (0..<Int.random(in: 1...4, using: &edits.random)).map { _ in
        onlyTexts ? edits.editText() : edits.edit()
      }
    }
    site.jobs = count % 2 + 1
    let before = site.tree
    let built = try await site.build()
    if built.result.wasQuick { quickBuilds += 1 }
    let clean = try await site.buildClean()
    var faults = differences(built.complaints, clean.complaints)
    if built.hasErrors != clean.hasErrors { faults.append("one has errors: \(clean.complaints)") }
    guard !clean.hasErrors else {
      faults += differences(built.tree, from: before)
      return try await faults + goBack()
    }
    faults += differences(built.tree, from: clean.tree)
    if count % 4 == 0 {
      let again = try await site.build()
      if !again.result.hadNothingToDo { faults.append("the next build has something to do") }
      faults += differences(again.complaints, clean.complaints) + differences(again.tree, from: clean.tree)
    }
    sound = site.files.files
    soundNow = site.now
    return faults
  }

  /// Undoes what was wrong, as somebody would who was told.
  private mutating func goBack() async throws -> [String] {
    site.files.restore(sound)
    site.now = soundNow
    let built = try await site.build()
    let clean = try await site.buildClean()
    return differences(built.complaints, clean.complaints) + differences(built.tree, from: clean.tree)
  }

  private func differences(_ found: String, _ expected: String) -> [String] {
    guard found != expected else { return [] }
    let (shown, awaited) = (found.components(separatedBy: "\n\n"), expected.components(separatedBy: "\n\n"))
    let same = zip(shown, awaited).prefix { $0 == $1 }.count
    let (one, other) = (shown.dropFirst(same).prefix(2), awaited.dropFirst(same).prefix(2))
    return [
      "complaint \(same + 1) is\n\(one.joined(separator: "\n"))\ninstead of\n\(other.joined(separator: "\n"))"
    ]
  }

  private func differences(_ found: SmallDemo.Files, from expected: SmallDemo.Files) -> [String] {
    BuildTests.differences(found, from: expected)
  }
}
