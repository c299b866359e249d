import Diagnostics
import Papers
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
  let papers: PublicPapers
  let rooms: PressRooms
  /// What can be read in papers of earlier builds.
  let legible: LegibleTexts

  struct Batch: Sendable {
    var pages: [MadePage] = []
    var links: LinkBatch
  }

  func make(_ pages: some Sequence<PlannedPage>) throws(FileProblem) -> Batch {
    let room = rooms.take()
    defer { rooms.give(room) }
    var batch = Batch(links: LinkBatch(guide))
    for planned in pages {
      if let page = last?.page(planned, website), let kept = try kept(page, &batch.links) {
        batch.pages.append(kept)
      } else {
        batch.pages.append(try made(planned, room, &batch.links))
      }
    }
    batch.links.finish()
    return batch
  }

  /// A page that stays as it is. Its links may be broken by others. Nothing if nobody knows what can be read in
  /// it.
  private func kept(_ page: MadePage, _ links: inout LinkBatch) throws(FileProblem) -> MadePage? {
    var page = page
    var text: [UInt8] = []
    if page.planned.kind.format.isPrinted {
      guard let known = legible[page.digest] else { return nil }
      page.legible = known
      text = known
    } else if let existing {
      try FileSystem.read(existing.path + "/" + page.planned.file, into: &text)
    }
    links.add(page.planned.file, text, isMarkup: page.legible != nil)
    if looksAgain { look(for: &page, in: text) }
    return page
  }

  private func made(
    _ planned: PlannedPage, _ room: PressRoom, _ links: inout LinkBatch
  ) throws(FileProblem) -> MadePage {
    let page = papers.render(planned, in: room)
    let text = page.legible ?? page.bytes
    var made = MadePage(
      planned: planned, digest: Fingerprint.of(page.bytes.span), reads: page.reads,
      diagnostics: page.diagnostics)
    made.byteCount = page.bytes.count
    made.legible = page.legible
    links.add(planned.file, text, sharing: page.pieces, isMarkup: page.legible != nil)
    look(for: &made, in: text)
    if last?.digest(of: planned.file) == made.digest {
      made.stamp = last?.stamp(of: planned.file)
    } else if let existing, let stamp = existing.stamp(of: planned.file, ifItHolds: page.bytes) {
      made.stamp = stamp
    } else if let path = OutputPath(planned.file) {
      try staging.write(page.bytes, to: path)
    }
    return made
  }

  private func look(for page: inout MadePage, in text: [UInt8]) {
    // Nothing hides behind the end of a line that is none.
    let text = page.planned.kind.legible(text)
    page.leaks = watch.leaks(in: text)
    if !page.leaks.isEmpty { page.leakingText = text }
  }
}
