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
  private struct State {
    var files: [StagedFile] = []
    /// Folders that hold folders, by their paths: most files are the only one in theirs, so those
    /// are not kept open, and named together with the file.
    var folders: [String: Folder] = [:]
  }

  /// As many folders are kept open at most; the usual limit of a process is 1,024 files.
  private static let openFolders = 200

  /// The folder in which the tree lies, and its name there.
  let place: Folder
  let name: String
  let folder: Folder
  let permissions: Permissions
  /// The umask would take something away, so that modes are set once more.
  private let exact: Bool
  private let state = Mutex(State())

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
  var files: [StagedFile] { state.withLock { $0.files } }

  public func write(_ bytes: [UInt8], to path: OutputPath) throws(FileProblem) {
    try write(bytes.span, to: path)
  }

  /// Each path can be written once.
  public func write(_ bytes: Span<UInt8>, to path: OutputPath) throws(FileProblem) {
    let (above, inner, name) = Self.split(path.text)
    let folder = try self.folder(above)
    let local = inner.isEmpty ? name : inner + "/" + name
    var stamp = try folder.createFile(local, bytes, mode: permissions.files, exact: exact)
    if stamp == nil, !inner.isEmpty {
      try folder.makeFolder(inner, mode: permissions.folders, exact: exact)
      stamp = try folder.createFile(local, bytes, mode: permissions.files, exact: exact)
    }
    guard let stamp else { throw .missing(folder.path + "/" + local) }
    let file = StagedFile(path: path, stamp: stamp)
    state.withLock { $0.files.append(file) }
  }

  /// Removes the tree, and with it whatever was not committed.
  public func discard() throws(FileProblem) {
    state.withLock { $0.folders.removeAll() }
    try place.removeTree(name)
  }

  /// `a/b/c/d` is `a/b`, `c` and `d`; what is missing is empty.
  private static func split(_ path: String) -> (above: String, inner: String, name: String) {
    let slash = UInt8(ascii: "/")
    guard let last = path.utf8.lastIndex(of: slash) else { return ("", "", path) }
    let name = String(path[path.utf8.index(after: last)...])
    guard let first = path.utf8[..<last].lastIndex(of: slash) else {
      return ("", String(path[..<last]), name)
    }
    return (String(path[..<first]), String(path[path.utf8.index(after: first)..<last]), name)
  }

  /// The folder at a path in the tree, made if it is missing.
  private func folder(_ path: String) throws(FileProblem) -> Folder {
    if path.isEmpty { return folder }
    if let known = state.withLock({ $0.folders[path] }) { return known }
    var found = folder
    for name in path.split(separator: "/" as Character).map(String.init) {
      try found.makeFolder(name, mode: permissions.folders, exact: exact)
      found = try found.folder(name)
    }
    let made = found
    state.withLock { state in
      if state.folders.count >= Self.openFolders { state.folders.removeAll(keepingCapacity: true) }
      state.folders[path] = made
    }
    return made
  }
}
