internal import Platform

/// A font in the files that use it: what placing text needs to know of it.
public struct Font: Sendable {
  let resource: Int32
  let data: FontData
}

/// Tables for the loop over glyphs, by glyph.
final class FontData: Sendable {
  let unitsPerEm: Int
  let widths: [Int32]
  let codes: [UInt16]?
  private let textStarts: [UInt32]
  private let texts: [UInt8]

  init(_ program: FontProgram, _ pairs: [(glyph: UInt16, text: [UInt8])]) {
    unitsPerEm = program.unitsPerEm
    widths = program.widths
    codes = program.characterIDs
    var starts: [UInt32] = []
    var bytes: [UInt8] = []
    var rest = pairs[...]
    for glyph in 0..<program.glyphCount {
      starts.append(UInt32(bytes.count))
      if let next = rest.first, Int(next.glyph) == glyph {
        bytes += next.text
        rest.removeFirst()
      }
    }
    textStarts = starts + [UInt32(bytes.count)]
    texts = bytes
  }

  func code(_ glyph: UInt16) -> UInt16 {
    guard let codes else { return glyph }
    return Int(glyph) < codes.count ? codes[Int(glyph)] : 0
  }

  /// Whether the glyphs of a cluster say what it stands for.
  func speaks(_ glyphs: Range<Int>, of run: borrowing GlyphRun, for text: Range<Int>) -> Bool {
    var place = text.lowerBound
    for offset in 0..<glyphs.count {
      let index = run.isRightToLeft ? glyphs.upperBound - 1 - offset : glyphs.lowerBound + offset
      let glyph = Int(run.glyphs[index].glyph)
      guard glyph + 1 < textStarts.count else { return false }
      for byte in Int(textStarts[glyph])..<Int(textStarts[glyph + 1]) {
        guard place < text.upperBound, run.text[place] == texts[byte] else { return false }
        place += 1
      }
    }
    return place == text.upperBound
  }
}

extension FontProgram {
  /// Writes the five objects of a font and returns the number of the one that pages refer to.
  func write(_ texts: [(glyph: UInt16, text: [UInt8])], to writer: inout ObjectWriter, _ deflater: Deflater)
    -> Int32
  {
    let program = writer.compressedStream(self.program.span, deflater) { entries in
      if isCFF {
        entries.write("/Subtype/CIDFontType0C")
      } else {
        entries.write("/Length1 ")
        entries.write(self.program.count)
      }
    }
    var map: [UInt8] = []
    ToUnicode.write(codes(texts), to: &map)
    let toUnicode = writer.compressedStream(map.span, deflater)
    let fullName = Array(subsetLetters + "+".utf8 + name.utf8.prefix(120))
    let descriptor = writer.object(deflater) { writeDescriptor(program, fullName, to: &$0) }
    let descendant = writer.object(deflater) { writeDescendant(descriptor, fullName, to: &$0) }
    return writer.object(deflater) { object in
      object.write("<</Type/Font/Subtype/Type0/BaseFont")
      // A CFF font's name here ends with that of the encoding.
      object.write(name: isCFF ? fullName + Array("-Identity-H".utf8) : fullName)
      object.write("/Encoding/Identity-H/DescendantFonts[")
      object.write(reference: descendant)
      object.write("]/ToUnicode ")
      object.write(reference: toUnicode)
      object.write(">>")
    }
  }

  private func codes(_ texts: [(glyph: UInt16, text: [UInt8])]) -> [(code: UInt16, text: [UInt8])] {
    guard let ids = characterIDs else { return texts.map { ($0.glyph, $0.text) } }
    return texts.filter { Int($0.glyph) < ids.count }.map { (ids[Int($0.glyph)], $0.text) }
      .sorted { $0.code < $1.code }
  }

  /// Six letters from what is embedded, so that two subsets of a font never have one name.
  private var subsetLetters: [UInt8] {
    var value = Fingerprint.of(program.span)
    return (0..<6).map { _ in
      defer { value /= 26 }
      return 0x41 + UInt8(value % 26)
    }
  }

  private func writeDescriptor(_ program: Int32, _ fullName: [UInt8], to object: inout [UInt8]) {
    object.write("<</Type/FontDescriptor/FontName")
    object.write(name: fullName)
    let entries = [
      ("/Flags ", facts.flags), ("/ItalicAngle ", facts.italicAngle), ("/Ascent ", facts.ascent),
      ("/Descent ", facts.descent), ("/CapHeight ", facts.capHeight),
      // Nobody stores the width of stems; readers use it to draw a substitute, which is never needed here.
      ("/StemV ", max(50, 50 + (facts.weight - 200) / 5)),
    ]
    for (key, value) in entries {
      object.write(key)
      object.write(value)
    }
    object.write("/FontBBox[")
    for (index, value) in facts.box.enumerated() {
      if index > 0 { object.append(0x20) }
      object.write(value)
    }
    object.write(isCFF ? "]/FontFile3 " : "]/FontFile2 ")
    object.write(reference: program)
    object.write(">>")
  }

  private func writeDescendant(_ descriptor: Int32, _ fullName: [UInt8], to object: inout [UInt8]) {
    object.write(isCFF ? "<</Type/Font/Subtype/CIDFontType0" : "<</Type/Font/Subtype/CIDFontType2")
    object.write("/BaseFont")
    object.write(name: fullName)
    object.write("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
    object.write(reference: descriptor)
    if !isCFF { object.write("/CIDToGIDMap/Identity") }
    WidthTable.write(widths, codes: characterIDs, to: &object)
    object.write(">>")
  }
}
