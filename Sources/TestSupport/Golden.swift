import Foundation

/// Texts that a test expects, kept in files beside the folders they are about.
public enum Golden {
  /// The folder `Tests/Golden` of this checkout.
  public static let folder = Checkout.path + "/Tests/Golden"

  /// What `file` holds. With LECTERN_RECORD set, `actual` is written there first.
  public static func expected(_ file: String, recording actual: String) -> String {
    if ProcessInfo.processInfo.environment["LECTERN_RECORD"] != nil {
      try? actual.write(toFile: file, atomically: true, encoding: .utf8)
    }
    return (try? String(contentsOfFile: file, encoding: .utf8)) ?? "there is no \(file)"
  }
}
