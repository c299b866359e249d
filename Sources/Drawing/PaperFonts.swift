import Fonts
import PDF
import Typesetting

/// Which glyphs of which faces some documents show.
struct PaperFonts {
  private var glyphs: [FaceChoice: Set<UInt16>] = [:]
  private var texts: [PrintedText] = []

  mutating func note(_ document: PrintedDocument) {
    for text in document.texts {
      for line in text.paragraph.lines {
        for run in line.runs { glyphs[run.face, default: []].formUnion(run.glyphs.lazy.map(\.id)) }
      }
    }
    texts += document.texts
  }

  /// Cuts the faces to these glyphs and adds them to what documents share.
  func embed(
    _ session: FontSession, in resources: inout Resources, _ deflater: Deflater
  ) throws -> EmbeddedFonts {
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
    return embedded
  }

  /// What glyphs stand for. Runs whose glyphs have all been seen alone tell nothing new.
  private func meanings(_ embedded: EmbeddedFonts) -> [FaceChoice: GlyphTexts] {
    var meanings: [FaceChoice: GlyphTexts] = [:]
    var settled: [FaceChoice: [Bool]] = [:]
    for text in texts {
      for run in text.paragraph.lines.lazy.flatMap(\.runs) {
        var known =
          settled[run.face] ?? [Bool](repeating: false, count: embedded.faces[run.face]?.numbers.count ?? 0)
        if run.glyphs.allSatisfy({ known[Int($0.id)] }) { continue }
        var rows: [EmbeddedFonts.Row] = []
        embedded.add(run, in: text, to: &rows)
        for row in rows { meanings[run.face, default: GlyphTexts()].note(row.run) }
        run.settle(&known)
        settled[run.face] = known
      }
    }
    return meanings
  }
}

extension SetRun {
  /// Notes the glyphs that stand for characters all by themselves.
  fileprivate func settle(_ known: inout [Bool]) {
    for (index, glyph) in glyphs.enumerated() {
      let hasNext = index + 1 < glyphs.count && glyphs[index + 1].cluster == glyph.cluster
      let hasLast = index > 0 && glyphs[index - 1].cluster == glyph.cluster
      if !hasNext && !hasLast { known[Int(glyph.id)] = true }
    }
  }
}
