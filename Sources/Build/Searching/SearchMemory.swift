import Platform
import Search

/// The index of one language as a build left it.
struct KnownSearch: Sendable {
  /// The file that keeps its name.
  var entry = ""
  var index = SearchIndex(sections: [])
  /// Of each page which entry it shows, and what it was made of.
  var identities: [UInt64] = []
  var keys: [UInt64] = []
  /// Its files below the output folder, the entry among them.
  var files = StampedPaths()
}

/// What builds remember of the search, beside the manifest that they belong to.
struct SearchMemory: Sendable {
  private static let name = "search"

  var languages: [KnownSearch] = []

  /// Nothing if there is none, or if it is another build's.
  init?(in folder: String, of manifest: Manifest) {
    guard
      var file = FlatFileReader(
        folder + "/" + Self.name, kind: ManifestFile.kind(Self.name, of: manifest.identity)),
      let count = file.next(Int64.self)?.first
    else { return nil }
    for _ in 0..<count {
      guard let known = KnownSearch(&file) else { return nil }
      languages.append(known)
    }
  }

  init(_ languages: [KnownSearch]) { self.languages = languages }

  func write(to folder: String, of manifest: Manifest) throws(FileProblem) {
    var file = try FlatFileWriter(folder + "/" + Self.name)
    try file.append([Int64(languages.count)])
    for known in languages { try known.append(to: &file) }
    try file.finish(kind: ManifestFile.kind(Self.name, of: manifest.identity))
  }

  var paths: Set<String> {
    Set(languages.flatMap { known in (0..<known.files.count).map { known.files.path($0) } })
  }

  /// Whether all files are as they were written.
  func isIntact(in output: String) -> Bool {
    guard !languages.isEmpty else { return true }
    guard let folder = try? Folder(output) else { return false }
    return languages.allSatisfy { known in
      known.files.paths.split(into: 1).allSatisfy { known.files.changes(in: $0, below: folder).isEmpty }
    }
  }
}

extension KnownSearch {
  fileprivate init?(_ file: inout FlatFileReader) {
    guard let entry = file.next(UInt8.self), let index = SearchIndex(&file),
      let identities = file.next(UInt64.self), let keys = file.next(UInt64.self),
      let files = file.nextPaths(), identities.count == keys.count, index.pageCount == keys.count
    else { return nil }
    self.init(
      entry: String(decoding: entry, as: UTF8.self), index: index, identities: identities, keys: keys,
      files: files)
  }

  fileprivate func append(to file: inout FlatFileWriter) throws(FileProblem) {
    try file.append(Array(entry.utf8))
    try index.append(to: &file)
    try file.append(identities)
    try file.append(keys)
    try file.append(files)
  }
}
