import Diagnostics
import Platform
import YAML

/// Reads content files and decodes the entries in them; one for each batch, so that its buffers
/// serve many files.
struct FileLoader {
  let schema: Schema
  let scan: ContentScan
  var decoder: EntryDecoder
  var batch = LoadedBatch()
  var tree: NodeTree
  private let composer = YAMLComposer()
  private var buffer: [UInt8] = []
  /// The file at hand could not be read to the end.
  private var isBroken = false

  /// Larger files of YAML are a mistake, or rows that belong into a table.
  static let largestFile = 64 << 20

  init(schema: Schema, scan: ContentScan, context: DecodingContext) {
    self.schema = schema
    self.scan = scan
    decoder = EntryDecoder(context: context)
    tree = NodeTree(file: SourceID(index: 0))
  }

  /// All entries of these files, or of a part of one, in their order.
  static func load(
    _ load: Load, of scan: ContentScan, schema: Schema, context: DecodingContext
  ) -> LoadedBatch {
    var loader = FileLoader(schema: schema, scan: scan, context: context)
    switch load {
    case .files(let numbers):
      for number in numbers { loader.load(number) }
    case .rows(let part, let form): loader.loadRows(part.file, form, part)
    }
    return loader.finished()
  }

  consuming func finished() -> LoadedBatch {
    batch.store = decoder.store
    batch.diagnostics += decoder.diagnostics
    batch.secrets = decoder.members.secrets
    return batch
  }

  private mutating func load(_ number: Int) {
    let file = scan.files[number]
    if case .rows(let form) = file.role {
      guard !schema.collections[file.collection].isStreamed else { return }
      loadRows(number, form)
      return
    }
    guard read(file) else { return }
    switch file.role {
    case .markdown: loadMarkdown(number)
    case .data: loadData(number)
    case .curriculum:
      compose(0..<buffer.count, of: file)
      loadCurriculum(number)
    case .rows: break
    }
  }

  /// Fills the buffer; false if the file cannot be read.
  private mutating func read(_ file: ContentFile) -> Bool {
    do throws(FileProblem) {
      try FileSystem.read(file.path, into: &buffer, limit: Self.largestFile)
    } catch {
      batch.diagnostics.append(.unreadable(error, at: .start(of: file.source)))
      return false
    }
    return true
  }

  // MARK: Forms of files

  private mutating func loadMarkdown(_ number: Int) {
    let file = scan.files[number]
    let collection = schema.collections[file.collection]
    let parts: FrontMatter
    do throws(FrontMatter.Problem) {
      parts = try FrontMatter(buffer[...])
    } catch {
      let place = SourceRange(file: file.source, lower: 0, upper: UInt32(min(3, buffer.count)))
      report(
        [
          error == .missing
            ? .missingFrontMatter(collection.noun, at: place) : .unclosedFrontMatter(at: place)
        ],
        of: file)
      return
    }
    compose(parts.yaml, of: file)
    let textProblems = TextCheck.problems(
      in: buffer.span.extracting(parts.body), file: file.source, base: UInt32(parts.body.lowerBound))
    batch.diagnostics += collection.isPrivate ? textProblems.map { $0.withoutText } : textProblems
    let body = UInt32(parts.body.lowerBound)..<UInt32(parts.body.upperBound)
    let isEmpty = buffer[parts.body].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    let mapping: NodeID
    if let root = tree.root, !tree.isNull(root) {
      mapping = root
    } else {
      let place = SourceRange(file: file.source, lower: 0, upper: 3)
      mapping = tree.addCollection(.mapping, at: place)
    }
    if !isEmpty, collection.bodyField == nil {
      batch.diagnostics.append(
        .unexpectedBody(
          collection.noun, at: SourceRange(file: file.source, lower: body.lowerBound, upper: body.lowerBound))
      )
    }
    addEntry(mapping, number, body: isEmpty ? nil : body)
  }

  private mutating func loadData(_ number: Int) {
    let file = scan.files[number]
    compose(0..<buffer.count, of: file)
    guard let root = tree.root, !tree.isNull(root) else { return }
    let collection = schema.collections[file.collection]
    switch tree.kind(root) {
    case .mapping where file.slug.isEmpty && collection.form != .single && isKeyedList(root):
      for pair in Array(tree.pairs(root)) { addEntry(pair.value, number, slug: tree.text(pair.key)) }
    case .mapping:
      addEntry(root, number)
    case .sequence:
      // In the folder of a section, the list says in which order its lessons come.
      for (index, item) in tree.items(root).enumerated() {
        addEntry(item, number, isListed: true, order: file.parent == nil ? nil : index + 1)
      }
    case .scalar:
      batch.diagnostics.append(.notAMapping(collection.noun, found: .scalar, at: tree.range(root)))
    }
  }

  /// A list file may also be a map from slugs to entries.
  private func isKeyedList(_ root: NodeID) -> Bool {
    for pair in tree.pairs(root) where tree.kind(pair.value) != .mapping { return false }
    return true
  }

  private mutating func compose(_ range: Range<Int>, of file: ContentFile) {
    var tree = NodeTree(file: file.source)
    swap(&tree, &self.tree)
    defer { swap(&tree, &self.tree) }
    let form: YAMLComposer.Form = file.path.hasSuffix(".json") ? .json : .yaml
    let problems = composer.compose(
      buffer.span.extracting(range), file: file.source, base: UInt32(range.lowerBound), form: form,
      into: &tree)
    isBroken = problems.contains { $0.severity == .error && $0.id.name != "duplicate-key" }
    report(problems, of: file)
  }

  /// Complaints about a text that could not be read: nobody knows of its lines whose they are.
  private mutating func report(_ problems: [Diagnostic], of file: ContentFile) {
    guard !problems.isEmpty else { return }
    let lines = SecretLines(of: file, schema: schema, languages: decoder.context.languages)
    batch.diagnostics += problems.map { problem in
      lines.mayShow(lineAt: Int(problem.range?.lower ?? 0), of: buffer) ? problem : problem.withoutText
    }
  }

  private mutating func loadRows(
    _ number: Int, _ form: ContentFile.RowForm, _ part: StreamedRows.Part? = nil
  ) {
    let file = scan.files[number]
    isBroken = false
    decoder.splitsCells = form == .csv
    defer { decoder.splitsCells = false }
    do throws(FileProblem) {
      let problems = try RowFile.read(file, form, part) { row in
        tree = row
        if let root = tree.root { addEntry(root, number, isListed: true) }
      }
      guard !problems.isEmpty else { return }
      batch.rowProblems += problems.count
      batch.hasUnreadRows = batch.hasUnreadRows || problems.contains { $0.severity == .error }
      let lines = SecretLines(of: file, schema: schema, languages: decoder.context.languages)
      batch.diagnostics +=
        lines.mayShowRows(of: file, form) ? problems : problems.map { $0.withoutText }
    } catch {
      batch.diagnostics.append(.unreadable(error, at: .start(of: file.source)))
    }
  }

  // MARK: One entry

  /// Decodes one entry and keeps it; gives its number in the batch.
  @discardableResult
  mutating func addEntry(
    _ mapping: NodeID, _ number: Int, slug: String? = nil, body: Range<UInt32>? = nil, isListed: Bool = false,
    collection: Int? = nil, parent: EntryDraft.Parent? = nil, order: Int? = nil
  ) -> Int? {
    let file = scan.files[number]
    let kind = schema.collections[collection ?? file.collection]
    guard tree.kind(mapping) == .mapping else {
      batch.diagnostics.append(.notAMapping(kind.noun, found: tree.kind(mapping), at: tree.range(mapping)))
      return nil
    }
    decoder.isPrivate = kind.isPrivate
    decoder.isTranslation = file.translation != nil
    let known = decoder.members.secrets.count
    let slots = decoder.entry(mapping, as: kind.shape, noun: kind.noun, in: &tree)
    // No line of a private file is ever shown.
    if kind.isPrivate { decoder.members.secrets.removeSubrange(known...) }
    if let body { checkBody(body, slots, kind, in: file.source) }
    let first = decoder.store.slots.count
    decoder.store.slots += slots
    let parent = parent ?? file.parent.map { .file($0) } ?? .none
    let place = placeOf(mapping)
    // What a translation lacks, its original has; EntryJoiner knows whether there is one.
    if file.translation == nil, !isBroken {
      batch.diagnostics += kind.missingFields(
        among: slots, hasBody: body != nil, hasParent: parent != .none, at: place)
    }
    batch.drafts.append(
      EntryDraft(
        collection: collection ?? file.collection, file: number, place: place,
        slots: first..<first + slots.count, body: body, slug: slug ?? (isListed ? nil : file.slug),
        order: order ?? (isListed ? nil : file.order), translation: file.translation, parent: parent,
        isBroken: isBroken))
    return batch.drafts.count - 1
  }

  /// The text below the front matter is the value of a field, which must not be told above as well;
  /// there it may have other languages.
  private mutating func checkBody(
    _ body: Range<UInt32>, _ slots: [Slot], _ kind: ContentCollection, in file: SourceID
  ) {
    guard let field = kind.bodyField,
      let slot = slots.first(where: { $0.key == Name(field.name) && !$0.isStandard }),
      slot.value.kind != .null, slot.value.kind != .localized
    else { return }
    batch.diagnostics.append(
      .fieldGivenTwice(
        field.name, as: field.name,
        at: SourceRange(file: file, lower: body.lowerBound, upper: body.lowerBound),
        first: SourceRange(file: file, lower: slot.lower, upper: slot.upper)))
  }

  /// The whole of an entry is too much to underline: its first key stands for it.
  private func placeOf(_ mapping: NodeID) -> SourceRange {
    let whole = tree.range(mapping)
    for pair in tree.pairs(mapping) {
      let key = tree.range(pair.key)
      // The keys of a table's rows stand in its header: a row is shown by its beginning.
      if key.lower >= whole.lower, key.upper <= whole.upper { return key }
      return SourceRange(file: whole.file, lower: whole.lower, upper: whole.lower)
    }
    return whole
  }
}

extension ContentCollection {
  /// Complaints about what an entry must tell and does not; its folder may tell some of it.
  func missingFields(
    among slots: [Slot], hasBody: Bool, hasParent: Bool, at place: SourceRange
  ) -> [Diagnostic] {
    shape.required.compactMap { index in
      let (field, name) = (shape.fields[index], shape.names[index])
      let isImplied =
        field.name == "slug" || (field.isBody && hasBody)
        || (hasParent && ["course", "section", "book"].contains(field.name))
      guard !isImplied, field.isMissing(among: slots, as: name) else { return nil }
      return .missingField(field, of: noun.withArticle, at: place)
    }
  }
}
