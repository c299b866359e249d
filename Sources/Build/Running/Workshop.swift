import Diagnostics
import Platform
import Site

/// Where pages are made, by several threads at once: everything that they share.
struct Workshop: Sendable {
  let website: Website
  let watch: LeakWatch
  let last: LastBuild?
  /// The output as it is.
  let existing: Folder?
  let staging: Staging
  /// What is private is not what it was: pages that stay are looked at again.
  let looksAgain: Bool
  let guide: LinkGuide
  private let benches = BenchPool()

  struct Batch: Sendable {
    var pages: [MadePage] = []
    var links: LinkBatch
  }

  init(
    website: Website, watch: LeakWatch, last: LastBuild?, existing: Folder?, staging: Staging,
    looksAgain: Bool, guide: LinkGuide
  ) {
    self.website = website
    self.watch = watch
    self.last = last
    self.existing = existing
    self.staging = staging
    self.looksAgain = looksAgain
    self.guide = guide
  }

  func make(_ pages: some Sequence<PlannedPage>) throws(FileProblem) -> Batch {
    let bench = benches.take()
    defer { benches.give(bench) }
    var batch = Batch(links: LinkBatch(guide))
    for planned in pages {
      if let page = last?.page(planned, website) {
        batch.pages.append(try kept(page, &batch.links))
      } else {
        batch.pages.append(try made(planned, bench, &batch.links))
      }
    }
    batch.links.finish()
    return batch
  }

  /// A page that stays as it is. Its links may be broken by others.
  private func kept(_ page: MadePage, _ links: inout LinkBatch) throws(FileProblem) -> MadePage {
    var page = page
    var bytes: [UInt8] = []
    if let existing { try FileSystem.read(existing.path + "/" + page.planned.file, into: &bytes) }
    links.add(page.planned.file, bytes)
    if looksAgain { look(for: &page, in: bytes) }
    return page
  }

  private func made(
    _ planned: PlannedPage, _ bench: Workbench, _ links: inout LinkBatch
  ) throws(FileProblem) -> MadePage {
    let page = website.render(planned, on: bench)
    var made = MadePage(
      planned: planned, digest: Fingerprint.of(page.bytes.span), reads: page.reads,
      diagnostics: page.diagnostics)
    made.byteCount = page.bytes.count
    links.add(planned.file, page.bytes, sharing: page.pieces)
    look(for: &made, in: page.bytes)
    if last?.digest(of: planned.file) == made.digest {
      made.stamp = last?.stamp(of: planned.file)
    } else if let existing, let stamp = existing.stamp(of: planned.file, ifItHolds: page.bytes) {
      made.stamp = stamp
    } else if let path = OutputPath(planned.file) {
      try staging.write(page.bytes, to: path)
    }
    return made
  }

  private func look(for page: inout MadePage, in bytes: [UInt8]) {
    page.leaks = watch.leaks(in: bytes)
    if !page.leaks.isEmpty { page.leakingText = bytes }
  }
}
