/// How well a face serves a style, by the rules of CSS Fonts (5.2): width decides before slant, slant
/// before weight. The smallest serves best.
struct FaceFitness: Comparable {
  private var ranks: [Int]

  init(_ face: ListedFace, for style: FaceStyle) {
    ranks = [
      Self.rankOfWidth(face.width, style.width),
      Self.rankOfSlant(face.slant, style.isItalic),
      Self.rankOfWeight(face.weights, style.weight),
      // What CSS leaves open: fonts made for one weight before those that vary, cuts for reading before
      // those for captions, larger sets before smaller.
      face.isVariable ? 1 : 0,
      abs(face.designSize - 12),
      -face.characterCount,
    ]
  }

  static func < (one: FaceFitness, other: FaceFitness) -> Bool {
    one.ranks.lexicographicallyPrecedes(other.ranks)
  }

  /// Narrow is served by narrower first, wide by wider.
  private static func rankOfWidth(_ width: Int, _ wanted: Int) -> Int {
    let isOnGoodSide = wanted <= 100 ? width <= wanted : width >= wanted
    return isOnGoodSide ? abs(width - wanted) : 10_000 + abs(width - wanted)
  }

  private static func rankOfSlant(_ slant: ListedFace.Slant, _ isItalic: Bool) -> Int {
    switch slant {
    case .upright: isItalic ? 2 : 0
    case .oblique: 1
    case .italic: isItalic ? 0 : 2
    }
  }

  private static func rankOfWeight(_ weights: ClosedRange<Int>, _ wanted: Int) -> Int {
    let weight = min(max(wanted, weights.lowerBound), weights.upperBound)
    let distance = abs(weight - wanted)
    return switch wanted {
    case 400...500: wanted...500 ~= weight ? distance : weight < wanted ? 1_000 + distance : 2_000 + distance
    case ..<400: weight <= wanted ? distance : 1_000 + distance
    default: weight >= wanted ? distance : 1_000 + distance
    }
  }
}
