import Foundation
import TestSupport

/// What the set-up of the tests brings from elsewhere.
enum Judges {
  /// A file that `make test` has put there.
  static func file(_ name: String) throws -> String {
    let path = Checkout.path + "/.build/judges/" + name
    guard FileManager.default.fileExists(atPath: path) else {
      throw Missing(description: "there is no \(path): run `make judges`")
    }
    return path
  }

  static func program(_ name: String) throws -> String {
    let path = "/usr/bin/" + name
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Missing(description: "there is no \(path): run `make judges`")
    }
    return path
  }

  struct Missing: Error, CustomStringConvertible { let description: String }
}
