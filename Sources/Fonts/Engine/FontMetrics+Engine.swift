internal import CPaper

extension FontMetrics {
  init(_ found: lectern_metrics) {
    self.init(
      unitsPerEm: Int(found.units_per_em), ascent: Int(found.ascent), descent: Int(found.descent),
      lineGap: Int(found.line_gap), capHeight: Int(found.cap_height), xHeight: Int(found.x_height),
      underlinePosition: Int(found.underline_position), underlineThickness: Int(found.underline_thickness),
      strikeoutPosition: Int(found.strikeout_position), strikeoutThickness: Int(found.strikeout_thickness),
      italicAngle: Int(found.italic_angle), xMin: Int(found.x_min), yMin: Int(found.y_min),
      xMax: Int(found.x_max), yMax: Int(found.y_max), glyphCount: Int(found.glyph_count),
      weight: Int(found.weight), outlines: Outlines(rawValue: found.outlines) ?? .trueType,
      isFixedPitch: found.is_fixed_pitch, isVariable: found.is_variable, embedding: found.embedding)
  }
}
