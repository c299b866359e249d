/// Reads a PNG file. Its rows go into the PDF as they are compressed, unless opacity must be taken out.
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private var width = 0
  private var height = 0
  private var bits = 0
  private var colourType: UInt8 = 0
  private var palette: [UInt8] = []
  private var transparency: [UInt8] = []
  private var data: [UInt8] = []
  private var density: (across: Double, down: Double)?
  private var profile: ArraySlice<UInt8>?

  init(_ bytes: [UInt8]) throws(PictureProblem) {
    var place = Self.signature.count
    var isDone = false
    while !isDone {
      guard let length = bytes.big32(at: place).map(Int.init), let kind = bytes.big32(at: place + 4),
        place + 12 + length <= bytes.count
      else { throw .truncated }
      let body = bytes[(place + 8)..<(place + 8 + length)]
      if kind == FontTables.tag("IHDR") { try readHeader(Array(body)) }
      guard width > 0 else { throw .broken("its header is missing") }
      switch kind {
      case FontTables.tag("PLTE"): palette = Array(body)
      case FontTables.tag("tRNS"): transparency = Array(body)
      case FontTables.tag("IDAT"): data += body
      case FontTables.tag("pHYs"): readDensity(Array(body))
      case FontTables.tag("iCCP"): profile = body
      case FontTables.tag("IEND"): isDone = true
      default: break
      }
      place += 12 + length
    }
  }

  private mutating func readHeader(_ body: [UInt8]) throws(PictureProblem) {
    guard body.count == 13, let width = body.big32(at: 0), let height = body.big32(at: 4) else {
      throw .broken("its header is too short")
    }
    try Picture.check(width: Int(width), height: Int(height))
    (self.width, self.height) = (Int(width), Int(height))
    (bits, colourType) = (Int(body[8]), body[9])
    let depths: [UInt8: [Int]] = [
      0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]
    guard depths[colourType]?.contains(bits) == true, body[10] == 0, body[11] == 0 else {
      throw .broken("its header makes no sense")
    }
    guard body[12] == 0 else { throw .unsupported("an interlaced PNG file") }
  }

  private mutating func readDensity(_ body: [UInt8]) {
    guard body.count == 9, body[8] == 1, let across = body.big32(at: 0), let down = body.big32(at: 4),
      across > 0, down > 0
    else { return }
    density = (Double(across) * 0.0254, Double(down) * 0.0254)
  }

  private var components: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][colourType] ?? 1 }

  private var rowBytes: Int { (width * components * bits + 7) / 8 }

  func picture() throws(PictureProblem) -> Picture {
    guard let rows = Deflater.inflate(data.span, to: (rowBytes + 1) * height) else {
      throw .broken("its pixels do not unpack to the size that it states")
    }
    let hasPalette = colourType == 3
    guard !hasPalette || (!palette.isEmpty && palette.count.isMultiple(of: 3)) else {
      throw .broken("its palette is missing")
    }
    let space: Picture.Space = hasPalette ? .palette(palette) : colourType & 2 == 0 ? .grey : .rgb
    var picture: Picture
    if colourType & 4 == 0, transparency.isEmpty {
      for row in 0..<height where rows[row * (rowBytes + 1)] > 4 { throw .broken("a filter is unknown") }
      picture = Picture(width: width, height: height, space: space, bits: bits, data: .png(data))
    } else {
      let plain = try PNGFilters.undo(rows, rowBytes: rowBytes, pixelBytes: max(1, components * bits / 8))
      picture = separated(plain, space)
    }
    picture.density = density
    picture.profile = embeddedProfile(for: space)
    return picture
  }

  /// Colours and opacity apart.
  private func separated(_ rows: [UInt8], _ space: Picture.Space) -> Picture {
    if colourType & 4 == 0 { return maskedByColour(rows, space) }
    let (sample, pixels) = (bits / 8, width * height)
    let colourBytes = (components - 1) * sample
    var colours: [UInt8] = []
    var alpha: [UInt8] = []
    colours.reserveCapacity(pixels * colourBytes)
    alpha.reserveCapacity(pixels * sample)
    var place = 0
    for _ in 0..<pixels {
      for _ in 0..<colourBytes {
        colours.append(rows[place])
        place += 1
      }
      for _ in 0..<sample {
        alpha.append(rows[place])
        place += 1
      }
    }
    var picture = Picture(width: width, height: height, space: space, bits: bits, data: .rows(colours))
    if alpha.contains(where: { $0 != 0xFF }) { picture.alpha = (alpha, bits) }
    return picture
  }

  /// Opacity by entry of the palette, or one colour that is not there.
  private func maskedByColour(_ rows: [UInt8], _ space: Picture.Space) -> Picture {
    var picture = Picture(width: width, height: height, space: space, bits: bits, data: .rows(rows))
    let key = stride(from: 0, to: transparency.count - 1, by: 2).map { transparency.big16(at: $0) ?? 0 }
    guard colourType == 3 || key.count == components else { return picture }
    var alpha: [UInt8] = []
    alpha.reserveCapacity(width * height)
    for row in 0..<height {
      for column in 0..<width {
        let samples = (0..<components).map { sample(rows, row, column * components + $0) }
        if colourType == 3 {
          alpha.append(samples[0] < transparency.count ? transparency[samples[0]] : 0xFF)
        } else {
          alpha.append(samples == key ? 0 : 0xFF)
        }
      }
    }
    picture.alpha = (alpha, 8)
    return picture
  }

  private func sample(_ rows: [UInt8], _ row: Int, _ index: Int) -> Int {
    let start = row * rowBytes
    if bits == 16 { return rows.big16(at: start + index * 2) ?? 0 }
    let bit = index * bits
    return Int(rows[start + bit / 8]) >> (8 - bits - bit % 8) & (1 << bits - 1)
  }

  private func embeddedProfile(for space: Picture.Space) -> [UInt8]? {
    guard let profile, let end = profile.prefix(80).firstIndex(of: 0), end + 2 < profile.endIndex else {
      return nil
    }
    // The size is not told; that of a profile for screens is a few kilobytes.
    guard let bytes = Deflater.inflateUnknown(profile[(end + 2)...], atMost: 1 << 22) else { return nil }
    return ColourProfile.usable(bytes, for: space)
  }
}
