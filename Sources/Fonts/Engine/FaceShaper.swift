internal import CPaper

/// Whether words can be shaped one by one.
enum Words: UInt8 {
  case neverAlone, alwaysAlone
  /// All but those of which the font looks over spaces.
  case mostlyAlone
}

/// HarfBuzz, set up for one face and style.
@safe final class FaceShaper {
  let face: FontFace
  let words: Words
  private let handle: OpaquePointer
  private var functions: lectern_paper { face.room.functions }

  init(_ face: FontFace, _ style: ShapingStyle) throws(FontProblem) {
    let features = style.features.map {
      lectern_feature(tag: $0.tag.number, value: $0.value, start: 0, end: .max)
    }
    let isRightToLeft = style.direction == .rightToLeft
    guard
      let handle = unsafe face.room.functions.open_shaper(
        face.handle, style.script.number, style.language, isRightToLeft, features, features.count)
    else {
      throw .noEngine(reason: "HarfBuzz does not take \(features.count) features")
    }
    self.face = face
    unsafe self.handle = handle
    words = unsafe Words(rawValue: face.room.functions.words_stand_alone(handle)) ?? .neverAlone
  }

  deinit {
    unsafe functions.close_shaper(handle)
  }

  /// What was found out about a part of a text while it was shaped.
  struct Finding {
    /// The face has no glyph for some of it.
    var isMissing = false
    /// Other words beside it may change its glyphs; only told of words.
    var looksOverSpaces = false
  }

  /// Replaces what is in `glyphs` by those of a part of the text; clusters count from its start.
  func shape(
    _ text: [UInt8], _ range: Range<Int>, _ features: [FeatureRange], asWord: Bool, into glyphs: inout [Glyph]
  ) -> Finding {
    let ranged = features.map { feature in
      lectern_feature(
        tag: feature.feature.tag.number, value: feature.feature.value,
        start: UInt32(clamping: feature.range.lowerBound), end: UInt32(clamping: feature.range.upperBound))
    }
    let shaped = unsafe functions.shape(
      handle, text, text.count, range.lowerBound, range.upperBound, ranged, ranged.count, asWord)
    let found = unsafe UnsafeBufferPointer(start: shaped.glyphs, count: shaped.count)
    glyphs.removeAll(keepingCapacity: true)
    var finding = unsafe Finding(looksOverSpaces: shaped.looks_over_spaces)
    for number in 0..<found.count {
      let glyph = unsafe found[number]
      finding.isMissing = finding.isMissing || glyph.glyph == 0
      glyphs.append(
        Glyph(
          id: UInt16(truncatingIfNeeded: glyph.glyph), isUnsafeToBreak: glyph.is_unsafe_to_break,
          cluster: glyph.cluster - UInt32(truncatingIfNeeded: range.lowerBound), xAdvance: glyph.x_advance,
          xOffset: glyph.x_offset, yOffset: glyph.y_offset))
    }
    return finding
  }
}
