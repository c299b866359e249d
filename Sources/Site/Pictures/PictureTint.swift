import Pictures

/// What stands in a picture's place until it is there: a colour near its own, as classes that css/pictures.css knows.
/// A page's policy forbids styles of its own, and twelve hues in four depths are enough for a moment.
struct PictureTint {
  static let hues = 12
  static let depths = 4
  /// Below it a colour is grey.
  private static let leastStrength = 20

  let classes: String

  init(_ colour: PictureColour) {
    let parts = [Int(colour.red), Int(colour.green), Int(colour.blue)]
    let (most, least) = (parts.max() ?? 0, parts.min() ?? 0)
    let depth = (most + least) / 2 * Self.depths / 256
    let hue = most - least < Self.leastStrength ? "grey" : "h\(Self.hue(parts, most, most - least))"
    classes = "tint tint-\(hue) tint-l\(depth)"
  }

  /// The nearest twelfth of the circle of colours, in whole numbers so that it is the same everywhere.
  private static func hue(_ parts: [Int], _ most: Int, _ strength: Int) -> Int {
    let (red, green, blue) = (parts[0], parts[1], parts[2])
    let sixth = 1_000
    let angle =
      if most == red {
        (green - blue) * sixth / strength
      } else if most == green {
        2 * sixth + (blue - red) * sixth / strength
      } else {
        4 * sixth + (red - green) * sixth / strength
      }
    let whole = 6 * sixth
    return ((angle + whole) % whole * hues + whole / 2) / whole % hues
  }
}
