import Content
import Diagnostics
import Platform
import Search
import Site

/// What became of the search's index.
struct SearchOutcome {
  var memory = SearchMemory([])
  /// Files of earlier builds.
  var before: Set<String> = []
  /// Files that are staged.
  var new: Set<String> = []

  var keptFiles: Int { memory.languages.reduce(0) { $0 + $1.files.stamps.count { !$0.isMissing } } }
}

extension BuildRun {
  /// Makes the index, or what of it is another one, and complains about what leaks into it.
  mutating func makeSearch(
    _ plan: [PlannedPage], after manifest: Manifest?, _ staging: Staging
  ) async throws(FileProblem) -> SearchOutcome {
    var outcome = SearchOutcome()
    let last = manifest.flatMap { SearchMemory(in: options.cache, of: $0) }
    outcome.before = Self.searchFiles(in: options.output).union(last?.paths ?? [])
    guard makesSearch else { return outcome }
    let isBelieved =
      manifest?.options == options.fingerprint && manifest?.settings == settings
      && manifest?.secrets == watch.fingerprint
    let inventory = inventory
    let run = SearchRun(
      website: website, finders: [watch.finder], last: isBelieved ? last : nil,
      stateOfFile: { inventory.state(of: $0) }, jobs: options.jobs)
    let written = WrittenFiles(staging, intact: await intactFiles(run.last), in: options.output)
    let made = try await run.make(plan, written)
    outcome.memory = SearchMemory(made.map(\.known))
    outcome.new = written.staged
    for leaky in made.flatMap(\.leaky) { complain(about: leaky) }
    let pages = made.reduce(0) { $0 + $1.madePages }
    notes.note("search", items: pages, skipped: made.reduce(0) { $0 + $1.known.keys.count } - pages)
    return outcome
  }

  private func intactFiles(_ memory: SearchMemory?) async -> [SearchFiles] {
    guard let memory, let folder = try? Folder(options.output) else { return [] }
    var files: [SearchFiles] = []
    for known in memory.languages {
      files.append(await known.files.intact(below: folder, jobs: options.jobs))
    }
    return files
  }

  /// Of several machines that make a site together, one makes the index.
  private var makesSearch: Bool {
    guard website.hasSearch, options.makesPages else { return false }
    let isAsked = options.kinds.isEmpty || options.kinds.contains("search")
    let first = SearchRun.entry(website.addresses.languages[0])
    return isAsked && options.shard?.holds(first) != false
  }

  private mutating func complain(about leaky: SearchRun.Leaky) {
    let file = sources.add(path: options.output + "/" + leaky.file, text: leaky.text)
    let bodies = website.searchBodies(leaky.page).compactMap { body -> [UInt8]? in
      var bytes: [UInt8] = []
      guard (try? FileSystem.read(body.path, into: &bytes)) != nil, body.bytes.upperBound <= bytes.count
      else {
        return nil
      }
      return Array(bytes[body.bytes])
    }
    complaints += watch.complaints(about: leaky.leaks, in: leaky.text, of: file, showing: bodies)
  }

  /// What earlier builds have written, those of a part of the site, too, which remember nothing, and those whose
  /// manifest is gone: nobody else's files lie there, nor have such names.
  private static func searchFiles(in output: String) -> Set<String> {
    let items = (try? FileSystem.items(in: output + "/" + SearchFiles.folder)) ?? []
    let ours = items.filter { $0.name.hasSuffix(".bin") && $0.name.dropLast(4).allSatisfy(\.isHexDigit) }
    return Set(ours.map { SearchFiles.folder + $0.name })
  }
}
