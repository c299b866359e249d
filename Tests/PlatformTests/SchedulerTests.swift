import Platform
import Synchronization
import Testing

struct SchedulerTests {
  private struct Refused: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [1, 2, 5]) func `results come in their order, whatever each of them takes`(jobs: Int) async
  {
    var taken: [Int] = []
    await Scheduler.inOrder(count: 100, jobs: jobs) { number in
      // The first of ten takes longer than all others together.
      (0..<(number % 10 == 0 ? 200_000 : 100)).reduce(number) { $0 ^ $1 ^ $1 }
    } _: {
      taken.append($0)
    }
    #expect(taken == Array(0..<100))
  }

  @Test func `no more work is begun than a few pieces for each thread before the first result is taken`()
    async
  {
    let begun = Mutex(0)
    var most = 0
    var taken = 0
    await Scheduler.inOrder(count: 1_000, jobs: 2) { _ in
      begun.withLock { $0 += 1 }
    } _: { _ in
      most = max(most, begun.withLock { $0 } - taken)
      taken += 1
    }
    #expect(taken == 1_000)
    #expect(most <= 10)
  }

  @Test(arguments: [1, 2]) func `who takes results can end it with a failure`(jobs: Int) async {
    var taken = 0
    await #expect(throws: Refused(number: 7)) {
      try await Scheduler.inOrder(count: 100, jobs: jobs) {
        $0
      } _: { number throws(Refused) in
        if number == 7 { throw Refused(number: number) }
        taken += 1
      }
    }
    #expect(taken == 7)
  }

  @Test func `of nothing there are no results`() async {
    await Scheduler.inOrder(count: 0, jobs: 2) {
      $0
    } _: { _ in
      Issue.record("there is a result")
    }
  }
}
