import Platform
import TestSupport
import Testing

@testable import Papers

/// A build may end at any moment, and two may run at once.
@Suite struct `Numbering that was stopped` {
  private final class Counter: @unchecked Sendable {
    var left: Int
    init(_ left: Int) { self.left = left }
  }

  private static let stopped = FileProblem.missing("stopped")

  private func publish(_ shop: SellingSite, steps: Int) async throws -> Bool {
    var run = try await shop.site.papers()
    let counter = Counter(steps)
    run.onStep = { () throws(FileProblem) in
      counter.left -= 1
      if counter.left < 0 { throw Self.stopped }
    }
    do {
      try run.publish(removesStale: true)
      return true
    } catch {
      #expect(error == Self.stopped)
      return false
    }
  }

  @Test func `at each of its steps leaves no gap, and gives no number twice`() async throws {
    var steps = 0
    var isDone = false
    while !isDone {
      let shop = SellingSite([.init("a"), .init("b", on: "2026-03-02")])
      isDone = try await publish(shop, steps: steps)
      // Whatever can be seen is remembered.
      let numbers = shop.remembered().map { String($0.prefix { $0 != " " }) }
      #expect(Set(shop.papers()).isSubset(of: numbers), "step \(steps)")
      shop.orders.insert(.init("c", on: "2026-02-01"), at: 0)
      #expect(try await publish(shop, steps: .max))
      let all = shop.remembered()
      #expect(Set(all.map { $0.prefix { $0 != " " } }) == ["I-2026-001", "I-2026-002", "I-2026-003"])
      #expect(all.count == 3 && shop.papers().count == 3, "step \(steps)")
      steps += 1
    }
    #expect(steps > 3)
  }

  @Test func `by another that was faster adds nothing`() async throws {
    let shop = SellingSite([.init("a")])
    var slow = try await shop.site.papers()
    shop.orders = [.init("b")]
    #expect(try await publish(shop, steps: .max))
    #expect(throws: FileProblem.self) { try slow.publish(removesStale: true) }
    #expect(shop.remembered() == ["I-2026-001 b"])
  }
}
