/// Reads the headers of a JPEG file, which then goes into the PDF as it is.
struct JPEGFile {
  private let bytes: [UInt8]
  private var frame: (width: Int, height: Int, components: Int)?
  private var isAdobe = false
  private var orientation = 1
  private var density: (across: Double, down: Double)?
  private var profileParts: [Int: ArraySlice<UInt8>] = [:]
  private var hasScan = false

  static func picture(_ bytes: [UInt8]) throws(PictureProblem) -> Picture {
    var file = JPEGFile(bytes)
    try file.readSegments()
    return try file.picture()
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readSegments() throws(PictureProblem) {
    var place = 2
    while !hasScan {
      while place < bytes.count, bytes[place] == 0xFF, place + 1 < bytes.count, bytes[place + 1] == 0xFF {
        place += 1
      }
      guard place + 4 <= bytes.count else { throw .truncated }
      guard bytes[place] == 0xFF else { throw .broken("a marker is missing") }
      let marker = bytes[place + 1]
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {
        place += 2
        continue
      }
      let length = bytes.big16(at: place + 2) ?? 0
      guard length >= 2, place + 2 + length <= bytes.count else { throw .truncated }
      try readSegment(marker, bytes[(place + 4)..<(place + 2 + length)])
      place += 2 + length
    }
    // A picture cut short shows grey in some readers and nothing in others.
    guard bytes.count > place, bytes.suffix(4_096).indices.contains(where: isEnd) else { throw .truncated }
  }

  private func isEnd(_ place: Int) -> Bool {
    place + 1 < bytes.count && bytes[place] == 0xFF && bytes[place + 1] == 0xD9
  }

  private mutating func readSegment(_ marker: UInt8, _ slice: ArraySlice<UInt8>) throws(PictureProblem) {
    let body = Array(slice)
    switch marker {
    case 0xC0, 0xC1, 0xC2: try readFrame(body)
    case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      throw .unsupported("a JPEG file with lossless or arithmetic coding")
    case 0xDA: hasScan = true
    case 0xD9: throw .truncated
    case 0xE0 where body.starts(with: Array("JFIF\0".utf8)): readDensity(body)
    case 0xE1 where body.starts(with: Array("Exif\0\0".utf8)): readOrientation(Array(body.dropFirst(6)))
    case 0xE2 where body.starts(with: Array("ICC_PROFILE\0".utf8)) && body.count > 14:
      profileParts[Int(body[12])] = slice.dropFirst(14)
    case 0xEE where body.starts(with: Array("Adobe".utf8)): isAdobe = true
    default: break
    }
  }

  private mutating func readFrame(_ body: [UInt8]) throws(PictureProblem) {
    guard body.count >= 6, let height = body.big16(at: 1), let width = body.big16(at: 3) else {
      throw .truncated
    }
    guard body[0] == 8 else { throw .unsupported("a JPEG file with \(body[0]) bits for a colour") }
    guard [1, 3, 4].contains(body[5]) else { throw .unsupported("a JPEG file of \(body[5]) components") }
    try Picture.check(width: width, height: height)
    frame = (width, height, Int(body[5]))
  }

  private mutating func readDensity(_ body: [UInt8]) {
    guard body.count >= 12, let across = body.big16(at: 8), let down = body.big16(at: 10), across > 0,
      down > 0
    else { return }
    let factor = body[7] == 1 ? 1 : body[7] == 2 ? 2.54 : 0
    if factor > 0 { density = (Double(across) * factor, Double(down) * factor) }
  }

  /// Finds entry 0x0112 of the first directory.
  private mutating func readOrientation(_ body: [UInt8]) {
    let isLittle = body.starts(with: [0x49, 0x49])
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= body.count else { return nil }
      let part = body[place..<place + count]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(4, 4), let count = number(start, 2) else { return }
    for index in 0..<count {
      let row = start + 2 + index * 12
      guard let tag = number(row, 2), let value = number(row + 8, 2) else { return }
      if tag == 0x0112, (1...8).contains(value) { orientation = value }
    }
  }

  private func picture() throws(PictureProblem) -> Picture {
    guard let frame else { throw .broken("it has no frame") }
    let space: Picture.Space = frame.components == 1 ? .grey : frame.components == 3 ? .rgb : .inks
    var picture = Picture(
      width: frame.width, height: frame.height, space: space, bits: 8, data: .jpeg(bytes))
    picture.orientation = orientation
    picture.density = density
    picture.profile = profile(for: space)
    if space == .inks {
      guard picture.profile != nil else { throw .inkWithoutProfile }
      picture.isInverted = isAdobe
    }
    return picture
  }

  private func profile(for space: Picture.Space) -> [UInt8]? {
    guard !profileParts.isEmpty else { return nil }
    let parts = (1...profileParts.count).map { profileParts[$0] }
    guard !parts.contains(where: { $0 == nil }) else { return nil }
    return ColourProfile.usable(parts.flatMap { $0 ?? [] }, for: space)
  }
}
