import Foundation

/// A folder for one test, gone when the test is over.
public final class ScratchFolder: Sendable {
  public let path: String

  /// `inMemory` for tests that make and replace thousands of files, where the machine has a disk for that.
  public init(inMemory: Bool = false) {
    let isThere = inMemory && FileManager.default.isWritableFile(atPath: "/dev/shm")
    let base = isThere ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    path = base + "/lectern-" + UUID().uuidString.lowercased()
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  public func write(_ name: String, _ bytes: [UInt8]) {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
  }
}
