import Fonts
import PDF
import Typesetting

/// Which glyphs of which faces some texts show.
struct PaperFonts {
  private var glyphs: [FaceChoice: Set<UInt16>] = [:]
  private var texts: [PrintedText] = []

  var isEmpty: Bool { glyphs.isEmpty }

  mutating func note(_ text: PrintedText) {
    for line in text.paragraph.lines {
      for run in line.runs { glyphs[run.face, default: []].formUnion(run.glyphs.lazy.map(\.id)) }
    }
    texts.append(text)
  }

  /// What a paper shows that is not in these fonts: whole clusters.
  mutating func note(_ text: PrintedText, beyond fonts: EmbeddedFonts) {
    var isNew = false
    for run in text.paragraph.lines.lazy.flatMap(\.runs) {
      let face = fonts.faces[run.face]
      if let face, run.glyphs.allSatisfy({ face.has($0.id) }) { continue }
      for cluster in run.clusters where !run.glyphs[cluster.glyphs].allSatisfy({ face?.has($0.id) ?? false })
      {
        glyphs[run.face, default: []].formUnion(run.glyphs[cluster.glyphs].map(\.id))
        isNew = true
      }
    }
    if isNew { texts.append(text) }
  }

  /// Cuts the faces to these glyphs and adds them to what documents share.
  func embed(
    _ session: FontSession, in resources: inout Resources, _ deflater: Deflater
  ) throws -> [FaceChoice: EmbeddedFonts.Face] {
    var embedded = EmbeddedFonts()
    let faces = glyphs.keys.sorted { ($0.face, "\($0.axes)") < ($1.face, "\($1.axes)") }
    var subsets: [SubsetFont] = []
    for choice in faces {
      let face = try session.face(choice)
      subsets.append(try face.subset(of: (glyphs[choice] ?? []).sorted()))
      embedded.faces[choice] = EmbeddedFonts.Face(
        subsets[subsets.count - 1], unitsPerEm: face.metrics.unitsPerEm)
    }
    let meanings = meanings(embedded)
    for (choice, subset) in zip(faces, subsets) {
      let program = try FontProgram(subset.bytes, name: session.face(choice).postScriptName)
      embedded.faces[choice]?.font = resources.add(program, meanings[choice] ?? GlyphTexts(), deflater)
    }
    return embedded.faces
  }

  /// What glyphs stand for. Runs whose glyphs have all been seen alone tell nothing new.
  private func meanings(_ embedded: EmbeddedFonts) -> [FaceChoice: GlyphTexts] {
    var meanings: [FaceChoice: GlyphTexts] = [:]
    var settled: [FaceChoice: Set<UInt16>] = [:]
    for text in texts {
      for run in text.paragraph.lines.lazy.flatMap(\.runs) where embedded.faces[run.face] != nil {
        if let known = settled[run.face], run.glyphs.allSatisfy({ known.contains($0.id) }) { continue }
        var rows: [EmbeddedFonts.Row] = []
        embedded.add(run, in: text, to: &rows)
        for row in rows { meanings[run.face, default: GlyphTexts()].note(row.run) }
        for cluster in run.clusters where cluster.glyphs.count == 1 {
          settled[run.face, default: []].insert(run.glyphs[cluster.glyphs.lowerBound].id)
        }
      }
    }
    return meanings
  }
}
