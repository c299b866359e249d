import Content
import Diagnostics
import Platform
import Site

extension BuildRun {
  /// Pages as they were where nothing changed, the others rendered and staged.
  mutating func make(
    _ plan: [PlannedPage], in workshop: Workshop
  ) async throws(FileProblem) -> (pages: [MadePage], links: [LinkBatch]) {
    let progress = progress
    progress.begin("rendering", of: plan.count)
    let batches = await Scheduler.concurrentMap(count: plan.count, batch: 64, jobs: options.jobs) { range in
      Result { () throws(FileProblem) in
        let batch = try workshop.make(plan[range])
        progress.advance(by: range.count)
        return batch
      }
    }
    var pages: [MadePage] = []
    var links: [LinkBatch] = []
    pages.reserveCapacity(plan.count)
    for batch in batches {
      let batch = try batch.get()
      pages += batch.pages
      links.append(batch.links)
    }
    let rendered = pages.filter { $0.byteCount > 0 }
    notes.note(
      "render", items: rendered.count, skipped: pages.count - rendered.count,
      bytes: rendered.reduce(0) { $0 + $1.byteCount })
    return (pages, links)
  }

  /// Complains about what leaks and about links that lead nowhere.
  mutating func check(
    _ pages: [MadePage], _ links: inout [LinkBatch], _ assets: [MadeAsset], _ plan: [PlannedPage],
    _ staging: Staging
  ) {
    for page in pages where !page.leaks.isEmpty {
      let file = sources.add(path: shown(page.planned.file), text: page.leakingText)
      complaints += watch.complaints(
        about: page.leaks, in: page.leakingText, of: file, showing: bodies(shownOn: page) + page.openText)
    }
    checkAssets(assets)
    // What a part of the site leads to may be in another part.
    if !options.isPartial { checkLinks(&links, assets, staging) }
    notes.note("check links", items: pages.count)
  }

  private mutating func checkAssets(_ assets: [MadeAsset]) {
    for asset in assets {
      checkNotes(of: asset.asset)
      let leaks = watch.leaks(in: asset.asset.bytes)
      let original = watch.original(of: asset.asset.bytes)
      guard !leaks.isEmpty || original != nil else { continue }
      let file = sources.add(path: shown(asset.asset.file), text: asset.asset.bytes)
      complaints += watch.complaints(about: leaks, in: asset.asset.bytes, of: file, showing: [])
      if let original { complaints.append(.privateFileLeaked(original, at: .start(of: file))) }
    }
  }

  /// The public texts that a page shows.
  private func bodies(shownOn page: MadePage) -> [[UInt8]] {
    page.reads.compactMap { read in
      guard read.kind == .body, let name = read.name,
        let record = read.entry.flatMap({ website.catalog.publicRecord($0) }),
        let body = record.body(of: name, in: website.addresses.languages[read.language])
      else { return nil }
      var bytes: [UInt8] = []
      guard (try? FileSystem.read(body.path, into: &bytes)) != nil, body.bytes.upperBound <= bytes.count
      else {
        return nil
      }
      return Array(bytes[body.bytes])
    }
  }

  private mutating func checkLinks(
    _ batches: inout [LinkBatch], _ assets: [MadeAsset], _ staging: Staging
  ) {
    var rest = LinkBatch()
    for asset in assets { rest.add(asset.asset.file, asset.asset.bytes) }
    batches.append(rest)
    var (outputs, table) = batches.join()
    let site = siteAddress
    LinkedAnchors.read(into: &outputs, &table, site) { text(ofOutput: $0, staging) }
    var known: [String: SourceID] = [:]
    let result = LinkCheck.run(outputs, table: table, site: site) { source(ofOutput: $0, staging, &known) }
    complaints += result.diagnostics
    guard options.checksExternalLinks else { return }
    do {
      let told = try ExternalLinkCheck(CurlAsker()).run(result.externals) {
        source(ofOutput: $0, staging, &known)
      }
      complaints += told
    } catch {
      complaints.append(.noExternalCheck(because: "\(error)"))
    }
  }

  /// An output as a file to complain about.
  private mutating func source(
    ofOutput path: String, _ staging: Staging, _ known: inout [String: SourceID]
  ) -> SourceID {
    if let source = known[path] { return source }
    let source = sources.add(path: shown(path), text: text(ofOutput: path, staging))
    known[path] = source
    return source
  }

  private func text(ofOutput path: String, _ staging: Staging) -> [UInt8] {
    var bytes: [UInt8] = []
    if (try? FileSystem.read(staging.folder.path + "/" + path, into: &bytes)) == nil {
      try? FileSystem.read(options.output + "/" + path, into: &bytes)
    }
    return bytes
  }

  private func shown(_ file: String) -> String { options.output + "/" + file }
}

extension Diagnostic {
  fileprivate static func noExternalCheck(because reason: String) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("no-external-check"), "addresses of others were not checked: \(reason)", at: nil,
      hint: "install curl")
  }
}
