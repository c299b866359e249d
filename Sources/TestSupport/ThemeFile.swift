import Foundation

/// The files of our own theme.
public enum ThemeFile {
  /// A file below `Templates`.
  public static func bytes(_ path: String) throws -> [UInt8] {
    let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    return [UInt8](try Data(contentsOf: root.appendingPathComponent("Templates/" + path)))
  }
}
