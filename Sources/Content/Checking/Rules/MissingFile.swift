import Diagnostics
import Platform

extension Rule {
  /// Files that entries name are there: beside the entry, or below the content folder.
  static let missingFile = Rule(
    id: DiagnosticID("missing-file"),
    scope: .catalog { catalog, _, complaints in
      var finder = FileFinder(catalog, complaints)
      for collection in catalog.schema.collections where !collection.shape.holdingFiles.isEmpty {
        for record in catalog.all(collection.name) { finder.check(record) }
      }
      complaints = finder.complaints
    })
}

/// Looks for the files that entries name; each path is asked for once.
struct FileFinder {
  private(set) var complaints: Complaints
  private let catalog: Catalog
  /// The content folder; unknown if there is no site.yaml in it.
  private let root: String?
  private var kinds: [String: FileStatus.Kind?] = [:]
  private var names: [String: [String]] = [:]

  init(_ catalog: Catalog, _ complaints: Complaints) {
    self.catalog = catalog
    self.complaints = complaints
    root = catalog.all("site").first.map { Self.folder(of: catalog.sources.path(of: $0.place.file)) }
  }

  /// The paths of all files that entries name, as far as they are there.
  static func namedFiles(in catalog: Catalog) -> Set<String> {
    var finder = FileFinder(catalog, Complaints(Rule.missingFile.id))
    for collection in catalog.schema.collections where !collection.shape.holdingFiles.isEmpty {
      for record in catalog.all(collection.name) { finder.check(record) }
    }
    return Set(finder.kinds.filter { $0.value == .file }.keys)
  }

  mutating func check(_ record: Record) {
    let isPrivate = record.collection.isPrivate
    let shape = record.collection.shape
    for index in shape.holdingFiles {
      let (field, name) = (shape.fields[index], shape.names[index])
      if let value = record.written(name) { check(value, field.type, isPrivate || field.isPrivate) }
      for translation in catalog.translations(of: record.entry) {
        let place = SourceRange.start(of: translation.place.file)
        if let value = catalog.value(name, in: translation.slots, of: translation.store, orAt: place) {
          check(value, field.type, isPrivate || field.isPrivate)
        }
      }
    }
  }

  private mutating func check(_ value: FieldValue, _ type: FieldType, _ isPrivate: Bool) {
    if value.kind == .localized {
      for text in value.list { check(text, type, isPrivate) }
      return
    }
    switch type {
    case .asset: find(value, isPrivate)
    case .list(let item), .map(let item): for value in value.list { check(value, item, isPrivate) }
    case .object(let shape):
      for index in shape.holdingFiles {
        let field = shape.fields[index]
        if let inner = value[shape.names[index]] { check(inner, field.type, isPrivate || field.isPrivate) }
      }
    default: break
    }
  }

  private mutating func find(_ value: FieldValue, _ isPrivate: Bool) {
    guard !value.isStandard, let path = value.text, !Self.isAddress(path) else { return }
    let places = AssetPlaces.of(
      path, inFileAt: catalog.sources.path(of: value.place.file), contentFolder: root)
    let kinds = places.map { kind(of: $0) }
    guard !places.isEmpty, !kinds.contains(.file) else { return }
    if kinds.contains(.folder) {
      complaints.error(
        isPrivate ? "this is a folder, expected a file" : "`\(path)` is a folder, expected a file",
        at: value.place)
    } else {
      let near = isPrivate ? nil : nearest(to: places)
      complaints.error(
        isPrivate ? "the file does not exist" : "there is no file `\(path)`", at: value.place,
        label: near.map { "did you mean `\(Self.sibling($0, of: path))`?" },
        hint: path.hasPrefix("/") ? nil : "put it beside the entry or under media/")
    }
  }

  private mutating func kind(of path: String) -> FileStatus.Kind? {
    if let known = kinds[path] { return known }
    let kind = try? FileSystem.status(path).kind
    kinds[path] = .some(kind)
    return kind
  }

  /// The name that was most likely meant, in the first folder that has one like it.
  private mutating func nearest(to paths: [String]) -> String? {
    for path in paths {
      let folder = Self.folder(of: path)
      let listed = names[folder] ?? (try? FileSystem.names(in: folder)) ?? []
      names[folder] = listed
      if let near = NearestWord.to(String(path.dropFirst(folder.count + 1)), among: listed) { return near }
    }
    return nil
  }

  private static func isAddress(_ path: String) -> Bool {
    let lower = path.prefix(8).lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// `name` in the folder that `path` names.
  private static func sibling(_ name: String, of path: String) -> String {
    path.lastIndex(of: "/").map { path[...$0] + name } ?? name
  }
}
