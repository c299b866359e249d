import Foundation
import Platform
import TestSupport
import Testing

@testable import Build

/// Builds over random plans, stopped after every step there is, and completed.
@Suite struct `Interrupted commits` {
  @Test(arguments: [Int.max, 0, 6], 0..<12)
  func `a build after one that was stopped leaves what a clean build leaves`(
    exchangedFrom: Int, seed: Int
  ) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let plans = (0..<3).map { _ in randomPlan(&random) }
    let goesOnElsewhere = seed.isMultiple(of: 2)
    var step = 1
    while true {
      let build = try SmallBuild(exchangedFrom: exchangedFrom)
      let others = ["CNAME": "o", "m/own/note": "o", "b/own": "o"]
      try build.run(plans[0])
      for (path, text) in others { build.scratch.write("Output/site/" + path, text) }
      build.stop(after: step)
      let isStopped = (try? build.run(plans[1])) == nil
      expectNoHalves(build.tree, of: [plans[0], plans[1], others])
      build.stop(after: nil)
      let last = goesOnElsewhere ? plans[2] : plans[1]
      try build.run(last)
      #expect(build.tree == last.merging(others) { one, _ in one }, "stopped after step \(step)")
      #expect(!build.hasLeftovers)
      if !isStopped { break }
      step += 1
    }
    #expect(step > 1)
  }

  @Test func `stopped twice, with different plans, nothing is forgotten`() throws {
    for first in 1...8 {
      for second in 1...8 {
        let build = try SmallBuild()
        build.scratch.write("Output/site/CNAME", "o")
        build.stop(after: first)
        _ = try? build.run(["a/b": "1", "c": "1", "d/e": "1"])
        build.stop(after: second)
        _ = try? build.run(["f/b": "1", "c": "2", "d/g": "1"])
        build.stop(after: nil)
        try build.run(["h": "3"])
        #expect(build.tree == ["CNAME": "o", "h": "3"])
        #expect(!build.hasLeftovers)
      }
    }
  }

  @Test(arguments: [Int.max, 0])
  func `killed for real, the next build completes it`(exchangedFrom: Int) async throws {
    for step in [1, 2, 4, 7] {
      let scratch = ScratchFolder(inMemory: true)
      let path = scratch.path
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, exchangedFrom, step = step as Int] in
        var output = try OutputFolder(root: path + "/site")
        output.exchangedFrom = exchangedFrom
        let journal = Journal(in: path + "/.lectern", for: output)
        let counter = Steps(step)
        for turn in 1...3 {
          let staging = try output.stage()
          for name in 0..<6 {
            try staging.write(Array("\(turn)".utf8), to: "\(turn)/\(name % 2)/\(name)".asOutput)
          }
          let stale = try (0..<6).map { try "\(turn - 1)/\($0 % 2)/\($0)".asOutput }
          if turn == 2 { output.onStep = { _ in if counter.isLast { kill(getpid(), SIGKILL) } } }
          _ = try output.commit(
            staging, stale: stale, unchanged: 0, journal: journal, isOurs: { $0.lies(in: "\(turn - 1)") })
        }
      }
      let output = try OutputFolder(root: path + "/site")
      let journal = Journal(in: path + "/.lectern", for: output)
      #expect(journal.unfinished().contains(try "2/1/5".asOutput))
      let old = try (0..<6).map { try "1/\($0 % 2)/\($0)".asOutput }
      let staging = try output.stage()
      try staging.write(Array("end".utf8), to: "2/0/0".asOutput)
      _ = try output.commit(
        staging, stale: old + journal.unfinished(), unchanged: 0, journal: journal, isOurs: { _ in true })
      try journal.finish()
      #expect(treeOf(path) == ["site/2/0/0": "end", ".lectern/": ""])
    }
  }
}

private final class Steps: @unchecked Sendable {
  private var left: Int
  init(_ count: Int) { left = count }
  var isLast: Bool {
    left -= 1
    return left == 0
  }
}

/// Every text belongs to one of the states, whole.
private func expectNoHalves(_ tree: [String: String], of states: [[String: String]]) {
  for (path, text) in tree where !path.hasSuffix("/") {
    #expect(states.contains { $0[path] == text }, "\(path)")
  }
}

/// Few names, so that files and folders change places between plans.
private func randomPlan(_ random: inout SeededRandom) -> [String: String] {
  var plan: [String: String] = [:]
  for _ in 0..<Int.random(in: 2...14, using: &random) {
    let names = (0..<Int.random(in: 1...3, using: &random)).map { depth in
      depth == 0
        ? ["a", "c", "d", "e-f"].randomElement(using: &random) ?? ""
        : "\(Int.random(in: 0...2, using: &random))"
    }
    let path = names.joined(separator: "/")
    let clashes = plan.keys.contains { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }
    if !clashes { plan[path] = "\(Int.random(in: 0...1, using: &random))" }
  }
  return plan
}
