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

  fileprivate mutating func report(_ more: [Diagnostic]) {
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
    let parts = AssembledParts(
      schema: base.schema, settings: base.settings, sources: base.sources, now: base.now, stores: base.stores,
      entries: base.entries, index: base.index)
    let joined = EntryJoiner.join([batch], parts: parts)
    let resolved = ReferenceResolver.resolve(joined.value, from: base.entries.count, suggestions: suggestions)
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

/// Finds values that must be unique and are not, without keeping them: a filter of fixed size
/// names suspects, and a second reading of the rows convicts or clears them.
private struct RepeatFinder {
  private let fields: [Name]
  private let collection: ContentCollection
  private var filter = SeenFilter()
  private var suspects: Set<UInt64> = []
  private var first: [UInt64: (value: String, place: SourceRange)] = [:]

  init(_ collection: ContentCollection, catalog: Catalog) {
    self.collection = collection
    fields = collection.shape.fields.filter(\.isUnique).map { Name($0.name) }
    // What the catalogue keeps counts too.
    for record in catalog.all(collection.name) {
      for (number, field) in fields.enumerated() {
        guard let text = record[field]?.text else { continue }
        let hash = SeenFilter.hash(text, number)
        _ = filter.insert(hash)
        first[hash] = (text, record[field]?.place ?? record.place)
      }
    }
  }

  var hasSuspects: Bool { !suspects.isEmpty }

  mutating func note(_ chunk: Chunk) {
    for record in chunk.records {
      for (number, field) in fields.enumerated() {
        guard let text = record[field]?.text else { continue }
        let hash = SeenFilter.hash(text, number)
        if filter.insert(hash) { suspects.insert(hash) }
      }
    }
  }

  mutating func confirm(_ chunk: Chunk, _ checker: inout RowChecker) {
    for record in chunk.records {
      for (number, field) in fields.enumerated() {
        guard let value = record[field], let text = value.text else { continue }
        let hash = SeenFilter.hash(text, number)
        guard suspects.contains(hash) else { continue }
        if let earlier = first[hash], earlier.value == text {
          checker.report([.keyUsedTwice(collection, field: field.text, at: value.place, first: earlier.place)]
          )
        } else if first[hash] == nil {
          first[hash] = (text, value.place)
        }
      }
    }
  }
}

/// Remembers in 16 MB which values have been seen: never forgets one, and is wrong about a new
/// one less than once in a million among a million.
struct SeenFilter {
  private var bits = [UInt64](repeating: 0, count: 1 << 21)

  /// Whether the value was (most likely) seen before.
  mutating func insert(_ hash: UInt64) -> Bool {
    var wasSeen = true
    var step = hash
    for _ in 0..<4 {
      let bit = Int(step & (1 << 27 - 1))
      let mask = UInt64(1) << UInt64(bit & 63)
      if bits[bit >> 6] & mask == 0 {
        wasSeen = false
        bits[bit >> 6] |= mask
      }
      step = Self.mixed(step)
    }
    return wasSeen
  }

  static func hash(_ text: String, _ seed: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(seed)
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  /// The finishing step of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
