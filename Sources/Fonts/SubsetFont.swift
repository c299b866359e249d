/// A face cut to the glyphs that a document shows, as a PDF embeds it.
public struct SubsetFont: Hashable, Sendable {
  /// How its glyphs are counted.
  public enum Numbering: Sendable {
    /// From 0 on without gaps, in the order of the old numbers: the smallest file. Glyph 0 stays.
    case compact
    /// As in the face, so that documents of a batch can share what shows them.
    case kept
  }

  /// A file of OpenType without layout tables.
  public var bytes: [UInt8]
  /// The number that each glyph had; in ascending order unless the numbering was kept.
  public var oldGlyphs: [UInt16]
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
    return SubsetFont(bytes: file, oldGlyphs: oldGlyphs)
  }
}
