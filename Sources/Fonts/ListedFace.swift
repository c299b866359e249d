/// A face that is there to be used, as its file describes it.
public struct ListedFace: Hashable, Sendable {
  public enum Slant: UInt8, Sendable {
    case upright, italic, oblique
  }

  /// In the order of the file: the usual name first, then others (`EB Garamond`, `EB Garamond 12`).
  public var families: [String]
  /// As in `Bold Italic`.
  public var style: String
  /// As CSS counts: 400 is regular, 700 bold. More than one in a variable font.
  public var weights: ClosedRange<Int>
  /// In percent; 75 is condensed.
  public var width: Int
  public var slant: Slant
  public var file: String
  public var indexInFile: Int
  public var isVariable: Bool
  /// Pictures in colour (emoji) instead of outlines: nothing that a PDF could hold as text.
  public var hasColour: Bool
  /// Out of a folder of the templates, not of the system.
  public var isOwn: Bool
  public var characterCount: Int

  /// The size in points that it was drawn for, if its name says so (`EB Garamond 08`), or 12.
  var designSize: Int {
    let sizes = families.dropFirst().compactMap { name in
      name.split(separator: " ").last.flatMap { Int($0) }
    }
    return sizes.first { 4...99 ~= $0 } ?? 12
  }
}

/// One face to set text with: a number in its library, and for variable fonts where its axes stand.
public struct FaceChoice: Hashable, Sendable {
  /// In ``FontLibrary/faces``.
  public var face: Int
  public var axes: [FontAxis]

  public init(face: Int, axes: [FontAxis] = []) {
    self.face = face
    self.axes = axes
  }
}

/// What is asked of a face within its family.
public struct FaceStyle: Hashable, Sendable {
  public var weight: Int
  public var isItalic: Bool
  /// In percent.
  public var width: Int

  public init(weight: Int = 400, isItalic: Bool = false, width: Int = 100) {
    self.weight = weight
    self.isItalic = isItalic
    self.width = width
  }

  public static let regular = FaceStyle()
}
