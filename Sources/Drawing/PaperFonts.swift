public import Fonts
public import PDF
public import Typesetting

/// Which glyphs of which faces some documents show.
public struct PaperFonts {
  private var glyphs: [FaceChoice: Set<UInt16>] = [:]
  private var texts: [PrintedText] = []

  public init() {}

  public mutating func note(_ document: PrintedDocument) {
    for text in document.texts { note(text) }
  }

  public mutating func note(_ text: PrintedText) {
    for line in text.paragraph.lines {
      for run in line.runs { glyphs[run.face, default: []].formUnion(run.glyphs.lazy.map(\.id)) }
    }
    texts.append(text)
  }

  /// Cuts the faces to these glyphs and adds them to what documents share.
  public func embed(
    _ session: FontSession, in resources: inout Resources, _ deflater: Deflater
  ) throws -> EmbeddedFonts {
    var embedded = EmbeddedFonts()
    let faces = glyphs.keys.sorted { ($0.face, "\($0.axes)") < ($1.face, "\($1.axes)") }
    for face in faces {
      embedded.subsets[face] = try session.face(face).subset(of: (glyphs[face] ?? []).sorted())
    }
    var shown: [FaceChoice: GlyphTexts] = [:]
    for text in texts {
      for line in text.paragraph.lines {
        for row in embedded.rows(of: line, in: text) { shown[row.face, default: GlyphTexts()].note(row.run) }
      }
    }
    for face in faces {
      guard let subset = embedded.subsets[face] else { continue }
      let program = try FontProgram(subset.bytes, name: session.face(face).postScriptName)
      embedded.fonts[face] = resources.add(program, shown[face] ?? GlyphTexts(), deflater)
    }
    return embedded
  }
}
