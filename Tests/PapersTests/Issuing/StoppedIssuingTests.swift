import Foundation
import Platform
import TestSupport
import Testing

@testable import Build
@testable import Papers

/// A build may end at any moment: by a fault of the machine, a kill, a power cut.
@Suite struct `Issuing that was stopped` {
  private final class Counter: @unchecked Sendable {
    private var left: Int
    init(_ left: Int) { self.left = left }
    func step() -> Bool {
      left -= 1
      return left >= 0
    }
  }

  private static let stopped = FileProblem.missing("stopped")

  /// Publishes until so many changes of the disk are done; true if there were no more.
  private func publish(_ site: IssuingSite, steps: Int) async throws -> Bool {
    var run = try await site.papers()
    let counter = Counter(steps)
    run.onStep = { () throws(FileProblem) in if !counter.step() { throw Self.stopped } }
    do {
      try run.publish(removesStale: true)
      return true
    } catch {
      #expect(error == Self.stopped)
      return false
    }
  }

  /// Everything seen is whole and remembered, and nothing is remembered twice.
  private func check(_ site: IssuingSite, _ story: String) async throws {
    let ledger = try CertificateLedger(site.ledger) { [] }
    #expect(ledger.file.damagedLines == [], "\(story)")
    #expect(Set(site.issued).count == site.issued.count, "\(story)")
    for name in site.tree.keys where name.hasSuffix(".pdf") {
      #expect(ledger.holds(uuid: String(name.split(separator: "/")[2])), "\(story): \(name)")
    }
  }

  private func faults(_ site: IssuingSite) async throws -> [String] {
    let other = ScratchFolder(inMemory: true)
    var run = try await site.papers(output: other.path + "/Output", cache: other.path + "/.lectern")
    try run.publish(removesStale: true)
    let (found, expected) = (site.tree, SmallDemo.tree(other.path + "/Output"))
    return Set(found.keys).union(expected.keys).sorted().filter { found[$0] != expected[$0] }
  }

  @Test func `at each of its steps is completed by the next build`() async throws {
    var steps = 0
    var isDone = false
    while !isDone {
      let site = IssuingSite(3)
      isDone = try await publish(site, steps: steps)
      try await check(site, "first build, step \(steps)")
      _ = try await publish(site, steps: .max)
      try await check(site, "second build, step \(steps)")
      #expect(site.issued == ["N-1", "N-2", "N-3"], "step \(steps)")
      #expect(try await faults(site) == [], "step \(steps)")
      steps += 1
    }
    #expect(steps > 8)
  }

  @Test func `at each of its steps leaves nothing behind when the rows become others`() async throws {
    var steps = 0
    var isDone = false
    while !isDone {
      let site = IssuingSite(3)
      _ = try await publish(site, steps: .max)
      site.rows.append(IssuingSite.row(4))
      site.rows[0]["student_name"] = "Ada Other"
      site.rows.remove(at: 1)
      isDone = try await publish(site, steps: steps)
      try await check(site, "step \(steps)")
      let remembered = site.issued
      if steps % 2 == 0 { site.rows.removeLast() } else { site.rows.insert(IssuingSite.row(2), at: 1) }
      _ = try await publish(site, steps: steps / 2)
      _ = try await publish(site, steps: .max)
      try await check(site, "step \(steps)")
      #expect(site.issued.starts(with: remembered), "step \(steps)")
      #expect(try await faults(site) == [], "step \(steps)")
      steps += 1
    }
  }

  @Test func `leaves nothing of what is taken back before it goes on, in a whole build`() async throws {
    for steps in [1, 2] {
      let site = IssuingSite(2)
      try await site.build()
      let before = site.tree
      site.rows.append(IssuingSite.row(3))
      #expect(!(try await publish(site, steps: steps)))
      site.rows.removeLast()
      try await site.build()
      #expect(site.tree == before, "step \(steps)")
      #expect(try await site.build().result.hadNothingToDo)
    }
  }

  @Test func `draws nothing again that had been drawn`() async throws {
    let site = IssuingSite(3)
    _ = try await publish(site, steps: 2)
    #expect(try await site.papers().count.drawn == 0)
  }

  @Test func `does not believe what it finds of papers that should be others by now`() async throws {
    let site = IssuingSite(3)
    _ = try await publish(site, steps: 2)
    site.rows[0]["student_name"] = "Ada Other"
    site.replace("plain {{cert", with: "fancy {{cert", in: "Content/certificate_templates.yaml")
    _ = try await publish(site, steps: .max)
    #expect(try await faults(site) == [])
  }
}
