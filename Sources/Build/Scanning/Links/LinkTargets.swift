/// Every output by its path, and what a server gives for a path.
struct LinkTargets: Sendable {
  enum Answer: Equatable {
    case output(Int)
    /// The server sends browsers on to the same path with a slash behind it.
    case redirect(Int)
    /// Nothing: the path of the output that was looked for.
    case missing(String)
  }

  let outputs: [LinkedOutput]
  /// By bytes and not as strings: names in composed and decomposed form are two files on a server.
  private var paths = LinkTable()
  /// By the number of a path: its output.
  private var numbers: [Int] = []

  init(_ outputs: [LinkedOutput]) {
    self.outputs = outputs
    for (number, output) in outputs.enumerated() {
      if Int(paths.number(of: output.path)) == numbers.count { numbers.append(number) }
    }
  }

  /// What stands at a path from a folder; dots are followed as browsers do.
  func answer(_ path: [UInt8], in folder: [UInt8] = []) -> Answer {
    var plain = Self.withoutDots(path, in: folder)
    let isFolder = plain.isEmpty || plain.last == 0x2F
    if isFolder { plain += Self.index }
    if let output = find(plain) { return .output(output) }
    if !isFolder, let output = find(plain + [0x2F] + Self.index) { return .redirect(output) }
    return .missing(String(decoding: plain, as: UTF8.self))
  }

  /// What a server gives for a folder.
  static let index = Array("index.html".utf8)

  /// Whether an output has just this path.
  func holds(_ path: Span<UInt8>) -> Bool { paths.find(path) != nil }

  private func find(_ path: [UInt8]) -> Int? { paths.find(path.span).map { numbers[Int($0)] } }

  private static func withoutDots(_ path: [UInt8], in folder: [UInt8]) -> [UInt8] {
    var result = folder
    result.reserveCapacity(folder.count + path.count + 11)
    var start = 0
    while start < path.count {
      let end = path[start...].firstIndex(of: 0x2F) ?? path.count
      let isOneDot = end - start == 1 && path[start] == 0x2E
      let areTwoDots = end - start == 2 && path[start] == 0x2E && path[start + 1] == 0x2E
      if areTwoDots {
        if !result.isEmpty { result.removeLast() }
        while let last = result.last, last != 0x2F { result.removeLast() }
      } else if !isOneDot {
        result += path[start..<min(end + 1, path.count)]
      }
      start = end + 1
    }
    return result
  }

  /// The folder in which the relative links of a page begin, which may say so itself.
  static func folder(of output: LinkedOutput, _ table: LinkTable, _ site: SiteAddress?) -> [UInt8] {
    let own = folder(of: output.path)
    guard let base = output.links.base,
      case .path(let start, let fromRoot, _) = LinkAddress(table.bytes[table.range(base)], of: site)
    else { return own }
    return folder(of: String(decoding: fromRoot ? start : own + start, as: UTF8.self))
  }

  /// The folder in which the relative links of an output begin, with its slash.
  static func folder(of path: String) -> [UInt8] {
    let bytes = Array(path.utf8)
    return Array(bytes[..<(bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)])
  }
}

/// An output as the check sees it.
public struct LinkedOutput: Sendable {
  public enum Kind: UInt8, Sendable {
    case page
    case style
    /// Nothing is known of what is in it.
    case other

    init(_ file: String) {
      self = file.hasSuffix(".html") ? .page : file.hasSuffix(".css") ? .style : .other
    }
  }

  /// From the root of the site: `courses/swift/index.html`.
  public var path: String
  public var kind: Kind
  public var links: OutputLinks

  public init(path: String, kind: Kind, links: OutputLinks = OutputLinks()) {
    self.path = path
    self.kind = kind
    self.links = links
  }
}
