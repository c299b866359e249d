/// A file that pages show or link to, under a name that changes with its content.
public struct Asset: Sendable {
  /// Where it is now.
  public let source: String
  /// Below the output folder: `assets/main.3f2a1b0c9d8e.css`.
  public let file: String
  public let bytes: [UInt8]
  /// The files that a style sheet asks for, by where they are.
  let needs: [String]
  /// For `integrity`: `sha384-…`.
  let integrity: String
}
