import Diagnostics
import Platform

/// Walks the content folder and says of every file what it is for. Nothing is opened.
struct ContentScanner {
  private let root: String
  private let schema: Schema
  private var sources: SourceMap
  private var scan = ContentScan()
  /// Inside the folder whose lines no message may show.
  private var isPrivate = false
  /// Folders that are being walked, to see links that lead round in a circle.
  private var openFolders: [FileStatus] = []

  private static let deepestFolder = 32

  /// `root` is the content folder; diagnostics show paths as they begin with it.
  static func scan(_ root: String, schema: Schema, sources: inout SourceMap) -> ContentScan {
    var scanner = ContentScanner(root: root, schema: schema, sources: sources)
    scanner.walkRoot()
    sources = scanner.sources
    return scanner.scan
  }

  private init(root: String, schema: Schema, sources: SourceMap) {
    self.root = root
    self.schema = schema
    self.sources = sources
  }

  // MARK: The top level

  private mutating func walkRoot() {
    guard let items = list(root) else { return }
    for item in items {
      let name = FileName(item.name, isFolder: item.isFolder)
      switch (item.name, item.isFolder) {
      case ("private", true):
        walkPrivate(item.path)
      case ("media", true), ("assets", true):
        continue
      case ("translations", true):
        walkTranslations(item.path)
      case (_, false) where name.slug == "site" && Self.isData(name):
        if let first = scan.site {
          report(.secondFile(of: "site", first: first.source, at: register(item)))
        } else {
          scan.site = file(item, "site", .data)
        }
      case (_, false) where name.slug == "schema" && Self.isData(name):
        scan.schema = file(item, "site", .data)
      default:
        walkCollection(item, name, isPrivate: false)
      }
    }
  }

  private mutating func walkPrivate(_ folder: String) {
    guard let items = enter(folder) else { return }
    isPrivate = true
    defer { isPrivate = false }
    for item in items {
      walkCollection(item, FileName(item.name, isFolder: item.isFolder), isPrivate: true)
    }
    openFolders.removeLast()
  }

  private mutating func walkTranslations(_ folder: String) {
    guard let items = enter(folder) else { return }
    for item in items where !item.isFolder {
      let name = FileName(item.name)
      guard Self.isData(name) else { continue }
      var file = file(item, "site", .data)
      file.slug = name.slug
      scan.translations.append(file)
    }
    openFolders.removeLast()
  }

  // MARK: One collection

  private mutating func walkCollection(_ item: Item, _ name: FileName, isPrivate: Bool) {
    guard item.isFolder || Self.isContent(name) else { return }
    let table = name.slug.lowercased()
    let candidates = schema.collections(named: table, isPrivate: isPrivate)
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
  private mutating func walkEntries(_ folder: String, of collection: ContentCollection, parent: Int?) {
    guard let items = enter(folder) else { return }
    for item in items {
      let name = FileName(item.name, isFolder: item.isFolder)
      if item.isFolder {
        walkEntryFolder(item.path, name, of: collection, parent: parent)
      } else if let role = Self.role(of: name) {
        var file = file(item, collection.name, role)
        file.parent = parent
        if case .rows = role {} else { name.describe(&file) }
        add(file)
      }
    }
    openFolders.removeLast()
  }

  /// A folder that is one entry: its `index` file, and what belongs to it.
  private mutating func walkEntryFolder(
    _ folder: String, _ name: FileName, of collection: ContentCollection, parent: Int?,
    mayHoldFilesOnly: Bool = false
  ) {
    guard let items = enter(folder) else { return }
    defer { openFolders.removeLast() }
    let names = items.map { FileName($0.name, isFolder: $0.isFolder) }
    let indexes = items.indices.filter {
      !items[$0].isFolder && names[$0].slug == "index" && Self.isContent(names[$0])
    }
    // The file without a language in its name comes first: the others translate it.
    let main = indexes.first { names[$0].language == nil } ?? indexes.first
    guard let main else {
      let hasText = items.indices.contains { !items[$0].isFolder && names[$0].fileExtension == "md" }
      if hasText || !(mayHoldFilesOnly || items.isEmpty) {
        report(.folderWithoutIndex(collection, at: .start(of: sources.add(path: folder + "/"))))
      }
      return
    }
    var entry = file(items[main], collection.name, Self.role(of: names[main]) ?? .markdown)
    entry.slug = name.slug
    entry.order = name.order
    entry.parent = parent
    let number = add(entry)
    for index in indexes where index != main {
      var translation = entry
      translation = file(items[index], collection.name, .markdown)
      translation.slug = name.slug
      translation.parent = parent
      translation.translation = names[index].language
      guard translation.translation != nil else {
        report(.secondFile(of: "index", first: entry.source, at: translation.source))
        continue
      }
      add(translation)
    }
    walkChildren(items, names, of: collection, parent: number)
  }

  private mutating func walkChildren(
    _ items: [Item], _ names: [FileName], of collection: ContentCollection, parent: Int
  ) {
    let children = nested(in: collection)
    for (item, name) in zip(items, names) where name.slug != "index" {
      if item.isFolder {
        if let named = children.first(where: { $0.name == item.name }) {
          walkEntries(item.path, of: named, parent: parent)
        } else if let first = children.first {
          walkEntryFolder(item.path, name, of: first, parent: parent, mayHoldFilesOnly: true)
        }
      } else if name.slug == "curriculum", Self.isData(name), collection.name == "courses" {
        var file = file(item, "sections", .curriculum)
        file.parent = parent
        add(file)
      } else if name.fileExtension == "md", let first = children.first {
        var file = file(item, first.name, .markdown)
        name.describe(&file)
        file.parent = parent
        guard nested(in: first).isEmpty else {
          report(.lessonOutsideSection(at: file.source))
          continue
        }
        add(file)
      }
    }
  }

  private func nested(in collection: ContentCollection) -> [ContentCollection] {
    schema.collections.filter { $0.form == .nested(in: collection.name) }
  }

  // MARK: Files

  private struct Item {
    var name: String
    var path: String
    var isFolder: Bool
  }

  private mutating func enter(_ folder: String) -> [Item]? {
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

  private mutating func register(_ item: Item) -> SourceID {
    sources.add(path: item.path, isPrivate: isPrivate)
  }

  private mutating func file(_ item: Item, _ collection: String, _ role: ContentFile.Role) -> ContentFile {
    ContentFile(
      path: item.path, source: register(item), collection: schema.number(of: collection) ?? 0, role: role)
  }

  @discardableResult
  private mutating func add(_ file: ContentFile) -> Int {
    scan.files.append(file)
    return scan.files.count - 1
  }

  private mutating func report(_ diagnostic: Diagnostic) { scan.diagnostics.append(diagnostic) }

  private static func isData(_ name: FileName) -> Bool {
    ["yaml", "yml", "json"].contains(name.fileExtension)
  }

  private static func isContent(_ name: FileName) -> Bool { role(of: name) != nil }

  private static func role(of name: FileName) -> ContentFile.Role? {
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
  fileprivate func describe(_ file: inout ContentFile) {
    file.slug = slug
    file.order = order
    file.translation = language
  }
}
