import Foundation

/// The checkout that these tests are of: the demo's content, our own theme, and the tools beside the tests.
public enum Checkout {
  /// Its folder.
  public static let path = (0..<3).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { url, _ in
    url.deletingLastPathComponent()
  }.path

  /// What a file in it holds.
  public static func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path + "/" + file)))
  }

  public static func text(_ file: String) throws -> String {
    String(decoding: try bytes(file), as: UTF8.self)
  }

  /// The demo's words in both of its languages.
  public static func words() throws -> [(name: String, text: String)] {
    try ["translations/en.yaml", "translations/ar.yaml"].map { (name: $0, text: try text("Content/" + $0)) }
  }
}
