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

  /// Two pieces of work at the same time, if there may be two jobs.
  public static func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) async -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    async let other = second()
    return (first(), await other)
  }
}
