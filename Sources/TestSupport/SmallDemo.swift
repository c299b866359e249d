import Foundation

/// A small part of the demo in a folder of its own, for tests that change it and build it over and
/// over: a few courses (one is free, one archived, one in two languages), a book, all templates. It prints no
/// papers for everybody and shows no photographs unless it is asked to: they take longer than all pages.
public final class SmallDemo: Sendable {
  /// The files of a site by their paths below its folder.
  public typealias Files = [String: [UInt8]]

  /// 2026-11-21T00:00:00Z.
  public static let now = 1_795_219_200

  private let scratch: ScratchFolder
  public var path: String { scratch.path }

  public init(inMemory: Bool = true, printsPapers: Bool = false, showsPhotographs: Bool = false) {
    scratch = ScratchFolder(inMemory: inMemory)
    for (name, bytes) in Self.original where printsPapers || !Self.publicDesigns.contains(name) {
      scratch.write(name, showsPhotographs ? bytes : Self.withoutPhotographs(name, bytes))
    }
  }

  private static func withoutPhotographs(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    guard name.hasSuffix(".md") else { return bytes }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.filter { !$0.hasSuffix(".jpg") }.joined(separator: "\n").utf8)
  }

  // MARK: Files

  /// The files of content and templates as they are.
  public var files: Files { Self.tree(path, below: ["Content", "Templates"]) }

  public subscript(_ name: String) -> String {
    get { String(decoding: FileManager.default.contents(atPath: path + "/" + name) ?? Data(), as: UTF8.self) }
    set { scratch.write(name, newValue) }
  }

  public func write(_ name: String, _ bytes: [UInt8]) { scratch.write(name, bytes) }

  /// Replaces a part of a text; false if it is not in it.
  @discardableResult
  public func replace(_ old: String, with new: String, in name: String) -> Bool {
    let text = self[name]
    guard let range = text.range(of: old) else { return false }
    scratch.write(name, text.replacingCharacters(in: range, with: new))
    return true
  }

  public func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path + "/" + name) }

  public func move(_ name: String, to other: String) {
    let target = path + "/" + other
    try? FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try? FileManager.default.moveItem(atPath: path + "/" + name, toPath: target)
  }

  /// Gives a file the present as its time, and nothing else.
  public func touch(_ name: String) {
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path + "/" + name)
  }

  /// Makes content and templates what they were.
  public func restore(_ files: Files) {
    let now = self.files
    for name in now.keys where files[name] == nil {
      remove(name)
      var folder = (name as NSString).deletingLastPathComponent
      while !folder.isEmpty, isEmpty(folder) {
        remove(folder)
        folder = (folder as NSString).deletingLastPathComponent
      }
    }
    for (name, bytes) in files where now[name] != bytes { scratch.write(name, bytes) }
  }

  private func isEmpty(_ folder: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).isEmpty) ?? false
  }

  /// All files below some folders of a folder.
  public static func tree(_ root: String, below folders: [String] = [""]) -> Files {
    var files: Files = [:]
    for folder in folders {
      let start = ((folder.isEmpty ? root : root + "/" + folder) as NSString).resolvingSymlinksInPath
      guard let walk = FileManager.default.enumerator(atPath: start) else { continue }
      for case let name as String in walk
      where walk.fileAttributes?[.type] as? FileAttributeType != .typeDirectory {
        let bytes = FileManager.default.contents(atPath: start + "/" + name) ?? Data()
        files[folder.isEmpty ? name : folder + "/" + name] = [UInt8](bytes)
      }
    }
    return files
  }

  // MARK: What of the demo is in it

  /// The designs of papers that everybody may read.
  public static let publicDesigns = ["syllabus", "book", "share", "cover", "book-cover"].map {
    "Templates/documents/\($0).yaml"
  }

  private static let courses = ["public-speaking", "swift-for-servers", "cloud-foundations", "legacy-php"]
  private static let tags = ["docker", "testing", "career"]
  private static let categories = [
    "languages-and-arts", "software-engineering", "backend-development", "data",
  ]
  private static let whole =
    [
      "site.yaml", "schema.yaml", "partners.yaml", "certificate_templates.yaml", "translations/",
      "people/amina-el-idrissi", "people/sara-nilsson", "people/omar-khalil",
      "books/the-patient-programmer/", "media/courses/", "media/icons/", "media/people/", "media/books/",
      "media/brand/", "media/partners/", "media/signatures/", "media/seals/", "media/categories/",
      "media/certificates/",
    ] + courses.map { "courses/\($0)/" }

  private static let original: Files = {
    var files: Files = [:]
    for (name, bytes) in tree(Checkout.path + "/Templates") { files["Templates/" + name] = bytes }
    for (name, bytes) in tree(Checkout.path + "/Content") where whole.contains(where: { name.hasPrefix($0) })
    {
      guard name.hasSuffix(".md") else {
        files["Content/" + name] = bytes
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let isWork = ["\nassignment: ", "\nquiz: "].contains(where: text.contains)
      if !isWork { files["Content/" + name] = Array(withoutOthers(text).utf8) }
    }
    for (name, slugs) in [("tags", tags), ("categories", categories)] {
      files["Content/\(name).yaml"] = rows(of: Checkout.path + "/Content/\(name).yaml") { row in
        slugs.contains { row.hasPrefix("- slug: \($0)\n") }
      }
    }
    files["Content/reviews.yaml"] = rows(of: Checkout.path + "/Content/reviews.yaml") { row in
      courses.contains { row.contains("ref: \($0)}") }
    }
    return files
  }()

  /// A text without what refers to entries that are not in it.
  private static func withoutOthers(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
      if line.contains("{course: "), !courses.contains(where: { line.contains("{course: \($0),") }) {
        return nil
      }
      if line.hasPrefix("category: "), !categories.contains(where: line.hasSuffix) { return "category: data" }
      for key in ["tags: [", "expertise: [", "skills: ["] where line.hasPrefix(key) && line.hasSuffix("]") {
        let names = line.dropFirst(key.count).dropLast().split(separator: ", ").map(String.init)
        return key + names.filter(tags.contains).joined(separator: ", ") + "]"
      }
      return String(line)
    }.joined(separator: "\n")
  }

  private static func rows(of file: String, where isChosen: (String) -> Bool) -> [UInt8] {
    let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    let rows = ("\n" + text).components(separatedBy: "\n- ").dropFirst().map { "- \($0)\n" }
    return Array(rows.filter(isChosen).joined().utf8)
  }
}
