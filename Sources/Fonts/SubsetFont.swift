/// A face cut to the glyphs that a document shows, as a PDF embeds it.
public struct SubsetFont: Hashable, Sendable {
  /// How its glyphs are counted.
  public enum Numbering: Sendable {
    /// From 0 on without gaps, in the order of the old numbers: the smallest file. Glyph 0 stays.
    case compact
    /// As in the face, so that documents of a batch can share what shows them.
    case kept
  }

  public enum Program: Sendable {
    /// A TrueType file, for `FontFile2` of a `CIDFontType2`.
    case trueType
    /// A bare CFF table, for `FontFile3` (`CIDFontType0C`) of a `CIDFontType0`.
    case cff
  }

  public var program: Program
  public var bytes: [UInt8]
  /// The number that each glyph had; in ascending order unless the numbering was kept.
  public var oldGlyphs: [UInt16]

  /// The new number of a glyph, if it is in.
  public func newGlyph(of old: UInt16) -> UInt16? {
    var (lower, upper) = (0, oldGlyphs.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if oldGlyphs[middle] < old { lower = middle + 1 } else { upper = middle }
    }
    return lower < oldGlyphs.count && oldGlyphs[lower] == old ? UInt16(lower) : nil
  }
}

extension FontFace {
  /// Always with glyph 0. The same glyphs give the same bytes, in any order.
  public func subset(
    of glyphs: [UInt16], numbering: SubsetFont.Numbering = .compact
  ) throws(FontProblem) -> SubsetFont {
    if metrics.forbidsEmbedding || metrics.forbidsSubsetting {
      throw .notForDocuments(file: file, reason: "its licence forbids it (fsType \(metrics.embedding))")
    }
    if metrics.outlines == .cff2 {
      throw .notForDocuments(
        file: file, reason: "it is variable, with CFF2 outlines; install the static \(family)")
    }
    let isKept = numbering == .kept
    guard let (file, found) = openTypeSubset(of: glyphs, keepingNumbers: isKept) else {
      throw .notForDocuments(file: self.file, reason: "its tables are damaged")
    }
    let oldGlyphs = isKept ? found.indices.map { UInt16($0) } : found
    guard metrics.outlines == .cff else {
      return SubsetFont(program: .trueType, bytes: file, oldGlyphs: oldGlyphs)
    }
    guard let table = OpenTypeFile.table("CFF ", of: file) else {
      throw .notForDocuments(file: self.file, reason: "its outlines are damaged")
    }
    return SubsetFont(program: .cff, bytes: Array(table), oldGlyphs: oldGlyphs)
  }
}

/// The frame around the tables of a font.
enum OpenTypeFile {
  static func table(_ tag: FontTag, of file: [UInt8]) -> ArraySlice<UInt8>? {
    guard file.count >= 12 else { return nil }
    for record in 0..<number(file, 4, 2) {
      let start = 12 + 16 * record
      guard start + 16 <= file.count else { return nil }
      guard number(file, start, 4) == Int(tag.number) else { continue }
      let (offset, length) = (number(file, start + 8, 4), number(file, start + 12, 4))
      return offset + length <= file.count ? file[offset..<(offset + length)] : nil
    }
    return nil
  }

  private static func number(_ file: [UInt8], _ start: Int, _ width: Int) -> Int {
    file[start..<(start + width)].reduce(0) { $0 << 8 | Int($1) }
  }
}
