import Foundation
import TestSupport
import Testing

/// However a build is stopped, nobody sees half a file, and the next one completes the work.
/// LECTERN_THOROUGH=1 kills 200 builds.
@Suite struct `A killed build` {
  private static let kills = ProcessInfo.processInfo.environment["LECTERN_THOROUGH"] == nil ? 15 : 50

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `leaves whole files, and the next one leaves what a clean one does`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let site = DemoCommand()
    let states = States(site)
    var isBuilt = false
    for number in 1...Self.kills {
      let story = "seed \(seed), kill \(number)"
      let from = states.current
      if number % 4 == 1 || !isBuilt {
        site.demo.remove("Output")
        site.demo.remove(".lectern")
        isBuilt = false
      } else {
        states.edit(all: number % 2 == 0)
      }
      let wanted = states.current
      try kill(site, after: states.usual[isBuilt ? number % 2 : 0], &random)
      for (name, bytes) in site.tree where !name.contains(".lectern") {
        let isOld = isBuilt && states.trees[from][name] == bytes
        #expect(isOld || states.trees[wanted][name] == bytes, "\(story): \(name) is neither old nor new")
      }
      let next = site.build(["--quiet"])
      #expect(next.status == 0, "\(story): \(next.errors)")
      #expect(site.tree == states.trees[wanted], "\(story)")
      #expect(site.leftovers == [], "\(story)")
      isBuilt = true
    }
  }

  /// Kills a build somewhere between its beginning and its end; every third one when it is writing.
  private func kill(_ site: DemoCommand, after usual: Double, _ random: inout SeededRandom) throws {
    let process = try site.start()
    if Int.random(in: 0..<3, using: &random) == 0 {
      let journal = site.demo.path + "/.lectern/journal"
      while process.isRunning, !FileManager.default.fileExists(atPath: journal) { usleep(100) }
      usleep(UInt32.random(in: 0..<6_000, using: &random))
    } else {
      usleep(UInt32(Double.random(in: 0...1.2, using: &random) * usual * 1_000_000))
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// What the site is made of by turns, and what has to come of it.
private final class States {
  private let site: DemoCommand
  private let contents: [SmallDemo.Files]
  let trees: [SmallDemo.Files]
  private(set) var current = 0
  /// How many seconds a build takes: from nothing, and of everything again.
  let usual: [Double]

  /// As it is, with a few edits, with another template for all, and with both.
  init(_ site: DemoCommand) {
    self.site = site
    let few = SmallDemo()
    Self.changeFew(few)
    let all = SmallDemo()
    Self.changeAll(all)
    let both = SmallDemo()
    Self.changeFew(both)
    Self.changeAll(both)
    contents = [site.demo, few, all, both].map(\.files)
    let demo = site.demo
    var seconds = 0.0
    trees = contents.map { content in
      demo.restore(content)
      let start = Date()
      let tree = site.clean()
      seconds = Date().timeIntervalSince(start)
      return tree
    }
    demo.restore(contents[0])
    usual = [seconds, seconds]
  }

  /// Goes on to another state, with a change of all pages or of a few.
  func edit(all: Bool) {
    current ^= all ? 2 : 1
    site.demo.restore(contents[current])
  }

  private static func changeFew(_ demo: SmallDemo) {
    demo.replace(
      "title: Public Speaking", with: "title: Speaking", in: "Content/courses/public-speaking/index.md")
    demo["Content/courses/added.md"] = """
      ---
      title: Added
      instructors: [{person: sara-nilsson, role: primary}]
      category: data
      lang: en
      level: all
      price_type: free
      status: published
      ---
      Text.
      """
    demo.remove("Content/courses/cloud-foundations/01-where-and-who/01-other-peoples-computers.md")
  }

  private static func changeAll(_ demo: SmallDemo) {
    demo["Templates/assets/main.css"] += "/* other */\n"
    demo["Templates/partials/footer.html"] += "<p>other</p>"
  }
}
