internal import CSystem
internal import Glibc

/// Every call changes one thing, and only below the folder it is made on.
extension Folder {
  /// False if something has that name already.
  ///
  /// The corresponding C function is `mkdirat`; `exact` sees to it that the umask takes nothing away.
  @discardableResult
  public func makeFolder(_ name: String, mode: UInt32, exact: Bool) throws(FileProblem) -> Bool {
    let result = unsafe name.withCString { unsafe mkdirat(descriptor, $0, mode) }
    guard result == 0 else {
      if errno == EEXIST { return false }
      throw problem(name, action: .writing)
    }
    if exact, unsafe fchmodat(descriptor, name, mode, 0) != 0 { throw problem(name, action: .writing) }
    return true
  }

  public func setMode(_ mode: UInt32) throws(FileProblem) {
    guard fchmod(descriptor, mode) == 0 else { throw FileProblem(path: path, action: .writing) }
  }

  /// Writes a new file, in this folder or in one of its folders, and gives its stamp; nothing if
  /// the folder that it should lie in is missing. Something that has the name already is a problem.
  ///
  /// The corresponding C functions are `openat`, `write`, `fstat` and `close`.
  public func createFile(
    _ name: String, _ bytes: Span<UInt8>, mode: UInt32, exact: Bool
  ) throws(FileProblem) -> FileStamp? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe name.withCString { unsafe openat(descriptor, $0, flags, mode) }
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw problem(name, action: .writing)
    }
    var status = stat()
    var isWritten = writeAll(bytes, to: file) && (!exact || fchmod(file, mode) == 0)
    if isWritten { isWritten = unsafe fstat(file, &status) == 0 }
    let code = errno
    // Network file systems tell only now that there was no room.
    let isClosed = close(file) == 0
    guard isWritten, isClosed else { throw problem(name, code: isWritten ? errno : code, action: .writing) }
    return FileStamp(status)
  }

  /// Puts a file in the place of another, which nobody sees half written.
  public func replaceFile(_ name: String, with bytes: Span<UInt8>) throws(FileProblem) {
    let unfinished = name + HalfWritten.ending
    try removeFile(unfinished)
    _ = try createFile(unfinished, bytes, mode: 0o644, exact: false)
    try rename(unfinished, to: name, in: self)
  }

  /// Removes what is left of files whose writer was killed, in this folder alone.
  public func removeHalfWritten() throws(FileProblem) {
    for item in try items() where item.name.hasSuffix(HalfWritten.ending) && item.kind == .file {
      try removeFile(item.name)
    }
  }

  /// Gives a file or folder another name, in one instant; a file that has that name already is
  /// gone with it. The corresponding C function is `renameat`.
  public func rename(_ name: String, to newName: String, in folder: Folder) throws(FileProblem) {
    guard unsafe renameat(descriptor, name, folder.descriptor, newName) == 0 else {
      throw folder.problem(newName, action: .writing)
    }
  }

  /// Two names of one file system change what they stand for, in one instant.
  public func exchange(_ name: String, with other: String, in folder: Folder) throws(FileProblem) {
    guard unsafe lectern_exchange(descriptor, name, folder.descriptor, other) == 0 else {
      throw folder.problem(other, action: .writing)
    }
  }

  /// Gives a file a second name; false if something has that name already. Of a symbolic link, it
  /// is the link that gets it. The corresponding C function is `linkat`.
  public func link(_ name: String, into folder: Folder) throws(FileProblem) -> Bool {
    guard unsafe linkat(descriptor, name, folder.descriptor, name, 0) != 0 else { return true }
    if errno == EEXIST { return false }
    throw folder.problem(name, action: .writing)
  }

  /// False if there was none.
  @discardableResult
  public func removeFile(_ name: String) throws(FileProblem) -> Bool {
    guard unsafe unlinkat(descriptor, name, 0) != 0 else { return true }
    if errno == ENOENT { return false }
    throw problem(name, action: .writing)
  }

  /// False if there was none, or something is in it or mounted on it.
  @discardableResult
  public func removeEmptyFolder(_ name: String) throws(FileProblem) -> Bool {
    guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) != 0 else { return true }
    if [ENOENT, ENOTEMPTY, EEXIST, EBUSY].contains(errno) { return false }
    throw problem(name, action: .writing)
  }

  /// Removes a folder with all that is in it; symbolic links are removed, not followed.
  public func removeTree(_ name: String) throws(FileProblem) {
    let tree: Folder
    do throws(FileProblem) { tree = try folder(name) } catch {
      if error.isMissing { return }
      throw error
    }
    for item in try tree.items() {
      let kind = if let kind = item.kind { kind } else { try tree.status(of: item.name)?.kind }
      if kind == .folder { try tree.removeTree(item.name) } else { try tree.removeFile(item.name) }
    }
    try removeEmptyFolder(name)
  }
}

/// Writes to a descriptor until nothing is left; false if it cannot, and `errno` says why.
func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) -> Bool {
  unsafe bytes.withUnsafeBytes { bytes in
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      let count = unsafe Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      unsafe rest = rest.dropFirst(count)
    }
    return true
  }
}

/// A file is written under another name and gets its own when it is whole.
enum HalfWritten {
  static let ending = ".new"
}
