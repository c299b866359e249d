import Fonts
import PDF
import Typesetting

/// Faces as documents hold them.
struct EmbeddedFonts: Sendable {
  struct Face: Sendable {
    /// Of what documents hold, by the face's own numbers; 0 for glyphs that are not there.
    var numbers: [UInt16]
    let unitsPerEm: Int
    /// Nothing before it is embedded.
    var font: Font?

    init(_ subset: SubsetFont, unitsPerEm: Int) {
      numbers = [UInt16](repeating: 0, count: Int(subset.oldGlyphs.max() ?? 0) + 1)
      for (new, old) in subset.oldGlyphs.enumerated() { numbers[Int(old)] = UInt16(new) }
      self.unitsPerEm = unitsPerEm
    }

    /// Without glyphs that are there only as parts of others: nobody has said what they mean.
    func only(_ glyphs: Set<UInt16>) -> Face {
      var face = self
      face.numbers = [UInt16](repeating: 0, count: numbers.count)
      for glyph in glyphs where Int(glyph) < numbers.count { face.numbers[Int(glyph)] = numbers[Int(glyph)] }
      return face
    }

    func has(_ glyph: UInt16) -> Bool { glyph == 0 || Int(glyph) < numbers.count && numbers[Int(glyph)] != 0 }

    func number(of glyph: UInt16) -> UInt16 { Int(glyph) < numbers.count ? numbers[Int(glyph)] : 0 }
  }

  /// What all papers of a batch share.
  var faces: [FaceChoice: Face] = [:]
  /// What one paper has beside that.
  var extras: [FaceChoice: Face] = [:]

  func font(_ row: Row) -> Font? { (row.isExtra ? extras : faces)[row.face]?.font }

  /// Glyphs in a row that are drawn at once.
  struct Row {
    let face: FaceChoice
    let style: Int
    let x: Length
    let run: GlyphRun
    /// Of the text.
    let range: Range<Int>
    /// Where it belongs, by its number among the text's parts.
    let part: Int?
    let isExtra: Bool
  }

  /// The runs of a line from left to right; what belongs to different parts is of different rows.
  func rows(of line: SetLine, in text: PrintedText) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(line.runs.count)
    for run in line.runs { add(run, in: text, to: &rows) }
    return rows
  }

  func add(_ run: SetRun, in text: PrintedText, to rows: inout [Row]) {
    let first = text.part(at: run.range.lowerBound)
    let isWhole = run.isHyphen || first == text.part(at: max(run.range.lowerBound, run.range.upperBound - 1))
    // A face that is not shared is the paper's own as a whole.
    let isOwn = !extras.isEmpty && faces[run.face] == nil
    if isWhole, isOwn || extras.isEmpty || !hasExtra(run) {
      rows.append(
        row(run, 0..<run.glyphs.count, run.range, at: run.x, of: first, in: text, isExtra: isOwn))
    } else {
      divide(run, in: text, to: &rows)
    }
  }

  /// Cuts a run where parts of different meanings, or glyphs of different fonts, meet.
  private func divide(_ run: SetRun, in text: PrintedText, to rows: inout [Row]) {
    let size = text.paragraph.text.styles[run.style].size
    let clusters = run.clusters
    var (first, units) = (0, 0)
    while first < clusters.count {
      let part = text.part(at: clusters[first].range.lowerBound)
      let isExtra = isExtra(clusters[first], of: run)
      var last = first
      while last + 1 < clusters.count, text.part(at: clusters[last + 1].range.lowerBound) == part,
        self.isExtra(clusters[last + 1], of: run) == isExtra
      {
        last += 1
      }
      let glyphs = clusters[first].glyphs.lowerBound..<clusters[last].glyphs.upperBound
      let (one, other) = (clusters[first].range, clusters[last].range)
      let range = min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
      let x =
        run.x + size.times(units, by: faces[run.face]?.unitsPerEm ?? extras[run.face]?.unitsPerEm ?? 1_000)
      rows.append(row(run, glyphs, range, at: x, of: part, in: text, isExtra: isExtra))
      units += run.glyphs[glyphs].reduce(0) { $0 + Int($1.xAdvance) }
      first = last + 1
    }
  }

  private func hasExtra(_ run: SetRun) -> Bool {
    guard let face = faces[run.face] else { return true }
    return !run.glyphs.allSatisfy { face.has($0.id) }
  }

  private func isExtra(_ cluster: SetRun.Cluster, of run: SetRun) -> Bool {
    guard !extras.isEmpty else { return false }
    guard let face = faces[run.face] else { return true }
    return !run.glyphs[cluster.glyphs].allSatisfy { face.has($0.id) }
  }

  private func row(
    _ run: SetRun, _ glyphs: Range<Int>, _ range: Range<Int>, at x: Length, of part: Int?,
    in text: PrintedText, isExtra: Bool = false
  ) -> Row {
    // Readers join what a soft hyphen parts.
    let shown = run.isHyphen ? Array("\u{AD}".utf8) : Array(text.paragraph.text.bytes[range])
    let face = (isExtra ? extras : faces)[run.face]
    let start = range.lowerBound
    let placed = run.glyphs[glyphs].map { glyph in
      PlacedGlyph(
        glyph: face?.number(of: glyph.id) ?? 0, advance: glyph.xAdvance, x: glyph.xOffset,
        y: glyph.yOffset, cluster: run.isHyphen ? 0 : Int32(Int(glyph.cluster) - start))
    }
    return Row(
      face: run.face, style: run.style, x: x,
      run: GlyphRun(glyphs: placed, text: shown, isRightToLeft: run.isRightToLeft), range: range, part: part,
      isExtra: isExtra)
  }
}

extension SetRun {
  /// Glyphs that stand for some characters together.
  struct Cluster {
    let glyphs: Range<Int>
    /// Of the text.
    let range: Range<Int>
  }

  /// From left to right.
  var clusters: [Cluster] {
    var found: [Cluster] = []
    var start = 0
    while start < glyphs.count {
      var end = start + 1
      while end < glyphs.count, glyphs[end].cluster == glyphs[start].cluster { end += 1 }
      let before = start > 0 ? Int(glyphs[start - 1].cluster) : range.upperBound
      let after = end < glyphs.count ? Int(glyphs[end].cluster) : range.upperBound
      let own = Int(glyphs[start].cluster)
      found.append(Cluster(glyphs: start..<end, range: own..<max(own, isRightToLeft ? before : after)))
      start = end
    }
    return found
  }
}

extension PrintedText {
  /// The part that a byte belongs to; a hyphen at the text's end, to the last.
  fileprivate func part(at offset: Int) -> Int? {
    guard parts.count > 1 else { return parts.isEmpty ? nil : 0 }
    var (low, high) = (0, parts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
