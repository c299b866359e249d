internal import Glibc

/// Why the operating system would not do something with a file.
public struct FileProblem: Error, Hashable, Sendable {
  public let path: String
  public let code: Int32

  init(path: String, code: Int32 = errno) {
    self.path = path
    self.code = code
  }

  public var isMissing: Bool { code == ENOENT }

  /// In words that say what to do about it.
  public var reason: String {
    switch code {
    case ENOENT: "does not exist"
    case EACCES, EPERM: "may not be read: no permission"
    case ELOOP: "is a symbolic link that leads round in a circle"
    case EISDIR: "is a folder"
    case ENOTDIR: "is not a folder"
    case ENAMETOOLONG: "has a name that is too long"
    case EFBIG: "is too large"
    case ENOSPC: "cannot be written: the disk is full"
    case EMFILE, ENFILE: "cannot be opened: too many files are open"
    default: "cannot be read: system error \(code)"
    }
  }
}

/// What stands at a path.
public struct FileStatus: Hashable, Sendable {
  public enum Kind: Sendable {
    case file
    case folder
    case other
  }

  public let kind: Kind
  public let size: Int
  public let device: UInt64
  public let inode: UInt64
}
