import Diagnostics
import Platform

/// Walks the content folder and says of every file what it is for. Nothing is opened.
struct ContentScanner {
  private let root: String
  private let languages: [String]
  let schema: Schema
  var sources: SourceMap
  var scan = ContentScan()
  /// Inside the folder whose lines no message may show.
  private var isPrivate = false
  /// Folders that are being walked, to see links that lead round in a circle.
  private var openFolders: [FileStatus] = []

  private static let deepestFolder = 32

  /// `root` is the content folder; diagnostics show paths as they begin with it.
  static func scan(
    _ root: String, schema: Schema, languages: [String], sources: inout SourceMap
  ) -> ContentScan {
    var scanner = ContentScanner(root: root, schema: schema, languages: languages, sources: sources)
    scanner.walkRoot()
    sources = scanner.sources
    return scanner.scan
  }

  private init(root: String, schema: Schema, languages: [String], sources: SourceMap) {
    self.root = root
    self.schema = schema
    self.languages = languages
    self.sources = sources
  }

  // MARK: The top level

  private mutating func walkRoot() {
    guard let items = list(root) else { return }
    for item in items {
      let name = name(of: item)
      switch (item.name, item.isFolder) {
      case ("private", true):
        walkPrivate(item.path)
      case ("media", true), ("assets", true):
        continue
      case ("translations", true):
        walkTranslations(item.path)
      case (_, false) where RootFile.allCases.contains { $0.isMeant(by: item.name) }:
        continue
      default:
        walkCollection(item, name, isPrivate: false)
      }
    }
  }

  private mutating func walkPrivate(_ folder: String) {
    guard let items = enter(folder) else { return }
    isPrivate = true
    defer { isPrivate = false }
    for item in items where item.name != LedgerFolder.name {
      walkCollection(item, name(of: item), isPrivate: true)
    }
    leave()
  }

  private mutating func walkTranslations(_ folder: String) {
    guard let items = enter(folder) else { return }
    for item in items {
      let name = FileName(item.name, isFolder: item.isFolder)
      guard !item.isFolder, Self.isData(name) else {
        report(.unreadFile(at: register(item)))
        continue
      }
      var file = file(item, "site", .data)
      file.slug = name.slug
      scan.translations.append(file)
    }
    leave()
  }

  // MARK: One collection

  private mutating func walkCollection(_ item: Item, _ name: FileName, isPrivate: Bool) {
    let table = name.slug.lowercased()
    let candidates = schema.collections(named: table, isPrivate: isPrivate)
    guard item.isFolder || Self.role(of: name) != nil else {
      if !candidates.isEmpty { report(.unreadFile(at: register(item))) }
      return
    }
    guard let collection = candidates.first, candidates.count == 1 else {
      let at = item.isFolder ? item.path + "/" : item.path
      let place = SourceRange.start(of: sources.add(path: at, isPrivate: isPrivate))
      report(
        candidates.isEmpty
          ? .unknownCollection(table, among: schema.collections, at: place)
          : .ambiguousCollection(table, meanings: candidates, at: place))
      return
    }
    if collection.isPrivate != isPrivate {
      let source = sources.add(path: item.path, isPrivate: true)
      report(.wrongSideOfPrivacy(collection, at: .start(of: source)))
      if collection.isPrivate { return }
    }
    if item.isFolder {
      walkEntries(item.path, of: collection, parent: nil)
    } else if let role = Self.role(of: name), role != .markdown {
      add(file(item, collection.name, role))
    } else {
      report(.markdownOutsideFolder(collection, at: register(item)))
    }
  }

  /// A folder whose files and folders are entries of `collection`.
  mutating func walkEntries(_ folder: String, of collection: ContentCollection, parent: Int?) {
    guard let items = enter(folder) else { return }
    for item in items {
      let name = name(of: item)
      if item.isFolder {
        walkEntryFolder(item.path, name, of: collection, parent: parent)
      } else if let role = Self.role(of: name) {
        var file = file(item, collection.name, role)
        file.parent = parent
        if case .rows = role {} else { name.describe(&file) }
        add(file)
      }
    }
    leave()
  }

  // MARK: Files

  struct Item {
    var name: String
    var path: String
    var isFolder: Bool
  }

  mutating func enter(_ folder: String) -> [Item]? {
    do throws(FileProblem) {
      let status = try FileSystem.status(folder)
      guard !openFolders.contains(where: { $0.device == status.device && $0.inode == status.inode }) else {
        report(.folderInsideItself(at: .start(of: sources.add(path: folder + "/"))))
        return nil
      }
      guard openFolders.count < Self.deepestFolder else {
        report(.foldersTooDeep(Self.deepestFolder, at: .start(of: sources.add(path: folder + "/"))))
        return nil
      }
      guard let items = list(folder) else { return nil }
      openFolders.append(status)
      return items
    } catch {
      report(.unreadable(error, at: .start(of: sources.add(path: folder + "/"))))
      return nil
    }
  }

  mutating func leave() { openFolders.removeLast() }

  private mutating func list(_ folder: String) -> [Item]? {
    do throws(FileProblem) {
      var items: [Item] = []
      for item in try FileSystem.items(in: folder)
      where !item.name.hasPrefix(".") && !item.name.hasSuffix("~") {
        let name = item.name
        let path = folder + "/" + name
        do throws(FileProblem) {
          let kind = if let told = item.kind { told } else { try FileSystem.status(path).kind }
          if kind != .other { items.append(Item(name: name, path: path, isFolder: kind == .folder)) }
        } catch {
          report(.unreadable(error, at: .start(of: sources.add(path: path))))
        }
      }
      return items
    } catch {
      report(.unreadable(error, at: .start(of: sources.add(path: folder + "/"))))
      return nil
    }
  }

  func name(of item: Item) -> FileName {
    FileName(item.name, isFolder: item.isFolder, languages: languages)
  }

  mutating func register(_ item: Item) -> SourceID {
    sources.add(path: item.path, isPrivate: isPrivate)
  }

  mutating func file(_ item: Item, _ collection: String, _ role: ContentFile.Role) -> ContentFile {
    ContentFile(
      path: item.path, source: register(item), collection: schema.number(of: collection) ?? 0, role: role)
  }

  @discardableResult
  mutating func add(_ file: ContentFile) -> Int {
    scan.files.append(file)
    return scan.files.count - 1
  }

  mutating func report(_ diagnostic: Diagnostic) { scan.diagnostics.append(diagnostic) }

  static func isData(_ name: FileName) -> Bool {
    ["yaml", "yml", "json"].contains(name.fileExtension)
  }

  static func role(of name: FileName) -> ContentFile.Role? {
    switch name.fileExtension {
    case "md", "markdown": .markdown
    case "yaml", "yml", "json": .data
    case "csv", "tsv": .rows(.csv)
    case "jsonl", "ndjson": .rows(.jsonLines)
    default: nil
    }
  }
}

extension FileName {
  func describe(_ file: inout ContentFile) {
    file.slug = slug
    file.order = order
    file.translation = language
  }
}
