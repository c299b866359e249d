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
  var files = SearchFiles()
}

/// What builds remember of the search, beside the manifest that they belong to.
struct SearchMemory: Sendable {
  private static let name = "search"

  var languages: [KnownSearch] = []

  init(_ languages: [KnownSearch]) { self.languages = languages }

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

  func write(to folder: String, of manifest: Manifest) throws(FileProblem) {
    var file = try FlatFileWriter(folder + "/" + Self.name)
    try file.append([Int64(languages.count)])
    for known in languages { try known.append(to: &file) }
    try file.finish(kind: ManifestFile.kind(Self.name, of: manifest.identity))
  }

  /// Whether all files are as they were written.
  func isIntact(in output: String, jobs: Int) async -> Bool {
    guard !languages.isEmpty else { return true }
    guard let folder = try? Folder(output) else { return false }
    for known in languages {
      let files = await known.files.intact(below: folder, jobs: jobs)
      guard folder.stamp(of: known.entry) == files.entry, !files.stamps.contains(where: \.isMissing) else {
        return false
      }
    }
    return true
  }

  var digests: Set<UInt64> { Set(languages.flatMap(\.files.digests)) }

  var paths: Set<String> { Set(digests.map(SearchFiles.path)).union(languages.map(\.entry)) }

  /// The same with the stamps of files that were written since.
  func stamped(_ written: [String: FileStamp]) -> SearchMemory {
    var memory = self
    for number in languages.indices {
      memory.languages[number].files.add(written, entry: languages[number].entry)
    }
    return memory
  }
}

extension KnownSearch {
  fileprivate init?(_ file: inout FlatFileReader) {
    guard let entry = file.next(UInt8.self), let index = SearchIndex(&file),
      let identities = file.next(UInt64.self), let keys = file.next(UInt64.self),
      let digests = file.next(UInt64.self), let stamps = file.next(FileStamp.self),
      identities.count == keys.count, index.pageCount == keys.count, stamps.count == digests.count + 1
    else { return nil }
    self.init(
      entry: String(decoding: entry, as: UTF8.self), index: index, identities: identities, keys: keys,
      files: SearchFiles(
        digests: digests, stamps: Array(stamps.dropLast()), entry: stamps.last ?? .missing))
  }

  fileprivate func append(to file: inout FlatFileWriter) throws(FileProblem) {
    try file.append(Array(entry.utf8))
    try index.append(to: &file)
    try file.append(identities)
    try file.append(keys)
    try file.append(files.digests)
    try file.append(files.stamps + [files.entry])
  }
}
