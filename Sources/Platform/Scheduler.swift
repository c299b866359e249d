/// Runs independent pieces of work on all cores and gives the results in order: the only place
/// where Lectern makes tasks.
public enum Scheduler {
  /// The results of `work` for 0, 1, 2 … `count` − 1. Work is handed out in batches, because a
  /// task costs as much as a small page.
  public static func concurrentMap<Result: Sendable>(
    count: Int, batch: Int, jobs: Int, _ work: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let batches = stride(from: 0, to: count, by: max(1, batch)).map { $0..<min(count, $0 + max(1, batch)) }
    guard jobs > 1, batches.count > 1 else { return batches.map(work) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results: [Result?] = Array(repeating: nil, count: batches.count)
      var next = 0
      while next < min(jobs, batches.count) {
        let index = next
        group.addTask { (index, work(batches[index])) }
        next += 1
      }
      while let (index, result) = await group.next() {
        results[index] = result
        if next < batches.count {
          let index = next
          group.addTask { (index, work(batches[index])) }
          next += 1
        }
      }
      return results.compactMap { $0 }
    }
  }

  /// The same for results that are taken one after the other, in their order and as soon as they are there: of
  /// however many there are, only a few are in memory.
  public static func inOrder<Result: Sendable, Failure: Error>(
    count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result,
    _ take: (Result) throws(Failure) -> Void
  ) async throws(Failure) {
    guard jobs > 1 else {
      for number in 0..<count { try take(work(number)) }
      return
    }
    let failure = await withTaskGroup(of: (Int, Result).self) { group -> Failure? in
      var queue = ResultQueue<Result>(count: count, jobs: jobs)
      while let number = queue.start() { group.addTask { (number, work(number)) } }
      while let (number, result) = await group.next() {
        queue.finish(number, result)
        while let result = queue.next() {
          do throws(Failure) { try take(result) } catch { return error }
        }
        while let number = queue.start() { group.addTask { (number, work(number)) } }
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Two pieces of work at the same time, if there may be two jobs.
  public static func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) async -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    async let other = second()
    return (first(), await other)
  }
}

/// Which pieces of work are begun and finished, so that results come in order and none waits for long.
private struct ResultQueue<Result> {
  private let count: Int
  private let jobs: Int
  private var begun = 0
  private var taken = 0
  /// Finished before another one that comes first.
  private var waiting: [Int: Result] = [:]
  /// One that takes long must not stop the others at once.
  private static var aheadForEach: Int { 4 }

  init(count: Int, jobs: Int) {
    self.count = count
    self.jobs = jobs
  }

  /// The next to begin; nothing if enough of them are at work, or wait for one that is.
  mutating func start() -> Int? {
    let atWork = begun - taken - waiting.count
    guard begun < count, atWork < jobs, begun - taken < jobs * Self.aheadForEach else { return nil }
    begun += 1
    return begun - 1
  }

  mutating func finish(_ number: Int, _ result: Result) { waiting[number] = result }

  mutating func next() -> Result? {
    guard let result = waiting.removeValue(forKey: taken) else { return nil }
    taken += 1
    return result
  }
}
