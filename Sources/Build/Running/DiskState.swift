import Platform

/// How the disk compares with what the last build left.
struct DiskState: Sendable {
  private(set) var changedSources: [ChangedPath] = []
  /// The numbers of outputs that are not as they were written.
  private(set) var changedOutputs: [Int] = []

  /// Parts for each thread: their costs differ, and none should wait for another for long.
  private static let partsForEach = 4

  init(_ manifest: Manifest?, options: BuildOptions) async {
    guard let manifest, let here = try? Folder(".") else { return }
    let output = try? Folder(options.output)
    if output == nil { changedOutputs = Array(0..<manifest.outputs.count) }
    let count = max(1, min(options.jobs, 8)) * Self.partsForEach
    let sources = manifest.sources.paths.split(into: count)
    let outputs = output == nil ? [] : manifest.outputs.paths.split(into: count)
    let changes = await Scheduler.concurrentMap(
      count: sources.count + outputs.count, batch: 1, jobs: options.jobs
    ) { range in
      let number = range.lowerBound - sources.count
      guard let output, number >= 0 else {
        return manifest.sources.changes(in: sources[range.lowerBound], below: here)
      }
      return manifest.outputs.changes(in: outputs[number], below: output)
    }
    changedSources = changes.prefix(sources.count).flatMap { $0 }
    changedOutputs += changes.dropFirst(sources.count).flatMap { $0.map { Int($0.number) } }
  }

  func isAsBefore(_ manifest: Manifest, _ options: BuildOptions) -> Bool {
    changedSources.isEmpty && changedOutputs.isEmpty && manifest.options == options.fingerprint
      && options.mayBeShort && (manifest.now..<manifest.turnsAt).contains(options.now)
  }
}
