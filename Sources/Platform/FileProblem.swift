internal import Glibc

/// Why the operating system would not do something with a file.
public struct FileProblem: Error, Hashable, Sendable {
  public enum Action: Sendable {
    case reading
    case writing
  }

  public let path: String
  public let code: Int32
  public let action: Action

  init(path: String, code: Int32 = errno, action: Action = .reading) {
    self.path = path
    self.code = code
    self.action = action
  }

  public var isMissing: Bool { code == ENOENT }
  public var isNoFolder: Bool { code == ENOTDIR }
  public var isOnOtherDisk: Bool { code == EXDEV }

  public static func missing(_ path: String) -> FileProblem {
    FileProblem(path: path, code: ENOENT, action: .writing)
  }

  /// There is a folder where a file has to stand.
  public static func folderInTheWay(_ path: String) -> FileProblem {
    FileProblem(path: path, code: EISDIR, action: .writing)
  }

  /// There is a file, or a symbolic link, where a folder has to stand.
  public static func fileInTheWay(_ path: String) -> FileProblem {
    FileProblem(path: path, code: ENOTDIR, action: .writing)
  }

  /// Somebody else wrote it since it was read.
  public static func changedMeanwhile(_ path: String) -> FileProblem {
    FileProblem(path: path, code: EBUSY, action: .writing)
  }

  /// In words that say what to do about it.
  public var reason: String {
    switch code {
    case ENOENT: "does not exist"
    case EACCES, EPERM: "may not be \(done): no permission"
    case ELOOP: "is a symbolic link that leads round in a circle"
    case EISDIR where action == .writing: "is a folder, and a file has to stand there: move it away"
    case ENOTDIR where action == .writing: "is no folder, and a folder has to stand there: move it away"
    case EISDIR: "is a folder"
    case ENOTDIR: "is not a folder"
    case EBUSY where action == .writing: "was written by somebody else meanwhile: build again"
    case EEXIST: "exists already"
    case ENAMETOOLONG: "has a name that is too long"
    case EFBIG: "is too large"
    case ENOSPC: "cannot be written: the disk is full"
    case EDQUOT: "cannot be written: the share of the disk is used up"
    case EROFS: "cannot be written: the disk is read-only"
    case EMFILE, ENFILE: "cannot be opened: too many files are open"
    default: "cannot be \(done): system error \(code)"
    }
  }

  private var done: String {
    switch action {
    case .reading: "read"
    case .writing: "written"
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
