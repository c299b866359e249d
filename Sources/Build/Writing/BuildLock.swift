public import Platform

/// One build at a time for one `.lectern` folder. It is held as long as somebody keeps it; when the
/// process ends, in whatever way, the system lets go of it.
public final class BuildLock: Sendable {
  private let lock: FileLock

  private init(lock: FileLock) { self.lock = lock }

  /// Makes the folder if it is missing. If another build holds it, `onWait` is told its process
  /// number, if that is known, once; then this waits for it.
  public static func acquire(
    in folder: String, onWait: (_ holder: Int?) -> Void = { _ in }
  ) throws(FileProblem) -> BuildLock {
    try FileSystem.makeFolders(folder)
    return BuildLock(lock: try FileLock.hold(folder + "/lock", onWait: onWait))
  }
}
