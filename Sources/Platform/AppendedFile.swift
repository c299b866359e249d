internal import Glibc

/// A file that is only ever added to, so that what stands in it cannot be lost by adding.
public struct AppendedFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Opens the file, or makes it.
  /// - Parameters:
  ///   - length: what stands behind so many bytes was not written to its end, and goes.
  ///   - known: how long the file was when that was found out. If it is not any more, somebody else writes
  ///     it, and it stays as it is; nobody else does while it is open.
  public init(
    _ path: String, keeping length: Int? = nil, of known: Int? = nil, mode: UInt32 = 0o600
  ) throws(FileProblem) {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, mode)
    guard descriptor >= 0, known == nil || flock(descriptor, LOCK_EX) == 0 else {
      throw FileProblem(path: path, action: .writing)
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileProblem(path: path, action: .writing) }
    if let known, status.st_size != known { throw .changedMeanwhile(path) }
    if let length, status.st_size > length, ftruncate(descriptor, length) != 0 {
      throw FileProblem(path: path, action: .writing)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  public func append(_ bytes: Span<UInt8>) throws(FileProblem) {
    guard writeAll(bytes, to: descriptor) else { throw FileProblem(path: path, action: .writing) }
  }

  /// Comes back when the disk has it: what follows may rely on it.
  public func synchronize() throws(FileProblem) {
    guard fsync(descriptor) == 0 else { throw FileProblem(path: path, action: .writing) }
  }
}

extension Folder {
  /// Comes back when the disk has the names of what is in the folder.
  public func synchronize() throws(FileProblem) {
    guard fsync(descriptor) == 0 else { throw FileProblem(path: path, action: .writing) }
  }
}
