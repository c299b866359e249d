internal import CSystem
internal import Glibc

/// A folder held open. What is asked of it by name is found from there, wherever the folder has
/// been moved since; for many files in it that also takes half the time of full paths.
public final class Folder: Sendable {
  /// Where it was when it was opened, for messages.
  public let path: String
  let descriptor: Int32

  /// The corresponding C function is `open`: symbolic links are followed.
  public init(_ path: String) throws(FileProblem) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { throw FileProblem(path: path) }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// A folder in this one; a symbolic link is none.
  public func folder(_ name: String) throws(FileProblem) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = unsafe name.withCString { unsafe openat(descriptor, $0, flags) }
    guard opened >= 0 else {
      // A symbolic link gives ENOTDIR, or ELOOP on some file systems.
      throw problem(name, code: errno == ELOOP ? ENOTDIR : errno)
    }
    return Folder(path: path + "/" + name, descriptor: opened)
  }

  /// What is in the folder, sorted by the bytes of the names.
  public func items() throws(FileProblem) -> [FileSystem.Item] {
    unsafe FileSystem.items(of: try directory())
  }

  private func directory() throws(FileProblem) -> OpaquePointer {
    // A descriptor of its own: `closedir` closes it, and two readers would share one place.
    let again = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard again >= 0 else { throw FileProblem(path: path) }
    if let directory = unsafe fdopendir(again) { return unsafe directory }
    let code = errno
    close(again)
    throw FileProblem(path: path, code: code)
  }

  public func isEmpty() throws(FileProblem) -> Bool {
    unsafe FileSystem.items(of: try directory(), atMost: 1).isEmpty
  }

  /// What stands at a name; nothing if nothing does. Symbolic links are `other`.
  public func status(of name: String) throws(FileProblem) -> FileStatus? {
    var status = stat()
    let result = unsafe name.withCString {
      unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else {
      if errno == ENOENT { return nil }
      throw problem(name)
    }
    return FileStatus(status)
  }

  /// The bits of `chmod`.
  public func mode() throws(FileProblem) -> UInt32 {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileProblem(path: path) }
    return status.st_mode & 0o7777
  }

  /// Something else is mounted on it: what is in it cannot be moved out of it, nor it itself.
  public var isMountPoint: Bool { lectern_is_mount_point(descriptor) == 1 }

  func problem(_ name: String, code: Int32 = errno, action: FileProblem.Action = .reading) -> FileProblem {
    FileProblem(path: path + "/" + name, code: code, action: action)
  }
}

extension FileStatus {
  init(_ status: borrowing stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    size = Int(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
