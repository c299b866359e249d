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

  /// Files that an earlier run has registered, which come first.
  private var known = KnownSources()
  private var sources: [Source] = []
  private let readFile: @Sendable (_ path: String, _ visit: (Span<UInt8>) -> Void) -> Void

  /// `readFile` feeds the bytes of a file, piece by piece, to its second argument.
  public init(
    readFile: @escaping @Sendable (_ path: String, _ visit: (Span<UInt8>) -> Void) -> Void = { _, _ in }
  ) {
    self.readFile = readFile
  }

  /// The files of an earlier run, with their numbers; texts that were only in memory are not among them.
  public init(
    known: KnownSources,
    readFile: @escaping @Sendable (_ path: String, _ visit: (Span<UInt8>) -> Void) -> Void
  ) {
    self.known = known
    self.readFile = readFile
  }

  /// All files so far, for a later run.
  public var all: KnownSources {
    var all = known
    for source in sources { all.add(source.path, isPrivate: source.isPrivate, secrets: source.secrets) }
    return all
  }

  public var count: Int { known.count + sources.count }

  /// Registers a file that can be read again from `path`.
  /// The lines of a private one are never shown.
  public mutating func add(path: String, isPrivate: Bool = false) -> SourceID {
    sources.append(Source(path: path, isPrivate: isPrivate))
    return SourceID(index: UInt32(count - 1))
  }

  /// Registers a text that exists nowhere but in memory.
  public mutating func add(path: String, text: [UInt8]?) -> SourceID {
    sources.append(Source(path: path, text: text))
    return SourceID(index: UInt32(count - 1))
  }

  /// Marks places whose lines are never shown.
  public mutating func hide(_ places: some Sequence<SourceRange>) {
    for place in places where Int(place.file.index) < count {
      let number = Int(place.file.index) - known.count
      if number < 0 {
        known.secrets[place.file.index, default: []].append(place.lower..<place.upper)
      } else {
        sources[number].secrets.append(place.lower..<place.upper)
      }
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

  public func privacy(of file: SourceID) -> Secrets {
    guard Int(file.index) < count else { return Secrets(isPrivate: true, ranges: []) }
    return Secrets(isPrivate: isPrivate(file), ranges: secrets(of: file))
  }

  /// Registers a file together with what of it nobody may see.
  public mutating func add(path: String, secrets: Secrets) {
    sources.append(Source(path: path, isPrivate: secrets.isPrivate, secrets: secrets.ranges))
  }

  /// Whether somebody who is shown these bytes would see something private.
  func isPrivate(_ file: SourceID, _ bytes: Range<Int>) -> Bool {
    guard Int(file.index) < count else { return false }
    return isPrivate(file)
      || secrets(of: file).contains {
        Int($0.lowerBound) < bytes.upperBound && bytes.lowerBound < Int($0.upperBound)
      }
  }

  /// The first file of this path.
  public func number(of path: String) -> SourceID? {
    (0..<UInt32(count)).lazy.map { SourceID(index: $0) }.first { self.path(of: $0) == path }
  }

  private func isPrivate(_ file: SourceID) -> Bool {
    let number = Int(file.index) - known.count
    return number < 0 ? known.isPrivate[Int(file.index)] != 0 : sources[number].isPrivate
  }

  /// What of a public text nobody may see.
  public func secrets(of file: SourceID) -> [Range<UInt32>] {
    let number = Int(file.index) - known.count
    if number < 0 { return known.secrets[file.index] ?? [] }
    return number < sources.count ? sources[number].secrets : []
  }

  public func path(of file: SourceID) -> String {
    let number = Int(file.index) - known.count
    if number < 0 { return known.path(of: Int(file.index)) }
    return number < sources.count ? sources[number].path : "<unknown>"
  }

  /// Feeds the bytes of `file` to `visit`, piece by piece.
  func read(_ file: SourceID, _ visit: (Span<UInt8>) -> Void) {
    let number = Int(file.index) - known.count
    guard number < sources.count else { return }
    if number >= 0, let text = sources[number].text {
      visit(text.span)
    } else {
      readFile(path(of: file), visit)
    }
  }
}

extension SourceMap {
  /// The numbers of files, with their paths; of a path that stands for several, the first.
  public func numbers(of paths: Set<String>) -> [SourceID: String] {
    let lengths = Set(paths.map(\.utf8.count))
    var wanted = paths
    var found: [SourceID: String] = [:]
    for index in 0..<UInt32(count) {
      let file = SourceID(index: index)
      guard lengths.contains(pathLength(of: file)) else { continue }
      let path = path(of: file)
      if wanted.remove(path) != nil { found[file] = path }
    }
    return found
  }

  private func pathLength(of file: SourceID) -> Int {
    let number = Int(file.index) - known.count
    return number < 0 ? known.length(of: Int(file.index)) : sources[number].path.utf8.count
  }
}
