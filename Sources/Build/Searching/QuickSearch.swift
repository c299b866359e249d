import Content
import Platform
import Search
import Site

/// What changed texts change of the search's index.
struct QuickSearch {
  private(set) var memory: SearchMemory
  /// Files that were not there before.
  private(set) var new: Set<String> = []
  /// Files that nothing leads to any more.
  private(set) var stale: [OutputPath] = []

  /// Nothing if it takes a whole build.
  /// - Parameter last: what the last build left, whose files are known to be as they were written.
  init?(
    _ known: KnownBuild, _ changed: ChangedTexts, after last: SearchMemory, _ options: BuildOptions,
    _ staging: Staging
  ) throws(FileProblem) {
    memory = last
    let website = known.website
    let entries = website.catalog.entries(inFiles: changed.texts)
    guard !last.languages.isEmpty, !entries.isEmpty else { return }
    let written = WrittenFiles(staging, intact: last.languages.map(\.files), in: options.output)
    let run = SearchRun(
      website: website, finders: known.finders, last: last,
      stateOfFile: { Inventory.state(Inventory.stamp(of: $0)) }, jobs: options.jobs)
    for (number, language) in website.addresses.languages.enumerated() {
      let entry = SearchRun.entry(language)
      guard let place = last.languages.firstIndex(where: { $0.entry == entry }) else { return nil }
      let search = last.languages[place]
      var pages: [(number: Int, page: SearchablePage, key: UInt64)] = []
      for page in website.searchablePages(of: entries, language: number) {
        let identity = website.searchIdentity(page)
        guard let number = search.identities.firstIndex(of: identity) else { continue }
        pages.append((number, page, website.searchKey(page, stateOfFile: run.stateOfFile)))
      }
      if pages.isEmpty { continue }
      guard let made = try run.change(search, pages, written), made.leaky.isEmpty else { return nil }
      memory.languages[place] = made.known
    }
    new = written.staged.subtracting(last.languages.map(\.entry))
    stale = last.digests.subtracting(memory.digests).sorted().compactMap { OutputPath(SearchFiles.path($0)) }
  }
}
