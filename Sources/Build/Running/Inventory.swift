import Platform

/// Every file that a build could read, as it was before the build began to read: whatever changes
/// meanwhile is another file for the next build.
struct Inventory: Sendable {
  private(set) var files = StampedPaths()
  private var stamps: [String: FileStamp] = [:]

  private static let deepest = 64

  /// What is in these folders and below them.
  init(of folders: [String]) {
    for path in folders {
      note(path, Self.stamp(of: path))
      if let folder = try? Folder(path) { walk(folder, path, depth: 0) }
    }
  }

  /// Adds a file that pages asked for, whether or not it is there.
  mutating func add(_ path: String) {
    guard stamps[path] == nil else { return }
    note(path, Self.stamp(of: path))
  }

  func stamp(of path: String) -> FileStamp { stamps[path] ?? .missing }

  /// Tells the states of a file apart.
  func state(of path: String) -> UInt64 { Self.state(stamp(of: path)) }

  static func state(_ stamp: FileStamp) -> UInt64 {
    var fingerprint = RunningFingerprint()
    fingerprint.add(stamp.size)
    fingerprint.add(stamp.modified)
    fingerprint.add(stamp.inode)
    return fingerprint.value
  }

  private static func stamp(of path: String) -> FileStamp {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    return (try? Folder(folder))?.stamp(of: name) ?? .missing
  }

  private mutating func note(_ path: String, _ stamp: FileStamp) {
    stamps[path] = stamp
    files.add(path, stamp)
  }

  /// What is in a folder, whose own stamp tells whether something came, went or was renamed.
  private mutating func walk(_ folder: Folder, _ path: String, depth: Int) {
    guard depth < Self.deepest, let items = try? folder.items() else { return }
    for item in items where !item.name.hasPrefix(".") {
      let inner = path + "/" + item.name
      note(inner, folder.stamp(of: item.name))
      guard item.kind != .file, let next = try? Folder(inner) else { continue }
      walk(next, inner, depth: depth + 1)
    }
  }
}
