import Content
import Platform

/// Every file that a build could read, as it was before the build began to read: whatever changes
/// meanwhile is another file for the next build.
struct Inventory: Sendable {
  private var paths = TextNumbers()
  private var stamps: [FileStamp] = []

  var files: StampedPaths { StampedPaths(paths: paths.table, stamps: stamps) }
  var count: Int { stamps.count }

  private static let deepest = 64

  private struct Found: Sendable {
    let path: String
    let stamp: FileStamp
    /// What is in it has not been looked at.
    var mayHoldMore: Bool
  }

  /// What is in these folders and below them.
  init(of folders: [String]) {
    for folder in folders {
      for found in Self.all(below: Self.root(folder)) { note(found.path, found.stamp) }
    }
  }

  /// The same on several threads.
  init(of folders: [String], jobs: Int) async {
    // Most of what there is lies in folders of folders of these: courses, for one.
    let places = folders.map(Self.root).flatMap(Self.opened).flatMap(Self.opened)
    let found = await Scheduler.concurrentMap(count: places.count, batch: 64, jobs: jobs) { range in
      places[range].flatMap { Self.all(below: $0) }
    }
    for batch in found { for found in batch { note(found.path, found.stamp) } }
  }

  /// Adds a file that pages asked for, whether or not it is there.
  mutating func add(_ path: String) {
    guard number(of: path) == nil else { return }
    note(path, Self.stamp(of: path))
  }

  /// Takes a folder as it is now: Lectern itself has put something there.
  mutating func lookAgain(at path: String) {
    guard let number = number(of: path) else { return }
    stamps[number] = Self.stamp(of: path)
  }

  func stamp(of path: String) -> FileStamp { number(of: path).map { stamps[$0] } ?? .missing }

  /// Some systems write names with letters and marks apart: to whoever asks with both as one it is the same file.
  private func number(of path: String) -> Int? {
    if let number = paths.known(path) { return Int(number) }
    guard !path.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return stamps.indices.first { paths.table[UInt32($0)] == path }
  }

  /// Tells the states of a file apart.
  func state(of path: String) -> UInt64 { Self.state(stamp(of: path)) }

  static func state(_ stamp: FileStamp) -> UInt64 {
    var fingerprint = RunningFingerprint()
    fingerprint.add(stamp.size)
    fingerprint.add(stamp.modified)
    fingerprint.add(stamp.inode)
    return fingerprint.value
  }

  static func stamp(of path: String) -> FileStamp {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    return (try? Folder(folder))?.stamp(of: name) ?? .missing
  }

  private mutating func note(_ path: String, _ stamp: FileStamp) {
    let number = Int(paths.number(path))
    if number < stamps.count { stamps[number] = stamp } else { stamps.append(stamp) }
  }

  private static func root(_ path: String) -> Found {
    Found(path: path, stamp: stamp(of: path), mayHoldMore: true)
  }

  /// A folder with what is in it behind it. Its own stamp tells whether something came, went or was renamed.
  private static func opened(_ found: Found) -> [Found] {
    guard found.mayHoldMore, let folder = try? Folder(found.path), let items = try? folder.items() else {
      return [Found(path: found.path, stamp: found.stamp, mayHoldMore: false)]
    }
    return [Found(path: found.path, stamp: found.stamp, mayHoldMore: false)]
      + items.filter { !$0.name.hasPrefix(".") && !isLedger($0.name, in: found.path) }.map { item in
        Found(
          path: found.path + "/" + item.name, stamp: folder.stamp(of: item.name),
          mayHoldMore: item.kind != .file)
      }
  }

  private static func isLedger(_ name: String, in folder: String) -> Bool {
    name == LedgerFolder.name && folder.hasSuffix("/private")
  }

  /// Something, and all that is below it.
  private static func all(below found: Found, depth: Int = 0) -> [Found] {
    let inner = depth < deepest ? opened(found) : [found]
    return inner.prefix(1) + inner.dropFirst().flatMap { all(below: $0, depth: depth + 1) }
  }
}
