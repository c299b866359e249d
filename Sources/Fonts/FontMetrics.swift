/// Measures of a face, in its own units.
public struct FontMetrics: Hashable, Sendable {
  public enum Outlines: UInt8, Sendable {
    case trueType, cff
    /// Of variable fonts only; no PDF can hold it.
    case cff2
  }

  public var unitsPerEm: Int
  public var ascent: Int
  /// Negative: below the line.
  public var descent: Int
  public var lineGap: Int
  public var capHeight: Int
  public var xHeight: Int
  /// Of the upper edge, as `post` has it; mostly negative.
  public var underlinePosition: Int
  public var underlineThickness: Int
  public var strikeoutPosition: Int
  public var strikeoutThickness: Int
  /// In 65,536ths of a degree; negative if it leans to the right.
  public var italicAngle: Int
  public var xMin: Int
  public var yMin: Int
  public var xMax: Int
  public var yMax: Int
  public var glyphCount: Int
  public var weight: Int
  public var outlines: Outlines
  public var isFixedPitch: Bool
  public var isVariable: Bool
  /// `fsType` of the table `OS/2`.
  public var embedding: UInt16

  /// Its licence forbids to put it into a document.
  public var forbidsEmbedding: Bool { embedding & 0xF == 0x2 }
  /// Its licence wants all of it in a document, or nothing.
  public var forbidsSubsetting: Bool { embedding & 0x100 != 0 }
}
