/// Knows every source file by number: its path as people see it, and how to read its bytes again.
///
/// Content is not kept in memory for the sake of messages: the few files that are complained
/// about are read once more when the complaint is printed.
public struct SourceMap: Sendable {
  private struct Source: Sendable {
    var path: String
    var text: [UInt8]?
    var isPrivate = false
    /// What of a public text nobody may see.
    var secrets: [Range<UInt32>] = []
  }

  private var sources: [Source] = []
  private let readFile: @Sendable (_ path: String, _ visit: (Span<UInt8>) -> Void) -> Void

  /// `readFile` feeds the bytes of a file, piece by piece, to its second argument.
  public init(
    readFile: @escaping @Sendable (_ path: String, _ visit: (Span<UInt8>) -> Void) -> Void = { _, _ in }
  ) {
    self.readFile = readFile
  }

  public var count: Int { sources.count }

  /// Registers a file that can be read again from `path`.
  /// The lines of a private one are never shown.
  public mutating func add(path: String, isPrivate: Bool = false) -> SourceID {
    sources.append(Source(path: path, isPrivate: isPrivate))
    return SourceID(index: UInt32(sources.count - 1))
  }

  /// Registers a text that exists nowhere but in memory.
  public mutating func add(path: String, text: [UInt8]?) -> SourceID {
    sources.append(Source(path: path, text: text))
    return SourceID(index: UInt32(sources.count - 1))
  }

  /// Marks places whose lines are never shown.
  public mutating func hide(_ places: some Sequence<SourceRange>) {
    for place in places where Int(place.file.index) < sources.count {
      sources[Int(place.file.index)].secrets.append(place.lower..<place.upper)
    }
  }

  /// What of a file nobody may see.
  public struct Secrets: Sendable {
    public let isPrivate: Bool
    public let ranges: [Range<UInt32>]

    public init(isPrivate: Bool, ranges: [Range<UInt32>]) {
      self.isPrivate = isPrivate
      self.ranges = ranges
    }
  }

  public func secrets(of file: SourceID) -> Secrets {
    guard Int(file.index) < sources.count else { return Secrets(isPrivate: true, ranges: []) }
    let source = sources[Int(file.index)]
    return Secrets(isPrivate: source.isPrivate, ranges: source.secrets)
  }

  /// Registers a file together with what of it nobody may see.
  public mutating func add(path: String, secrets: Secrets) {
    sources.append(Source(path: path, isPrivate: secrets.isPrivate, secrets: secrets.ranges))
  }

  /// Whether somebody who is shown these bytes would see something private.
  func isPrivate(_ file: SourceID, _ bytes: Range<Int>) -> Bool {
    guard Int(file.index) < sources.count else { return false }
    let source = sources[Int(file.index)]
    return source.isPrivate
      || source.secrets.contains {
        Int($0.lowerBound) < bytes.upperBound && bytes.lowerBound < Int($0.upperBound)
      }
  }

  /// The first file of this path.
  public func number(of path: String) -> SourceID? {
    sources.firstIndex { $0.path == path }.map { SourceID(index: UInt32($0)) }
  }

  public func path(of file: SourceID) -> String {
    Int(file.index) < sources.count ? sources[Int(file.index)].path : "<unknown>"
  }

  /// Feeds the bytes of `file` to `visit`, piece by piece.
  func read(_ file: SourceID, _ visit: (Span<UInt8>) -> Void) {
    guard Int(file.index) < sources.count else { return }
    let source = sources[Int(file.index)]
    if let text = source.text {
      visit(text.span)
    } else {
      readFile(source.path, visit)
    }
  }
}
