import Diagnostics
import Platform
import YAML

/// Checks files of rows that the catalogue does not keep, row by row, in memory that does not
/// grow with them: a million certificates cost no more than a chunk of them.
struct RowChecker {
  private let scan: ContentScan
  private let sources: DerivationSources
  private let context: DecodingContext
  private var catalog: Catalog { sources.catalog }
  private var diagnostics: [Diagnostic] = []
  private var reported = 0

  private static let rowsInChunk = 16_384
  /// Enough to see what is wrong; a table of another form must not fill the memory with complaints.
  private static let mostComplaints = 1_000

  static func check(
    _ scan: ContentScan, _ sources: DerivationSources, context: DecodingContext
  ) -> [Diagnostic] {
    var checker = RowChecker(scan: scan, sources: sources, context: context)
    let collections = sources.catalog.schema.collections
    for collection in collections.indices where collections[collection].isStreamed {
      checker.check(collection: collection)
    }
    return checker.diagnostics
  }

  private init(scan: ContentScan, sources: DerivationSources, context: DecodingContext) {
    self.scan = scan
    self.sources = sources
    self.context = context
  }

  private mutating func check(collection: Int) {
    let files = scan.files.indices.filter { number in
      guard case .rows = scan.files[number].role else { return false }
      return scan.files[number].collection == collection
    }
    guard !files.isEmpty else { return }
    var repeats = RepeatFinder(catalog.schema.collections[collection], catalog: catalog)
    for file in files {
      eachChunk(of: file) {
        $0.checkRules(&$1); repeats.note($1)
      }
    }
    guard repeats.hasSuspects else { return }
    for file in files { eachChunk(of: file) { repeats.confirm($1, &$0) } }
  }

  /// Reads a file's rows and gives them to `visit` by the chunk.
  private mutating func eachChunk(of number: Int, _ visit: (inout RowChecker, inout Chunk) -> Void) {
    let file = scan.files[number]
    guard case .rows(let form) = file.role else { return }
    reported = 0
    var loader = newLoader(form)
    do throws(FileProblem) {
      let problems = try RowFile.read(file, form) { row in
        loader.tree = row
        if let root = loader.tree.root { loader.addEntry(root, number, isListed: true) }
        guard loader.batch.drafts.count >= Self.rowsInChunk else { return }
        finish(&loader, form, visit)
      }
      finish(&loader, form, visit)
      let lines = SecretLines(of: file, schema: catalog.schema, languages: context.languages)
      let mayShow = problems.isEmpty || lines.mayShowRows(of: file, form)
      report(mayShow ? problems : problems.map { $0.withoutText })
    } catch {
      report([.unreadable(error, at: .start(of: file.source))])
    }
  }

  private mutating func finish(
    _ loader: inout FileLoader, _ form: ContentFile.RowForm, _ visit: (inout RowChecker, inout Chunk) -> Void
  ) {
    // What will not be shown needs no suggestions.
    let suggestions = min(NameSuggester.usual, Self.mostComplaints - reported)
    var chunk = Chunk(loader.finished(), base: catalog, suggestions: suggestions)
    loader = newLoader(form)
    visit(&self, &chunk)
  }

  private func newLoader(_ form: ContentFile.RowForm) -> FileLoader {
    var loader = FileLoader(schema: catalog.schema, scan: scan, context: context)
    loader.decoder.splitsCells = form == .csv
    return loader
  }

  private mutating func checkRules(_ chunk: inout Chunk) {
    report(chunk.diagnostics)
    guard let collection = chunk.records.first?.collection else { return }
    let limit = max(0, Self.mostComplaints - reported)
    report(RuleBook.check(chunk.records, of: collection, sources, upTo: limit))
  }

  mutating func report(_ more: [Diagnostic]) {
    guard !more.isEmpty else { return }
    diagnostics += more.prefix(max(0, Self.mostComplaints - reported))
    if reported < Self.mostComplaints, reported + more.count >= Self.mostComplaints,
      let place = more.last?.range
    {
      diagnostics.append(.tooManyBadRows(Self.mostComplaints, at: .start(of: place.file)))
    }
    reported += more.count
  }
}

/// Some rows as entries of a catalogue that has them and everything of the real one.
struct Chunk {
  let records: [Record]
  let diagnostics: [Diagnostic]

  fileprivate init(_ batch: LoadedBatch, base: Catalog, suggestions: Int) {
    var batches = [batch]
    var joined = EntryJoiner.join(&batches, AssembledParts(base))
    let resolved = ReferenceResolver.resolve(
      joined.value.take(), from: base.entries.count, suggestions: suggestions)
    let hidden = Array(
      repeating: Visibility.hidden(.privateCollection),
      count: resolved.value.entries.count - base.entries.count)
    let catalog = Catalog(resolved.value, visibilities: base.visibilities + hidden, derived: base.derived)
    records = (base.entries.count..<base.entries.count + batch.drafts.count).map {
      Record(catalog: catalog, id: EntryID(index: Int32($0)))
    }
    diagnostics = joined.diagnostics + resolved.diagnostics
  }
}
