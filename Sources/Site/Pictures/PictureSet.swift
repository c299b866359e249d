public import Pictures

/// A picture of pixels in the widths and formats that browsers choose from. What they are called follows from what
/// the file holds: pages can name them before one of them is made.
public struct PictureSet: Sendable {
  /// One file of it.
  public struct Version: Hashable, Sendable {
    public let width: Int
    public let format: PictureFormat
    /// Below the output folder: `media/people/layla.3f2a1b0c9d8e-640.avif`.
    public let file: String
    /// In the cache.
    public let keptName: String
  }

  /// Where it is.
  public let source: String
  /// What it holds, and what is made of that: 32 digits.
  public let key: String
  public let facts: PictureFacts
  /// Its place below the content folder, without its ending.
  private let stem: String

  /// Those that screens and columns of pages are wide, once and twice as fine.
  private static let widths = [320, 480, 640, 960, 1280, 1920]
  /// A step that is smaller saves nobody anything.
  private static let smallestStep = 64

  init(source: String, place: String, key: String, facts: PictureFacts) {
    self.source = source
    self.key = key
    self.facts = facts
    let start = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
    let point = place[start...].lastIndex(of: ".") ?? place.endIndex
    stem = String(place[..<point])
  }

  /// As wide as a file of it can be, whoever asks for it.
  public var widest: Int { min(facts.width, PictureRequest.widest) }

  /// Never wider than the picture, nor than a page asks for.
  func widths(upTo most: Int) -> [Int] {
    let widest = min(widest, most)
    let steps = Self.widths.filter { $0 + Self.smallestStep <= widest }
    return steps + [widest]
  }

  /// What browsers are offered, best first.
  static let offered: [PictureFormat] = [.avif, .webp]

  /// For browsers that know neither: a picture without motion in the format that it came in.
  private var plainFormat: PictureFormat {
    switch facts.format {
    case .jpeg, .png, .webp: facts.format
    case .gif: .png
    case .avif: facts.isTransparent ? .png : .jpeg
    }
  }

  func versions(_ format: PictureFormat, upTo most: Int) -> [Version] {
    widths(upTo: most).map { version($0, format) }
  }

  /// Half as wide as the finest, because whoever needs it has an old screen, too.
  func plain(upTo most: Int) -> Version {
    let widths = widths(upTo: most)
    return version(widths.last { $0 <= 960 } ?? widths[0], plainFormat)
  }

  /// Every file that pages refer to who show it so wide.
  func all(upTo most: Int) -> [Version] {
    guard most != PictureRequest.shared else { return [shared] }
    let offered = Self.offered.flatMap { versions($0, upTo: most) }
    let plain = plain(upTo: most)
    return offered.contains(plain) ? offered : offered + [plain]
  }

  /// For networks, which know few formats and cut what is larger.
  var shared: Version { version(min(facts.width, 1_200), facts.isTransparent ? .png : .jpeg) }

  func height(of width: Int) -> Int { max(1, (facts.height * width + facts.width / 2) / facts.width) }

  /// Whether a file's name says that such sets are made of it.
  static func isOfPixels(_ path: String) -> Bool {
    SitePictures.isPicture(path) && !path.lowercased().hasSuffix(".svg") && !path.contains("://")
  }

  private func version(_ width: Int, _ format: PictureFormat) -> Version {
    let end = "-\(width)." + format.ending
    return Version(
      width: width, format: format, file: stem + "." + key.prefix(12) + end, keptName: key + end)
  }
}
