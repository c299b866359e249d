import Platform
import Synchronization
import Testing

@testable import Names

@Suite struct LiteralNumbersTests {
  @Test func `gives each literal its number, and works it out once`() {
    let numbers = LiteralNumbers()
    var asked = 0
    for _ in 0..<100 {
      #expect(
        numbers.number(of: "harbour") {
          asked += 1
          return 7
        } == 7)
      #expect(numbers.number(of: "lighthouse") { 8 } == 8)
    }
    #expect(asked == 1)
  }

  @Test func `knows a number of zero, and the largest`() {
    let numbers = LiteralNumbers()
    for _ in 0..<2 {
      #expect(numbers.number(of: "nought") { 0 } == 0)
      #expect(numbers.number(of: "most") { .max } == .max)
    }
  }

  @Test func `tells the same to threads that ask at once`() async {
    let numbers = LiteralNumbers()
    let next = Atomic<UInt32>(0)
    // As names do: who asks again is given the same.
    let first = Mutex<UInt32?>(nil)
    let told = await Scheduler.concurrentMap(count: 10_000, batch: 10, jobs: 4) { range in
      range.map { _ in
        numbers.number(of: "shared") {
          first.withLock { known in
            if known == nil { known = next.add(1, ordering: .relaxed).newValue }
            return known ?? 0
          }
        }
      }
    }
    #expect(Set(told.joined()) == [1])
  }
}
