public import Diagnostics
import Platform
import YAML

/// The rows of files that the catalogue does not keep (a million certificates), read by the part: each part is
/// a catalogue of its own that has these rows and everything of the real one. Memory does not grow with the files.
public struct StreamedRows: Sendable {
  /// Some rows of a file, which stay the same part when others change.
  public struct Part: Hashable, Sendable {
    let file: Int
    let header: Range<Int>
    public let bytes: Range<Int>
    /// Of what they say, and of the names of their columns.
    public let fingerprint: UInt64

    var isFirst: Bool { bytes.lowerBound == header.upperBound }
  }

  /// Rows that have been read, and what is wrong with them.
  public struct Rows: Sendable {
    /// For each of the parts.
    public let records: [[Record]]
    /// The whole row of each record of all parts: a record's own place is only its beginning.
    public let extents: [SourceRange]
    public let diagnostics: [Diagnostic]
  }

  public let catalog: Catalog
  let scan: ContentScan
  let links: DerivationSources
  let context: DecodingContext
  /// Whether messages may show what a row says, by file.
  private let mayShow: [Int: Bool]

  init(_ scan: ContentScan, _ links: DerivationSources, context: DecodingContext) {
    catalog = links.catalog
    self.scan = scan
    self.links = links
    self.context = context
    var mayShow: [Int: Bool] = [:]
    for (number, file) in scan.files.enumerated() {
      guard case .rows(let form) = file.role, links.catalog.schema.collections[file.collection].isStreamed
      else { continue }
      let lines = SecretLines(of: file, schema: links.catalog.schema, languages: context.languages)
      mayShow[number] = lines.mayShowRows(of: file, form)
    }
    self.mayShow = mayShow
  }

  /// The files in which rows of a collection stand.
  public func files(of collection: String) -> [String] {
    numbers(of: collection).map { scan.files[$0].path }
  }

  private func numbers(of collection: String) -> [Int] {
    guard let number = catalog.schema.number(of: collection) else { return [] }
    return mayShow.keys.sorted().filter { scan.files[$0].collection == number }
  }

  /// The parts of all files of a collection, in their order.
  public func parts(of collection: String) -> Checked<[Part]> {
    var checked = Checked<[Part]>([])
    for number in numbers(of: collection) {
      let file = scan.files[number]
      guard case .rows(let form) = file.role else { continue }
      do throws(FileProblem) {
        checked.value += try RowFile.parts(of: file, form, number: number)
      } catch {
        checked.diagnostics.append(.unreadable(error, at: .start(of: file.source)))
      }
    }
    return checked
  }

  // MARK: Reading

  /// Reads parts that belong to one collection, and checks their rows by all rules.
  /// - Parameters:
  ///   - suggestions: how many dangling references may be told what they most likely mean.
  ///   - limit: how many complaints are wanted at most.
  public func read(
    _ parts: some Collection<Part>, suggestions: Int = 0, upTo limit: Int = .max
  ) -> Rows {
    var loader = FileLoader(schema: catalog.schema, scan: scan, context: context)
    var problems: [Diagnostic] = []
    var ends: [Int] = []
    var extents: [SourceRange] = []
    for part in parts {
      problems += read(part, &loader, &extents)
      ends.append(loader.batch.drafts.count)
    }
    let chunk = Chunk(loader.finished(), base: catalog, suggestions: suggestions)
    var diagnostics = problems + chunk.diagnostics
    if let collection = chunk.records.first?.collection {
      diagnostics += RuleBook.check(chunk.records, of: collection, links, upTo: limit)
    }
    let starts = [0] + ends.dropLast()
    return Rows(
      records: zip(starts, ends).map { Array(chunk.records[$0..<$1]) }, extents: extents,
      diagnostics: diagnostics)
  }

  private func read(_ part: Part, _ loader: inout FileLoader, _ extents: inout [SourceRange]) -> [Diagnostic]
  {
    let file = scan.files[part.file]
    guard case .rows(let form) = file.role else { return [] }
    loader.decoder.splitsCells = form == .csv
    do throws(FileProblem) {
      let problems = try RowFile.read(file, form, part) { row in
        loader.tree = row
        guard let root = loader.tree.root else { return }
        loader.addEntry(root, part.file, isListed: true)
        let new = loader.batch.drafts.count - extents.count
        extents += repeatElement(loader.tree.range(root), count: new)
      }
      return mayShow[part.file] == true ? problems : problems.map { $0.withoutText }
    } catch {
      return [.unreadable(error, at: .start(of: file.source))]
    }
  }
}

/// Some rows as entries of a catalogue that has them and everything of the real one.
private struct Chunk {
  let records: [Record]
  let diagnostics: [Diagnostic]

  init(_ batch: LoadedBatch, base: Catalog, suggestions: Int) {
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
