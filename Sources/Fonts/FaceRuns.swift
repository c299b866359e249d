/// A part of a text that one face is for.
public struct FaceRun: Hashable, Sendable {
  /// In bytes of the text.
  public var range: Range<Int>
  public var face: FaceChoice
}

/// Splits text by the faces that have its characters: the families that were asked for, in their order, then
/// ``FontLibrary/fallback(for:language:style:preferring:)``. What nothing has stays with the first family,
/// and will be missing when it is shaped.
///
/// For one thread; it remembers what it found.
public struct FaceChooser {
  /// What was found out about a character; 0 before.
  private struct Facts {
    var bits: UInt16 = 0

    init() {}

    init(choice: Int, isCommon: Bool, clings: Bool) {
      bits = UInt16(truncatingIfNeeded: choice + 1) & 0x3FFF | (isCommon ? 0x4000 : 0) | (clings ? 0x8000 : 0)
    }

    var isKnown: Bool { bits != 0 }
    /// A number in `choices`.
    var choice: Int { Int(bits & 0x3FFF) - 1 }
    var isCommon: Bool { bits & 0x4000 != 0 }
    var clings: Bool { bits & 0x8000 != 0 }
  }

  /// Families that are not there.
  public let problems: [FontProblem]

  private let library: FontLibrary
  private let families: [String]
  private let language: String
  private let style: FaceStyle
  private let primaryHasASCII: Bool
  /// The first is of the first family.
  private var choices: [FaceChoice]
  /// Of the alphabets, and of all else.
  private var facts = [Facts](repeating: Facts(), count: 0x2100)
  private var otherFacts: [Unicode.Scalar: Facts] = [:]

  /// Throws only if none of the families is there.
  public init(
    _ library: FontLibrary, families: [String], style: FaceStyle = .regular, language: String
  ) throws(FontProblem) {
    var problems: [FontProblem] = []
    var primary: FaceChoice?
    for family in families {
      do throws(FontProblem) {
        let face = try library.face(family, style)
        primary = primary ?? face
      } catch {
        problems.append(error)
      }
    }
    guard let primary else { throw problems.first ?? .unknownFamily("", suggestion: nil) }
    self.library = library
    self.families = families
    self.language = language
    self.style = style
    self.problems = problems
    choices = [primary]
    primaryHasASCII = (0x20...0x7E).allSatisfy { library.face(primary.face, has: Unicode.Scalar(UInt8($0))) }
  }

  /// Parts of one script and direction, as the text has been split before.
  public mutating func runs(of text: [UInt8], in range: Range<Int>) -> [FaceRun] {
    if range.isEmpty { return [] }
    if primaryHasASCII, text[range].allSatisfy({ $0 < 0x80 }) {
      return [FaceRun(range: range, face: choices[0])]
    }
    var runs: [FaceRun] = []
    var (start, current) = (range.lowerBound, -1)
    // At the start, what any face may show waits for the first letter.
    var isUndecided = true
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = ScalarReader.scalar(at: offset, of: text[range])
      let facts = facts(of: scalar)
      let stays =
        current >= 0
        && (facts.clings || facts.choice == current || facts.isCommon && !isUndecided && has(current, scalar))
      if !stays {
        if current >= 0, !isUndecided || !has(facts.choice, text[start..<offset]) {
          runs.append(FaceRun(range: start..<offset, face: choices[current]))
          start = offset
        }
        current = facts.choice
      }
      isUndecided = isUndecided && facts.isCommon
      offset += length
    }
    runs.append(FaceRun(range: start..<range.upperBound, face: choices[current]))
    return runs
  }

  private mutating func facts(of scalar: Unicode.Scalar) -> Facts {
    let place = Int(scalar.value)
    let known = place < facts.count ? facts[place] : otherFacts[scalar] ?? Facts()
    if known.isKnown { return known }
    let script = library.listing.script(of: scalar)
    let found = Facts(
      choice: choice(for: scalar), isCommon: script == "Zyyy" || script == "Zinh", clings: Self.clings(scalar)
    )
    if place < facts.count { facts[place] = found } else { otherFacts[scalar] = found }
    return found
  }

  private mutating func choice(for scalar: Unicode.Scalar) -> Int {
    if library.face(choices[0].face, has: scalar) { return 0 }
    let face = library.fallback(for: scalar, language: language, style: style, preferring: families)
    guard let face, Self.meansTheSame(scalar) || isOwn(face) else { return 0 }
    if let known = choices.firstIndex(of: face) { return known }
    choices.append(face)
    return choices.count - 1
  }

  /// What a character of private use shows is a matter of the font: only those that were asked for know it.
  private static func meansTheSame(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .privateUse
  }

  private func isOwn(_ choice: FaceChoice) -> Bool {
    library.faces[choice.face].families.contains(where: families.contains)
  }

  private func has(_ choice: Int, _ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || library.face(choices[choice].face, has: scalar)
  }

  private func has(_ choice: Int, _ text: ArraySlice<UInt8>) -> Bool {
    var offset = text.startIndex
    while offset < text.endIndex {
      let (scalar, length) = ScalarReader.scalar(at: offset, of: text)
      guard Self.clings(scalar) || has(choice, scalar) else { return false }
      offset += length
    }
    return true
  }

  /// Marks stay with their letter, and what is invisible with what it stands in.
  private static func clings(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
