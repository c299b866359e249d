/// Source files as few flat arrays: what a later run needs to know of them.
public struct KnownSources: Sendable {
  /// Their paths, one behind the other.
  public private(set) var paths: [UInt8] = []
  /// Where each path ends.
  public private(set) var ends: [UInt32] = []
  /// 1 for those of which no line is ever shown.
  public private(set) var isPrivate: [UInt8] = []
  var secrets: [UInt32: [Range<UInt32>]] = [:]

  public init() {}

  public init(paths: [UInt8], ends: [UInt32], isPrivate: [UInt8], secretPlaces: [SourceRange]) {
    self.paths = paths
    self.ends = ends
    self.isPrivate = isPrivate
    for place in secretPlaces { secrets[place.file.index, default: []].append(place.lower..<place.upper) }
  }

  public var count: Int { ends.count }

  /// What nobody may see of public texts, file by file.
  public var secretPlaces: [SourceRange] {
    secrets.sorted { $0.key < $1.key }.flatMap { file, ranges in
      ranges.map { SourceRange(file: SourceID(index: file), lower: $0.lowerBound, upper: $0.upperBound) }
    }
  }

  mutating func add(_ path: String, isPrivate: Bool, secrets: [Range<UInt32>]) {
    paths.append(contentsOf: path.utf8)
    ends.append(UInt32(paths.count))
    self.isPrivate.append(isPrivate ? 1 : 0)
    if !secrets.isEmpty { self.secrets[UInt32(ends.count - 1)] = secrets }
  }

  func length(of number: Int) -> Int {
    Int(ends[number]) - (number == 0 ? 0 : Int(ends[number - 1]))
  }

  func path(of number: Int) -> String {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    return String(decoding: paths[start..<Int(ends[number])], as: UTF8.self)
  }
}
