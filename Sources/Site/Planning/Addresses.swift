public import Content

/// Where pages stand: below the address of the site, the first language at its root and each of the
/// others in a folder of its own.
public struct Addresses: Sendable {
  /// `https://academy.example.org`, without a slash at its end.
  public let origin: String
  /// What stands before every path of the site: empty, or `/academy`.
  public let basePath: String
  public let languages: [String]
  /// For each collection the kind of its entries' pages, if the theme makes them.
  private let kinds: [PageKind?]

  /// - Parameter hasPages: whether the theme makes pages of a kind.
  init(base: String, languages: [String], schema: Schema, hasPages: (PageKind) -> Bool) {
    let address = String(base.reversed().drop { $0 == "/" }.reversed())
    let scheme = address.firstRange(of: "://").map { address[$0.upperBound...] }
    let slash = scheme?.firstIndex(of: "/")
    origin = slash.map { String(address[..<$0]) } ?? address
    basePath = slash.map { String(address[$0...]) } ?? ""
    self.languages = languages
    kinds = schema.collections.map { collection in
      PageKind.byCollection[collection.name].flatMap { hasPages($0) ? $0 : nil }
    }
  }

  /// The address of an entry's page; nothing for entries without one.
  public func address(of record: PublicRecord, language: Int) -> String? {
    guard let kind = kinds[record.collectionNumber], let path = kind.path(record) else { return nil }
    return address(ofFolder: path, kind: kind, language: language)
  }

  /// The address of an entry's page or paper of a kind; nothing if it has none.
  func address(of kind: PageKind, of record: PublicRecord, language: Int) -> String? {
    guard kind.collection == record.collection, let path = kind.path(record) else { return nil }
    return address(ofFolder: path, kind: kind, language: language)
  }

  /// The address of a page from where it stands in its language.
  func address(ofFolder path: String, kind: PageKind, language: Int, number: Int = 1) -> String {
    var address = basePath
    address.reserveCapacity(basePath.utf8.count + path.utf8.count + 32)
    address += "/"
    address += folder(of: kind, language)
    address += path
    if !path.isEmpty, !kind.isFile, !Self.isFile(path) { address += "/" }
    if number > 1 { address += "page/\(number)/" }
    return address
  }

  /// The address of a page that is written to a file.
  func address(ofFile file: String) -> String {
    let index = "index.html"
    let isIndex = file.hasSuffix("/" + index) || file == index
    return basePath + "/" + (isIndex ? file.dropLast(index.utf8.count) : file[...])
  }

  /// The file below the output folder.
  func file(ofFolder path: String, kind: PageKind, language: Int, number: Int) -> String {
    let start = folder(of: kind, language)
    if kind.pictureCount != nil { return start + path + "/\(number).png" }
    if kind.isFile || Self.isFile(path) { return start + path }
    let page = number > 1 ? "page/\(number)/" : ""
    return start + (path.isEmpty ? "" : path + "/") + page + "index.html"
  }

  /// What a page is about that is one of several values' of its kind: the end of where it stands.
  func value(of page: PlannedPage) -> String? {
    guard page.kind.values != nil || page.kind.valuesOfMap != nil, let path = page.kind.path(nil) else {
      return nil
    }
    let start = folder(of: page.kind, page.language) + (path.isEmpty ? "" : path + "/")
    if !page.file.hasSuffix("/index.html"), page.file.hasPrefix(start) {
      return String(page.file.dropFirst(start.count))
    }
    let end = (page.number > 1 ? "/page/\(page.number)" : "") + "/index.html"
    guard page.file.hasPrefix(start), page.file.hasSuffix(end) else { return nil }
    return String(page.file.dropFirst(start.count).dropLast(end.count))
  }

  /// The folder of a language.
  func folder(of kind: PageKind, _ language: Int) -> String {
    language == 0 || kind.isForAllLanguages ? "" : languages[language] + "/"
  }

  /// Slugs have no points in them; file names have.
  private static func isFile(_ path: String) -> Bool {
    path.utf8.last { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } == UInt8(ascii: ".")
  }
}
