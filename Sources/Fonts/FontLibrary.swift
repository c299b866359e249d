internal import Diagnostics

/// All fonts that documents can be set with. Made once for a run, and the same for all threads.
public final class FontLibrary: Sendable {
  /// Those of the templates' folders first, then by file.
  public let faces: [ListedFace]

  let listing: FontListing
  /// Faces by the folded name of their family.
  private let facesOfFamilies: [String: [Int]]
  /// First names of families, in the order of the alphabet, with the faces of each.
  let alphabet: [(family: String, faces: [Int])]

  /// Fonts below the folders, which are preferred, and those of the system.
  public init(folders: [String] = [], withSystem: Bool = true) throws(FontProblem) {
    listing = try FontListing(folders: folders, withSystem: withSystem)
    let faces = listing.describeFaces()
    var byName: [String: [Int]] = [:]
    var byFirstName: [String: [Int]] = [:]
    for (number, face) in faces.enumerated() {
      for name in Set(face.families.map(Self.fold)) { byName[name, default: []].append(number) }
      byFirstName[face.families.first ?? "", default: []].append(number)
    }
    // Regular of one version with the bold of another would not go together.
    facesOfFamilies = byName.mapValues { numbers in
      let own = numbers.filter { faces[$0].isOwn }
      return own.isEmpty ? numbers : own
    }
    alphabet = byFirstName.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.faces = faces
  }

  /// All families, in the order of the alphabet.
  public var families: [String] { alphabet.map { $0.family } }

  /// Numbers of the faces of a family, by any of its names, in any case.
  public func facesOfFamily(_ name: String) throws(FontProblem) -> [Int] {
    if let faces = facesOfFamilies[Self.fold(name)] { return faces }
    let names = Set(faces.flatMap { $0.families }).sorted()
    throw .unknownFamily(name, suggestion: NearestWord.to(name, among: names))
  }

  /// The face of a family that serves the style best, as CSS chooses.
  public func face(_ family: String, _ style: FaceStyle = .regular) throws(FontProblem) -> FaceChoice {
    let faces = try facesOfFamily(family)
    guard let best = best(of: faces, for: style) else { throw .unknownFamily(family, suggestion: nil) }
    return best
  }

  /// Whether a face has a character, without opening it.
  public func face(_ face: Int, has scalar: Unicode.Scalar) -> Bool {
    listing.face(face, has: scalar)
  }

  func familyIfKnown(_ name: String) -> [Int] {
    facesOfFamilies[Self.fold(name)] ?? []
  }

  func best(of numbers: [Int], for style: FaceStyle) -> FaceChoice? {
    let ranked = numbers.map { (number: $0, fitness: FaceFitness(faces[$0], for: style)) }
    guard let best = ranked.min(by: { ($0.fitness, $0.number) < ($1.fitness, $1.number) }) else { return nil }
    let face = faces[best.number]
    guard face.isVariable, face.weights.count > 1 else { return FaceChoice(face: best.number) }
    let weight = min(max(style.weight, face.weights.lowerBound), face.weights.upperBound)
    return FaceChoice(face: best.number, axes: [FontAxis("wght", Float(weight))])
  }

  private static func fold(_ name: String) -> String {
    name.lowercased().split(separator: " ").joined(separator: " ")
  }
}
