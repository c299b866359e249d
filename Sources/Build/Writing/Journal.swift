public import Platform

/// Remembers which files a build was about to create, from before the first can be seen until the
/// manifest that lists them is saved. The next build learns from it that they are Lectern's.
public struct Journal: Sendable {
  private static let header = "lectern journal 1"

  private let folder: String
  private let name: String
  private let root: String

  /// In a folder such as `.lectern`, for one output folder: with another one it is not this journal.
  public init(in folder: String, named name: String = "journal", for output: OutputFolder) {
    self.folder = folder
    self.name = name
    root = output.root
  }

  /// What a build that never finished may have created and no manifest knows of.
  public func unfinished() -> [OutputPath] {
    var bytes: [UInt8] = []
    guard (try? FileSystem.read(folder + "/" + name, into: &bytes)) != nil else { return [] }
    let lines = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    // The count comes last: a journal that does not end with it was not written to its end.
    guard lines.count >= 4, lines[0] == Self.header, lines[1] == root, lines[lines.count - 1].isEmpty,
      lines[lines.count - 2] == "\(lines.count - 4)"
    else { return [] }
    return lines[2..<(lines.count - 2)].compactMap { OutputPath($0) }
  }

  /// Adds paths to those that are unfinished already.
  func begin(creating paths: [OutputPath]) throws(FileProblem) {
    var all = paths
    let older = unfinished()
    if !older.isEmpty { all += Set(older).subtracting(paths).sorted() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(all.reduce(100 + root.utf8.count) { $0 + $1.text.utf8.count + 1 })
    func append(_ line: String) {
      bytes.append(contentsOf: line.utf8)
      bytes.append(0)
    }
    append(Self.header)
    append(root)
    for path in all { append(path.text) }
    append("\(all.count)")
    try FileSystem.makeFolders(folder)
    try Folder(folder).replaceFile(name, with: bytes.span)
  }

  /// For when the manifest is saved; there need not be a journal.
  public func finish() throws(FileProblem) {
    let place: Folder
    do throws(FileProblem) { place = try Folder(folder) } catch {
      if error.isMissing { return }
      throw error
    }
    try place.removeFile(name)
  }
}
