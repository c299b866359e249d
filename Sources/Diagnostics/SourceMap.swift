/// Knows every source file by number: its path as people see it, and how to read its bytes again.
///
/// Content is not kept in memory for the sake of messages: the few files that are complained
/// about are read once more when the complaint is printed.
public struct SourceMap: Sendable {
  private struct Source: Sendable {
    var path: String
    var text: [UInt8]?
    var isPrivate = false
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

  func isPrivate(_ file: SourceID) -> Bool {
    Int(file.index) < sources.count && sources[Int(file.index)].isPrivate
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
