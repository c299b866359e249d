public import Foundation

/// The demo, built by the program as `make site` does, once for all tests. LECTERN_DEMO names a folder in which it
/// has been built before, with its `Content` and its `Output`, and saves the time.
public struct BuiltDemo: Sendable {
  public static let day = "2026-11-21"
  public static let shared = BuiltDemo()

  /// The folder with `Content`, `Templates` and `Output`.
  public let path: String
  public let outcome: BuiltCommand.Outcome
  private let scratch: ScratchFolder?

  public var site: String { path + "/Output/site" }

  private init() {
    if let path = ProcessInfo.processInfo.environment["LECTERN_DEMO"] {
      (self.path, outcome, scratch) = (path, (0, "", ""), nil)
      return
    }
    let scratch = ScratchFolder()
    for folder in ["Content", "Templates"] {
      try? FileManager.default.copyItem(
        atPath: Checkout.path + "/" + folder, toPath: scratch.path + "/" + folder)
    }
    path = scratch.path
    self.scratch = scratch
    outcome = BuiltCommand.run(["build", "--now", Self.day, "--quiet"], in: path)
  }

  /// The files below a folder of it, by their paths.
  public func files(below folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: path + "/" + folder)
    return (found?.compactMap { $0 as? String } ?? []).filter {
      let facts = try? FileManager.default.attributesOfItem(atPath: path + "/" + folder + "/" + $0)
      return facts?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  public func bytes(_ file: String) -> Data {
    FileManager.default.contents(atPath: path + "/" + file) ?? Data()
  }
}
