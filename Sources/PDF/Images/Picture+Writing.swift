extension Picture {
  /// Writes the picture with what belongs to it and returns its number.
  func write(to writer: inout ObjectWriter, _ deflater: Deflater) -> Int32 {
    let mask = alpha.map { writeAlpha($0.bytes, $0.bits, to: &writer, deflater) }
    let profileNumber = profile.map { bytes in
      writer.compressedStream(bytes.span, deflater) { entries in
        entries.write("/N ")
        entries.write(isPalette ? 3 : space.components)
      }
    }
    let number = writer.reserve()
    func entries(_ dictionary: inout [UInt8]) {
      Self.writeSize(width, height, bitsPerComponent, to: &dictionary)
      writeSpace(profileNumber, to: &dictionary)
      if let mask {
        dictionary.write("/SMask ")
        dictionary.write(reference: mask)
      }
      if isInverted { dictionary.write("/Decode[1 0 1 0 1 0 1 0]") }
    }
    switch data {
    case .jpeg(let bytes):
      writer.stream(number, bytes.span) { dictionary in
        entries(&dictionary)
        dictionary.write("/Filter/DCTDecode")
      }
    case .png(let bytes):
      writer.stream(number, bytes.span) { dictionary in
        entries(&dictionary)
        dictionary.write("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ")
        dictionary.write(space.components)
        dictionary.write("/BitsPerComponent ")
        dictionary.write(bitsPerComponent)
        dictionary.write("/Columns ")
        dictionary.write(width)
        dictionary.write(">>")
      }
    case .rows(let bytes):
      writer.stream(number, deflater.packed(bytes.span).span) { dictionary in
        entries(&dictionary)
        dictionary.write("/Filter/FlateDecode")
      }
    }
    return number
  }

  private var isPalette: Bool { if case .palette = space { true } else { false } }

  private func writeAlpha(
    _ bytes: [UInt8], _ bits: Int, to writer: inout ObjectWriter, _ deflater: Deflater
  ) -> Int32 {
    writer.compressedStream(bytes.span, deflater) { entries in
      Self.writeSize(width, height, bits, to: &entries)
      entries.write("/ColorSpace/DeviceGray")
    }
  }

  private static func writeSize(_ width: Int, _ height: Int, _ bits: Int, to entries: inout [UInt8]) {
    entries.write("/Type/XObject/Subtype/Image/Width ")
    entries.write(width)
    entries.write("/Height ")
    entries.write(height)
    entries.write("/BitsPerComponent ")
    entries.write(bits)
  }

  private func writeSpace(_ profile: Int32?, to entries: inout [UInt8]) {
    entries.write("/ColorSpace")
    if case .palette(let colours) = space {
      entries.write("[/Indexed")
      writeBase(profile, "/DeviceRGB", to: &entries)
      let count = min(colours.count / 3, 1 << bitsPerComponent)
      entries.append(0x20)
      entries.write(count - 1)
      entries.write(string: colours.prefix(count * 3))
      entries.write("]")
    } else {
      writeBase(profile, space == .grey ? "/DeviceGray" : "/DeviceRGB", to: &entries)
    }
  }

  private func writeBase(_ profile: Int32?, _ device: String, to entries: inout [UInt8]) {
    guard let profile else { return entries.write(device) }
    entries.write("[/ICCBased ")
    entries.write(reference: profile)
    entries.write("]")
  }
}
