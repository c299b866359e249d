import Content
import Diagnostics
import Platform
import Site

/// A file that pages refer to, in the output.
struct MadeAsset: Sendable {
  let asset: Asset
  /// Of the file as it is in its place; nothing while it is staged.
  var stamp: FileStamp?
}

extension BuildRun {
  /// Stages the files that pages refer to, and only those (law E-4).
  func write(
    _ reads: Set<Read>, after last: LastBuild?, _ staging: Staging
  ) throws(FileProblem) -> [MadeAsset] {
    var wanted: [String: Asset] = [:]
    for read in reads {
      guard let asset = website.asset(of: read) else { continue }
      for needed in website.assets.withNeeded(asset) { wanted[needed.file] = needed }
    }
    let existing = try? Folder(options.output)
    var made: [MadeAsset] = []
    for asset in wanted.values.sorted(by: { $0.file < $1.file }) {
      guard let path = OutputPath(asset.file) else { continue }
      let stamp = last?.stamp(of: asset.file) ?? existing?.stamp(of: asset.file, ifItHolds: asset.bytes)
      if stamp == nil { try staging.write(asset.bytes, to: path) }
      made.append(MadeAsset(asset: asset, stamp: stamp))
    }
    return made
  }

  /// Makes the staged files visible and removes what no page is any more.
  mutating func commit(
    _ staging: Staging, _ pages: [MadePage], _ assets: [MadeAsset], _ plan: [PlannedPage],
    after manifest: Manifest?, isWhole: Bool = true
  ) throws(FileProblem) -> CommitReport {
    let journal = Journal(in: options.cache, for: output)
    let planned = Set(plan.map(\.file)).union(assets.map(\.asset.file)).union(search.memory.paths)
    var ours = Set<String>()
    if let manifest {
      for number in 0..<manifest.outputs.count { ours.insert(manifest.outputs.path(number)) }
    }
    ours.formUnion(search.before)
    for path in journal.unfinished() { ours.insert(path.text) }
    // A part of the site says nothing about the rest; nor does content that has errors.
    let stale = options.isPartial || !isWhole ? [] : ours.subtracting(planned).compactMap { OutputPath($0) }
    progress.begin("writing")
    let report = try output.commit(
      staging, stale: stale,
      unchanged: pages.count { $0.stamp != nil } + assets.count { $0.stamp != nil }
        + search.keptFiles,
      journal: journal
    ) { ours.contains($0.text) }
    notes.note("write", items: report.files.count, skipped: pages.count - report.files.count)
    return report
  }

  /// Leaves a manifest for the next build. What pages have read, which is long, is gone from them afterwards.
  mutating func remember(
    _ pages: inout [MadePage], _ fragments: [Fragment], _ assets: [MadeAsset], _ written: CommitReport,
    _ answers: Answers
  ) async throws(FileProblem) {
    guard !options.isPartial else { return }
    Process.giveBackFreedMemory()
    let stamps = Dictionary(
      written.files.map { ($0.path.text, $0.stamp) }, uniquingKeysWith: { first, _ in first })
    var manifest = Manifest()
    manifest.root = output.root
    manifest.options = options.fingerprint
    manifest.settings = settings
    manifest.secrets = watch.fingerprint
    let folder = options.cache
    var writer = try ManifestWriter(
      manifest, in: ManifestFile(folder: folder), website: website, sources: sources)
    writer.add(complaints, levels: website.catalog.settings.levels)
    let many = max(8_192, pages.count / 8)
    for number in pages.indices {
      let page = pages[number]
      try writer.add(page, page.stamp ?? stamps[page.planned.file] ?? .missing)
      pages[number].reads = []
      if (number + 1) % many == 0 { Process.giveBackFreedMemory() }
    }
    for asset in assets { writer.add(asset.asset, asset.stamp ?? stamps[asset.asset.file] ?? .missing) }
    let readCount: Int
    (manifest, readCount) = try await writer.finish(answers, fragments, &inventory, jobs: options.jobs)
    KnownBuild.keep(website, watch.finder, in: folder, of: manifest)
    try search.memory.stamped(stamps).write(to: folder, of: manifest)
    try Journal(in: options.cache, for: output).finish()
    try LegibleTexts.write(pages, to: options.cache)
    forgetOtherPictures()
    notes.note("remember", items: readCount)
  }
}
