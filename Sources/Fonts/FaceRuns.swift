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
  private let library: FontLibrary
  private let families: [String]
  private let language: String
  private let style: FaceStyle
  private let primary: FaceChoice
  private let primaryHasASCII: Bool
  private var known: [Unicode.Scalar: FaceChoice] = [:]

  /// Complains of the first family only if none of all is there; see ``problems``.
  public init(
    _ library: FontLibrary, families: [String], style: FaceStyle = .regular, language: String
  ) throws(FontProblem) {
    var problems: [FontProblem] = []
    var found: [FaceChoice] = []
    for family in families {
      do throws(FontProblem) { found.append(try library.face(family, style)) } catch {
        problems.append(error)
      }
    }
    guard let primary = found.first else { throw problems.first ?? .unknownFamily("", suggestion: nil) }
    self.library = library
    self.families = families
    self.language = language
    self.style = style
    self.primary = primary
    self.problems = problems
    primaryHasASCII = (0x20...0x7E).allSatisfy { library.face(primary.face, has: Unicode.Scalar(UInt8($0))) }
  }

  /// Families that are not there.
  public let problems: [FontProblem]

  /// Parts of one script and direction, as the text has been split before.
  public mutating func runs(of text: [UInt8], in range: Range<Int>) -> [FaceRun] {
    if range.isEmpty { return [] }
    if primaryHasASCII, text[range].allSatisfy({ $0 < 0x80 }) {
      return [FaceRun(range: range, face: primary)]
    }
    var runs: [FaceRun] = []
    // At the start, what any face may show waits for the first letter.
    var isUndecided = true
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = ScalarReader.scalar(at: offset, of: text[range])
      let end = offset + length
      let isCommon = Self.isCommon(library.listing.script(of: scalar))
      let follows = isCommon && !isUndecided
      if let last = runs.last, Self.clings(scalar) || follows && stays(scalar, last.face) {
        runs[runs.count - 1].range = last.range.lowerBound..<end
      } else {
        let face = face(for: scalar)
        if let last = runs.last, last.face == face || isUndecided && has(face, text[last.range]) {
          runs[runs.count - 1] = FaceRun(range: last.range.lowerBound..<end, face: face)
        } else {
          runs.append(FaceRun(range: offset..<end, face: face))
        }
        isUndecided = isUndecided && isCommon
      }
      offset = end
    }
    return runs
  }

  private mutating func face(for scalar: Unicode.Scalar) -> FaceChoice {
    if let known = known[scalar] { return known }
    let face =
      library.face(primary.face, has: scalar)
      ? primary
      : library.fallback(for: scalar, language: language, style: style, preferring: families) ?? primary
    known[scalar] = face
    return face
  }

  private func stays(_ scalar: Unicode.Scalar, _ face: FaceChoice) -> Bool {
    scalar == " " || library.face(face.face, has: scalar)
  }

  private func has(_ face: FaceChoice, _ text: ArraySlice<UInt8>) -> Bool {
    var offset = text.startIndex
    while offset < text.endIndex {
      let (scalar, length) = ScalarReader.scalar(at: offset, of: text)
      guard Self.clings(scalar) || library.face(face.face, has: scalar) else { return false }
      offset += length
    }
    return true
  }

  private static func isCommon(_ script: FontTag) -> Bool {
    script == "Zyyy" || script == "Zinh"
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
