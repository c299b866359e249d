internal import Platform

/// A font that is compressed, to be added to the resources of any documents.
public struct PackedFont: Sendable {
  private let program: FontProgram
  private let name: [UInt8]
  private let packedProgram: [UInt8]
  private let packedTexts: [UInt8]
  let data: FontData

  /// - Parameter texts: of the glyphs that will be drawn with it.
  public init(_ program: FontProgram, _ texts: GlyphTexts, _ deflater: Deflater) {
    self.program = program
    name = Array(program.subsetLetters + "+".utf8 + program.name.utf8.prefix(120))
    let pairs = texts.complete().filter { Int($0.glyph) < program.glyphCount }
    data = FontData(program, pairs)
    var map: [UInt8] = []
    ToUnicode.write(program.codes(pairs), to: &map)
    packedProgram = deflater.packed(program.program.span)
    packedTexts = deflater.packed(map.span)
  }

  /// Writes the five objects of a font and returns the number of the one that pages refer to.
  func write(to writer: inout ObjectWriter, _ deflater: Deflater) -> Int32 {
    let file = writer.packedStream(packedProgram) { entries in
      if program.isCFF {
        entries.write("/Subtype/CIDFontType0C")
      } else {
        entries.write("/Length1 ")
        entries.write(program.program.count)
      }
    }
    let toUnicode = writer.packedStream(packedTexts)
    let descriptor = writer.object(deflater) { program.writeDescriptor(file, name, to: &$0) }
    let descendant = writer.object(deflater) { program.writeDescendant(descriptor, name, to: &$0) }
    return writer.object(deflater) { object in
      object.write("<</Type/Font/Subtype/Type0/BaseFont")
      // A CFF font's name here ends with that of the encoding.
      object.write(name: program.isCFF ? name + Array("-Identity-H".utf8) : name)
      object.write("/Encoding/Identity-H/DescendantFonts[")
      object.write(reference: descendant)
      object.write("]/ToUnicode ")
      object.write(reference: toUnicode)
      object.write(">>")
    }
  }
}

extension FontProgram {
  fileprivate func codes(_ texts: [(glyph: UInt16, text: [UInt8])]) -> [(code: UInt16, text: [UInt8])] {
    guard let ids = characterIDs else { return texts.map { ($0.glyph, $0.text) } }
    return texts.filter { Int($0.glyph) < ids.count }.map { (ids[Int($0.glyph)], $0.text) }
      .sorted { $0.code < $1.code }
  }

  /// Six letters from what is embedded, so that two subsets of a font never have one name.
  fileprivate var subsetLetters: [UInt8] {
    var value = Fingerprint.of(program.span)
    return (0..<6).map { _ in
      defer { value /= 26 }
      return 0x41 + UInt8(value % 26)
    }
  }

  fileprivate func writeDescriptor(_ program: Int32, _ fullName: [UInt8], to object: inout [UInt8]) {
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

  fileprivate func writeDescendant(_ descriptor: Int32, _ fullName: [UInt8], to object: inout [UInt8]) {
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
