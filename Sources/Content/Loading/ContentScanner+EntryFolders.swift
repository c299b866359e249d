import Diagnostics

/// Folders that are one entry: a course with its sections, a section with its lessons.
extension ContentScanner {
  /// Its `index` file, and what belongs to it.
  mutating func walkEntryFolder(
    _ folder: String, _ name: FileName, of collection: ContentCollection, parent: Int?,
    mayHoldFilesOnly: Bool = false
  ) {
    guard let items = enter(folder) else { return }
    defer { leave() }
    let names = items.map { self.name(of: $0) }
    let indexes = items.indices.filter { Self.isIndex(items[$0], names[$0]) }
    // The file without a language in its name comes first: the others translate it.
    let main = indexes.first { names[$0].language == nil } ?? indexes.first
    guard let main else {
      if Self.holdsText(items, names) || !(mayHoldFilesOnly || items.isEmpty) {
        report(.folderWithoutIndex(collection, at: .start(of: sources.add(path: folder + "/"))))
      } else {
        walkFiles(items)
      }
      return
    }
    var entry = file(items[main], collection.name, Self.role(of: names[main]) ?? .markdown)
    entry.slug = name.slug
    entry.order = name.order
    entry.parent = parent
    let number = add(entry)
    for index in indexes where index != main {
      var translation = file(items[index], collection.name, Self.role(of: names[index]) ?? .markdown)
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

  private static func isIndex(_ item: Item, _ name: FileName) -> Bool {
    !item.isFolder && name.isIndex && (role(of: name) == .markdown || role(of: name) == .data)
  }

  /// Whether somebody writes entries here: pictures and tables may be files of lessons.
  private static func holdsText(_ items: [Item], _ names: [FileName]) -> Bool {
    zip(items, names).contains { item, name in
      !item.isFolder && ["md", "markdown", "yaml", "yml"].contains(name.fileExtension)
    }
  }

  // MARK: What belongs to the entry

  private mutating func walkChildren(
    _ items: [Item], _ names: [FileName], of collection: ContentCollection, parent: Int
  ) {
    let children = nested(in: collection)
    var curriculum: SourceID?
    for (item, name) in zip(items, names) where !Self.isIndex(item, name) {
      if item.isFolder {
        walkChildFolder(item, name, children, parent: parent)
      } else if collection.name == "courses", name.slug == "curriculum", Self.isData(name) {
        var file = file(item, "sections", .curriculum)
        file.parent = parent
        if let curriculum {
          report(.secondFile(of: "curriculum", first: curriculum, at: file.source))
        } else {
          curriculum = file.source
          add(file)
        }
      } else if let role = Self.role(of: name) {
        addChild(item, name, role, children.first, parent: parent)
      }
    }
  }

  private mutating func walkChildFolder(
    _ item: Item, _ name: FileName, _ children: [ContentCollection], parent: Int
  ) {
    if let named = children.first(where: { $0.name == item.name }) {
      walkEntries(item.path, of: named, parent: parent)
    } else if let first = children.first {
      walkEntryFolder(item.path, name, of: first, parent: parent, mayHoldFilesOnly: true)
    } else {
      walkFiles(item)
    }
  }

  private mutating func addChild(
    _ item: Item, _ name: FileName, _ role: ContentFile.Role, _ collection: ContentCollection?, parent: Int
  ) {
    guard let collection, role == .markdown || role == .data else {
      scan.looseFiles.append(register(item))
      return
    }
    var file = file(item, collection.name, role)
    name.describe(&file)
    file.parent = parent
    guard nested(in: collection).isEmpty else {
      report(.lessonOutsideSection(at: file.source))
      return
    }
    add(file)
  }

  private func nested(in collection: ContentCollection) -> [ContentCollection] {
    schema.collections.filter { $0.form == .nested(in: collection.name) }
  }

  // MARK: Folders of pictures, films and downloads

  private mutating func walkFiles(_ folder: Item) {
    guard let items = enter(folder.path) else { return }
    walkFiles(items)
    leave()
  }

  private mutating func walkFiles(_ items: [Item]) {
    for item in items {
      if item.isFolder {
        walkFiles(item)
      } else if Self.role(of: name(of: item)) != nil {
        scan.looseFiles.append(register(item))
      }
    }
  }
}
