internal import Glibc

/// A file that one process at a time can hold. However the process ends, the system lets go of it.
public final class FileLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Waits until the file at `path`, which is made if it is missing, is held by nobody else, and
  /// writes this process's number into it. If it has to wait, it first tells whom for.
  ///
  /// The corresponding C function is `flock`.
  public static func hold(_ path: String, onWait: (_ holder: Int?) -> Void) throws(FileProblem) -> FileLock {
    var hasTold = false
    while true {
      let lock = FileLock(descriptor: unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644))
      guard lock.descriptor >= 0 else { throw FileProblem(path: path, action: .writing) }
      if flock(lock.descriptor, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EWOULDBLOCK else { throw FileProblem(path: path, action: .writing) }
        if !hasTold { onWait(lock.holder) }
        hasTold = true
        while flock(lock.descriptor, LOCK_EX) != 0 {
          guard errno == EINTR else { throw FileProblem(path: path, action: .writing) }
        }
      }
      // Somebody may have removed the file meanwhile: what is held must be what others will find.
      guard lock.isStill(at: path) else { continue }
      ftruncate(lock.descriptor, 0)
      _ = writeAll(Array("\(getpid())\n".utf8).span, to: lock.descriptor)
      return lock
    }
  }

  private func isStill(at path: String) -> Bool {
    var held = stat()
    var found = stat()
    guard unsafe fstat(descriptor, &held) == 0, unsafe stat(path, &found) == 0 else { return false }
    return held.st_ino == found.st_ino && held.st_dev == found.st_dev
  }

  /// The process whose number stands in the file.
  private var holder: Int? {
    let text = unsafe String(unsafeUninitializedCapacity: 32) { buffer in
      max(0, unsafe pread(descriptor, buffer.baseAddress, 32, 0))
    }
    return Int(text.prefix { $0.isNumber })
  }
}
