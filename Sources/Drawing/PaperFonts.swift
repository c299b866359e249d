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
      guard let face = fonts.faces[run.face] else {
        glyphs[run.face, default: []].formUnion(run.glyphs.lazy.map(\.id))
        isNew = true
        continue
      }
      guard !run.glyphs.allSatisfy({ face.has($0.id) }) else { continue }
      for cluster in run.clusters where !run.glyphs[cluster.glyphs].allSatisfy({ face.has($0.id) }) {
        glyphs[run.face, default: []].formUnion(run.glyphs[cluster.glyphs].map(\.id))
      }
      isNew = true
    }
    if isNew { texts.append(text) }
  }

  /// Cuts the faces to these glyphs and adds them to what documents share, or to what one document has.
  func embed(
    _ session: FontSession, in resources: inout Resources, isShared: Bool, keeping kept: inout KeptFonts,
    _ deflater: Deflater
  ) throws -> [FaceChoice: EmbeddedFonts.Face] {
    var embedded: [FaceChoice: EmbeddedFonts.Face] = [:]
    let faces = glyphs.keys.sorted { ($0.face, "\($0.axes)") < ($1.face, "\($1.axes)") }
    for choice in faces {
      let cut = try kept.cut(choice, to: (glyphs[choice] ?? []).sorted(), session)
      let font = kept.font(of: cut, saying: meanings(of: cut.face, choice), deflater)
      var face = cut.face.only(glyphs[choice] ?? [])
      face.font = isShared ? resources.add(font, deflater) : resources.add(own: font, deflater)
      embedded[choice] = face
    }
    return embedded
  }

  /// What the glyphs of a face stand for. What they are in other fonts of the paper is not asked, so that a
  /// rare letter means the same in every name.
  private func meanings(of face: EmbeddedFonts.Face, _ choice: FaceChoice) -> GlyphTexts {
    var meanings = GlyphTexts()
    for text in texts {
      for run in text.paragraph.lines.lazy.flatMap(\.runs) where run.face == choice {
        // Readers join what a soft hyphen parts.
        let bytes = run.isHyphen ? Array("\u{AD}".utf8) : text.paragraph.text.bytes
        for cluster in run.clusters where run.glyphs[cluster.glyphs].allSatisfy({ face.has($0.id) }) {
          let numbers = run.glyphs[cluster.glyphs].map { face.number(of: $0.id) }
          let range = run.isHyphen ? bytes.indices : cluster.range
          meanings.note(numbers, bytes[range], isRightToLeft: run.isRightToLeft)
        }
      }
    }
    return meanings
  }
}
