/// How large a drawing is that says so: in `width` and `height`, or by its box.
struct SVGSize {
  /// In CSS pixels; 0 if it does not say.
  var width = 0
  var height = 0

  /// Heads are far shorter.
  private static let longestHead = 65_536

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  init(of file: [UInt8]) {
    let head = String(decoding: file.prefix(Self.longestHead), as: UTF8.self)
    guard let start = head.firstRange(of: "<svg"),
      let end = head[start.upperBound...].firstIndex(of: ">")
    else { return }
    let tag = head[start.upperBound..<end]
    let (across, down) = (
      Self.pixels(Self.value("width", in: tag)), Self.pixels(Self.value("height", in: tag))
    )
    let box = Self.value("viewBox", in: tag)?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
    let shape = box.count == 4 && box[2] > 0 && box[3] > 0 ? box[3] / box[2] : nil
    switch (across, down, shape) {
    case (let across?, let down?, _): set(across, down)
    case (let across?, nil, let shape?): set(across, across * shape)
    case (nil, let down?, let shape?): set(down / shape, down)
    case (nil, nil, .some): set(box[2], box[3])
    default: break
    }
  }

  private mutating func set(_ across: Double, _ down: Double) {
    guard across > 0, down > 0, across < 1e6, down < 1e6 else { return }
    width = max(1, Int(across.rounded()))
    height = max(1, Int(down.rounded()))
  }

  /// The value of an attribute of a tag.
  private static func value(_ name: String, in tag: Substring) -> String? {
    var rest = tag
    while let found = rest.firstRange(of: name) {
      let before = found.lowerBound > rest.startIndex ? rest[rest.index(before: found.lowerBound)] : " "
      var value = rest[found.upperBound...].drop { $0.isWhitespace }
      rest = rest[found.upperBound...]
      guard before.isWhitespace, value.first == "=" else { continue }
      value = value.dropFirst().drop { $0.isWhitespace }
      guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
      return String(value.dropFirst().prefix { $0 != quote })
    }
    return nil
  }

  /// Lengths that depend on what is around the drawing are none.
  private static func pixels(_ text: String?) -> Double? {
    guard let text else { return nil }
    let units = [("px", 1.0), ("pt", 4.0 / 3), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96)]
    for (unit, pixels) in units where text.hasSuffix(unit) {
      return Double(text.dropLast(2)).map { $0 * pixels }
    }
    return Double(text)
  }
}
