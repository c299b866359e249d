import Foundation

/// A folder for one test, gone when the test is over.
public final class ScratchFolder: Sendable {
  public let path: String

  public init() {
    let base = FileManager.default.temporaryDirectory.path
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
