/// A file that pages show or link to, under a name that changes with its content.
public struct Asset: Sendable {
  /// Where it is now.
  public let source: String
  /// Below the output folder: `assets/main.3f2a1b0c9d8e.css`.
  public let file: String
  /// Empty of what is made of pictures: that is written when it is made.
  public let bytes: [UInt8]
  /// The files that a style sheet asks for, by where they are.
  let needs: [String]
  /// For `integrity`: `sha384-…`.
  let integrity: String

  init(source: String, file: String, bytes: [UInt8], needs: [String] = [], integrity: String = "") {
    self.source = source
    self.file = file
    self.bytes = bytes
    self.needs = needs
    self.integrity = integrity
  }

  /// A file that is made of a picture.
  public init(_ version: PictureSet.Version, of set: PictureSet) {
    self.init(source: set.source, file: version.file, bytes: [])
  }
}
