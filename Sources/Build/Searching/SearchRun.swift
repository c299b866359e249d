import Content
import Diagnostics
import PDF
import Platform
import Search
import Site
import Synchronization

/// Makes the index of the search, in every language: whole, or what a few changed pages change of the last one.
struct SearchRun: Sendable {
  /// A file of the index, in the output or on the way there.
  struct Leaky: Sendable {
    let file: String
    let text: [UInt8]
    let leaks: [Leak]
    let page: SearchablePage
  }

  struct Made: Sendable {
    var known: KnownSearch
    var leaky: [Leaky] = []
    var madePages = 0
  }

  let website: Website
  let finders: [SecretFinder]
  /// What of the last build can be believed.
  let last: SearchMemory?
  let stateOfFile: @Sendable (String) -> UInt64
  let jobs: Int

  /// More changed pages than this, and all is made anew.
  private static let fewPages = 64

  /// The one file of a language that browsers ask for each time.
  static func entry(_ language: String) -> String { PageKind.searchIndexFile(language) }

  /// - Parameter written: takes the files of all languages; equal pieces of two are one file.
  func make(_ plan: [PlannedPage], _ written: WrittenFiles) async throws(FileProblem) -> [Made] {
    var all: [Made] = []
    for (number, language) in website.addresses.languages.enumerated() {
      all.append(try await make(website.searchablePages(plan, language: number), language, written))
    }
    return all
  }

  private func make(
    _ pages: [SearchablePage], _ language: String, _ written: WrittenFiles
  ) async throws(FileProblem) -> Made {
    let (website, stateOfFile) = (website, stateOfFile)
    let facts = await Scheduler.concurrentMap(count: pages.count, batch: 512, jobs: jobs) { range in
      pages[range].map { page in
        (website.searchIdentity(page), website.searchKey(page, stateOfFile: stateOfFile))
      }
    }.flatMap { $0 }
    let entry = Self.entry(language)
    if let known = last?.languages.first(where: { $0.entry == entry }),
      known.identities == facts.map(\.0), known.index.sections == SearchIndex.Section.all(of: pages)
    {
      let changed = facts.indices.filter { facts[$0].1 != known.keys[$0] }
      if changed.count <= Self.fewPages,
        let made = try change(known, changed.map { ($0, pages[$0], facts[$0].1) }, written)
      {
        return made
      }
    }
    return try await makeAll(pages, facts, entry, written)
  }

  // MARK: All pages

  private func makeAll(
    _ pages: [SearchablePage], _ facts: [(UInt64, UInt64)], _ entry: String, _ written: WrittenFiles
  ) async throws(FileProblem) -> Made {
    let (website, finders) = (website, finders)
    let benches = Benches()
    let size = IndexBatch.pages
    let made = await Scheduler.concurrentMap(
      count: (pages.count + size - 1) / size, batch: 1, jobs: jobs
    ) { range in
      Result { () throws(FileProblem) in
        let first = range.lowerBound * size
        let tools = benches.take()
        defer { benches.give(tools) }
        let inBatch = pages[first..<min(pages.count, first + size)]
        let documents = inBatch.map { website.searchDocument($0, on: tools.bench) }
        let leaky = zip(inBatch, documents).compactMap { Self.leaks(in: $1, of: $0, entry, finders) }
        var batch = IndexBatch(documents, first: first, tools.deflater)
        let texts = batch.takeTexts()
        for text in texts { try written.write(text) }
        return (batch, texts.map(\.digest), leaky)
      }
    }
    var batches: [IndexBatch] = []
    var texts: [UInt64] = []
    var result = Made(known: KnownSearch(entry: entry), madePages: pages.count)
    for batch in made {
      let (batch, digests, leaky) = try batch.get()
      batches.append(batch)
      texts += digests
      result.leaky += leaky
    }
    result.known.index = try await SearchIndex.make(
      SearchIndex.Section.all(of: pages), batches, texts: texts, jobs: jobs
    ) { file throws(FileProblem) in try written.write(file) }
    result.known.identities = facts.map(\.0)
    result.known.keys = facts.map(\.1)
    try finish(&result.known, written)
    return result
  }

  // MARK: A few pages

  /// Nothing if that is not enough.
  func change(
    _ known: KnownSearch, _ changed: [(number: Int, page: SearchablePage, key: UInt64)],
    _ written: WrittenFiles
  ) throws(FileProblem) -> Made? {
    guard known.files.digests.allSatisfy(written.isIntact) else { return nil }
    var made = Made(known: known, madePages: changed.count)
    if !changed.isEmpty {
      let bench = Workbench()
      let documents = changed.map { ($0.number, website.searchDocument($0.page, on: bench)) }
      for (change, document) in zip(changed, documents) {
        Self.leaks(in: document.1, of: change.page, known.entry, finders).map { made.leaky.append($0) }
        made.known.keys[change.number] = change.key
      }
      guard
        let (index, files) = known.index.changed(
          documents.map { (page: $0.0, document: $0.1) }, Deflater(), read: written.read)
      else { return nil }
      made.known.index = index
      for file in files { try written.write(file) }
    }
    try finish(&made.known, written)
    return made
  }

  /// Whether the finders find nothing in any document. None is written: that they say what pages say does not mean
  /// that they say it in the same way.
  func findsNothing() async -> Bool {
    let (website, finders) = (website, finders)
    let entries = website.catalog.allPublicRecords.map(\.id)
    let benches = Benches()
    for language in website.addresses.languages.indices {
      let pages = website.searchablePages(of: entries, language: language)
      let clean = await Scheduler.concurrentMap(count: pages.count, batch: IndexBatch.pages, jobs: jobs) {
        range in
        let tools = benches.take()
        defer { benches.give(tools) }
        return pages[range].allSatisfy { page in
          Self.leaks(in: website.searchDocument(page, on: tools.bench), of: page, "", finders) == nil
        }
      }
      guard clean.allSatisfy(\.self) else { return false }
    }
    return true
  }

  /// Writes lists and entry, and tells which files there are.
  private func finish(_ known: inout KnownSearch, _ written: WrittenFiles) throws(FileProblem) {
    let (files, entry) = known.index.lists(in: SearchFiles.folder, Deflater(), isKnown: written.isIntact)
    for file in files { try written.write(file) }
    try written.write(entry: entry, to: known.entry)
    known.files = written.files(known.index.digests.union(files.map(\.digest)), entry: known.entry)
  }

  private static func leaks(
    in document: SearchDocument, of page: SearchablePage, _ file: String, _ finders: [SecretFinder]
  ) -> Leaky? {
    let text = Array(
      ([document.address, document.title] + document.headings + [document.text]).joined(separator: "\n").utf8)
    let leaks = finders.flatMap { $0.leaks(in: text.span, limit: 20) }
    return leaks.isEmpty ? nil : Leaky(file: file, text: text, leaks: leaks, page: page)
  }
}

extension SearchIndex.Section {
  static func all(of pages: [SearchablePage]) -> [SearchIndex.Section] {
    var sections: [SearchIndex.Section] = []
    for page in pages {
      let count = sections.last?.kind == page.kind ? sections.removeLast().pages : 0
      sections.append(SearchIndex.Section(kind: page.kind, pages: count + 1))
    }
    return sections
  }
}

/// What threads work with, one after the other.
private final class Benches: Sendable {
  struct Tools: @unchecked Sendable {
    let bench = Workbench()
    let deflater = Deflater()
  }

  private let idle = Mutex<[Tools]>([])

  func take() -> Tools { idle.withLock { $0.popLast() } ?? Tools() }
  func give(_ tools: Tools) { idle.withLock { $0.append(tools) } }
}
