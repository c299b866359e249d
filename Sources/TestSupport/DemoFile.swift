import Foundation

/// The files of the demo's content.
public enum DemoFile {
  /// A file below `Content`; empty if there is none.
  public static func bytes(_ path: String) -> [UInt8] {
    let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    return [UInt8]((try? Data(contentsOf: root.appendingPathComponent("Content/" + path))) ?? Data())
  }
}
