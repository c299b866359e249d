/// Where an output lies below the output folder: names with slashes between them. No value of this
/// type leads out of the folder, or is more than file systems take.
///
/// Two paths are equal if their bytes are; what a disk may hold for one is `foldedKey`.
public struct OutputPath: Sendable {
  public let text: String

  /// Nothing if `text` has a `fault`.
  public init?(_ text: String) {
    guard Self.fault(in: text) == nil else { return nil }
    self.init(trusted: text)
  }

  public init(trusted text: String) { self.text = text }

  /// Why a text cannot be the path of an output, in the order in which they are looked for.
  public enum Fault: Sendable {
    case isEmpty
    case tooLong
    case hasZeroByte
    /// It begins or ends with a slash, or has two in a row.
    case emptyName
    /// A `.` or `..` among the names.
    case dots
    case nameTooLong
    case tooDeep

    /// In words that follow the path.
    public var reason: String {
      switch self {
      case .isEmpty: "has no name"
      case .tooLong: "is longer than \(longest) bytes"
      case .hasZeroByte: "holds a character that file names cannot have"
      case .emptyName: "has a part without a name"
      case .dots: "leads out of its folder"
      case .nameTooLong: "has a part of more than \(longestName) bytes"
      case .tooDeep: "lies more than \(deepest) folders deep"
      }
    }
  }

  public static let longest = 4_000
  public static let longestName = 255
  public static let deepest = 64

  public static func fault(in text: String) -> Fault? {
    let bytes = text.utf8
    if bytes.isEmpty { return .isEmpty }
    if bytes.count > longest { return .tooLong }
    if bytes.contains(0) { return .hasZeroByte }
    let names = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for name in names {
      if name.isEmpty { return .emptyName }
      if name.count <= 2, name.allSatisfy({ $0 == UInt8(ascii: ".") }) { return .dots }
      if name.count > longestName { return .nameTooLong }
    }
    return names.count > deepest ? .tooDeep : nil
  }

  /// Equal for two paths that are one file on a disk that takes capitals for small letters, or é in
  /// one character for é in two.
  ///
  /// Strings are compared by what they show, so that only the case needs folding. Letters whose
  /// other case is several characters (ß) are left, as such disks leave them, and so are the dotless
  /// ı and the iota below, which are letters of their own there.
  public var foldedKey: String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\u{131}" || scalar == "\u{345}" {
        folded.append(scalar)
      } else {
        let capital = Self.only(scalar.properties.uppercaseMapping) ?? scalar
        folded.append(Self.only(capital.properties.lowercaseMapping) ?? capital)
      }
    }
    return String(folded)
  }

  private static func only(_ mapping: String) -> Unicode.Scalar? {
    mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
  }

  /// The folders on the way, from the top, and the name of the file.
  public var names: [Substring] { text.split(separator: "/" as Character) }

  /// Whether this lies in the folder at `path`.
  public func lies(in path: String) -> Bool {
    text.utf8.count > path.utf8.count + 1 && text.utf8.starts(with: path.utf8)
      && text.utf8.dropFirst(path.utf8.count).first == UInt8(ascii: "/")
  }
}

extension OutputPath: Hashable, Comparable {
  public static func == (one: OutputPath, other: OutputPath) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  public static func < (one: OutputPath, other: OutputPath) -> Bool {
    one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  /// Strings that show the same have the same hash, all the more those with the same bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension OutputPath: CustomStringConvertible {
  public var description: String { text }
}
