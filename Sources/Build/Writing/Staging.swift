public import Platform
internal import Synchronization

/// Who may read what is written; the umask has no say.
public struct Permissions: Sendable {
  public let files: UInt32
  public let folders: UInt32

  public static let everybody = Permissions(files: 0o644, folders: 0o755)
  public static let ownerOnly = Permissions(files: 0o600, folders: 0o700)
}

/// A file in the staging tree, and its stamp, which it keeps when it is moved to its place.
public struct StagedFile: Sendable {
  public let path: OutputPath
  public let stamp: FileStamp
}

/// A tree beside the output that takes rendered bytes at once, from any number of threads, and
/// keeps none of them in memory. Nothing in it is visible before `OutputFolder.commit`.
public final class Staging: Sendable {
  /// The folder in which the tree lies, and its name there.
  let place: Folder
  let name: String
  let folder: Folder
  let permissions: Permissions
  /// The umask would take something away, so that modes are set once more.
  private let exact: Bool
  private let written = Mutex<[StagedFile]>([])

  init(in place: Folder, named name: String, permissions: Permissions) throws(FileProblem) {
    guard try place.makeFolder(name, mode: permissions.folders, exact: false) else {
      throw .folderInTheWay(place.path + "/" + name)
    }
    self.place = place
    self.name = name
    self.permissions = permissions
    folder = try place.folder(name)
    exact = try folder.mode() & 0o777 != permissions.folders
    if exact { try folder.setMode(permissions.folders) }
  }

  /// What was written so far, in no order.
  var files: [StagedFile] { written.withLock { $0 } }

  public func write(_ bytes: [UInt8], to path: OutputPath) throws(FileProblem) {
    try write(bytes.span, to: path)
  }

  /// Each path can be written once.
  public func write(_ bytes: Span<UInt8>, to path: OutputPath) throws(FileProblem) {
    // Most files are the only one in their folder: it is not looked for, but made.
    if let slash = path.text.utf8.lastIndex(of: UInt8(ascii: "/")) {
      try makeFolders(String(path.text[..<slash]))
    }
    guard let stamp = try folder.createFile(path.text, bytes, mode: permissions.files, exact: exact) else {
      throw .missing(folder.path + "/" + path.text)
    }
    written.withLock { $0.append(StagedFile(path: path, stamp: stamp)) }
  }

  /// Makes a folder of the tree, and those above it as far as they are missing.
  private func makeFolders(_ path: String) throws(FileProblem) {
    do throws(FileProblem) {
      try folder.makeFolder(path, mode: permissions.folders, exact: exact)
    } catch {
      guard error.isMissing, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { throw error }
      try makeFolders(String(path[..<slash]))
      try folder.makeFolder(path, mode: permissions.folders, exact: exact)
    }
  }

  /// Takes files back, so that they are not committed.
  func drop(_ paths: Set<String>) throws(FileProblem) {
    let files = written.withLock { written in
      let dropped = written.filter { paths.contains($0.path.text) }
      written.removeAll { paths.contains($0.path.text) }
      return dropped
    }
    for file in files {
      try folder.removeFile(file.path.text)
      var above = file.path.text[...]
      while let slash = above.utf8.lastIndex(of: UInt8(ascii: "/")) {
        above = above[..<slash]
        guard try folder.removeEmptyFolder(String(above)) else { break }
      }
    }
  }

  /// Removes the tree, and with it whatever was not committed.
  public func discard() throws(FileProblem) {
    try place.removeTree(name)
  }
}
