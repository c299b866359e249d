import Content

/// What a page asks for when it shows a picture: where it may lie, and how wide it is at most. In a ``Read`` it is
/// the name.
public struct PictureRequest: Sendable {
  public let path: String
  public let most: Int

  /// Unless a page says otherwise.
  static let widest = 1_920
  /// Not for the page, but for who shares its address.
  static let shared = 0

  init(_ path: String, upTo most: Int) {
    self.path = path
    self.most = min(most, Self.widest)
  }

  public init?(_ read: Read) {
    guard read.kind == .picture, let text = read.name?.text, let blank = text.firstIndex(of: " "),
      let most = Int(text[..<blank])
    else { return nil }
    path = String(text[text.index(after: blank)...])
    self.most = most
  }

  var name: Name { Name("\(most) \(path)") }
}

extension Read {
  /// The file that was read, or looked for.
  public var path: String? {
    switch kind {
    case .asset, .file: name?.text
    case .picture: PictureRequest(self)?.path
    default: nil
    }
  }
}

extension Read.Kind {
  /// Whether files come into the output with what was read.
  public var bringsFiles: Bool { self == .asset || self == .picture }
}
