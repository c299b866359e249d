internal import Platform

/// Exchanges the output for the staging tree, after everything that stays has got a second name in
/// it, and then removes the old one.
struct TreeExchange {
  /// Deeper trees than any output are left to single moves: every level keeps two folders open.
  private static let deepest = OutputPath.deepest + 16

  private let commit: Commit
  private let root: Folder
  private(set) var report: CommitReport

  init(commit: Commit, root: Folder) {
    self.commit = commit
    self.root = root
    report = commit.report
    report.created = commit.files.count
  }

  /// Gives a second name in the staging tree to all that stays.
  mutating func completeStaging() throws(FileProblem) {
    try commit.staging.folder.setMode(try root.mode())
    try keep(root, at: "", in: Place(commit.staging.folder), depth: 0)
  }

  private mutating func keep(
    _ old: Folder, at path: String, in place: Place, depth: Int
  ) throws(FileProblem) {
    let items = try old.items()
    if items.isEmpty, depth > 0, commit.stale.within(path).isEmpty {
      _ = try place.folder()
    }
    guard depth < Self.deepest else { throw .folderInTheWay(old.path) }
    for item in items {
      let inner = path.isEmpty ? item.name : path + "/" + item.name
      let kind = if let kind = item.kind { kind } else { try old.status(of: item.name)?.kind }
      if kind == .folder {
        let folder = try old.folder(item.name)
        guard !folder.isMountPoint else { throw .folderInTheWay(folder.path) }
        try keep(folder, at: inner, in: Place(in: place, of: folder, item.name), depth: depth + 1)
      } else if kind == .file, commit.stale.contains(OutputPath(trusted: inner)) {
        report.removed.append(OutputPath(trusted: inner))
      } else {
        try keepFile(item.name, of: old, at: OutputPath(trusted: inner), in: place)
      }
    }
  }

  private mutating func keepFile(
    _ name: String, of old: Folder, at path: OutputPath, in place: Place
  ) throws(FileProblem) {
    let folder = try place.folder()
    if try old.link(name, into: folder) {
      try commit.output.onStep(.linkedFile)
      return
    }
    guard try folder.status(of: name)?.kind != .folder else { throw .fileInTheWay(old.path + "/" + name) }
    report.created -= 1
    report.replaced += 1
    if !commit.isOurs(path) { report.takenOver.append(path) }
  }

  /// Removes the old tree. What somebody has put into it meanwhile is moved to the new one.
  func clearOldTree() throws(FileProblem) {
    try clear(root, at: "", Place(commit.staging.folder))
    try commit.staging.discard()
  }

  private func clear(_ old: Folder, at path: String, _ new: Place) throws(FileProblem) {
    for item in try old.items() {
      let inner = path.isEmpty ? item.name : path + "/" + item.name
      let kind = if let kind = item.kind { kind } else { try old.status(of: item.name)?.kind }
      if kind == .folder {
        let folder = try old.folder(item.name)
        try clear(folder, at: inner, Place(in: new, of: folder, item.name))
        if try old.removeEmptyFolder(item.name) { try commit.output.onStep(.removedFolder) }
        continue
      }
      if commit.stale.contains(OutputPath(trusted: inner)) || new.holds(item.name) {
        try old.removeFile(item.name)
      } else {
        try old.rename(item.name, to: item.name, in: new.folder())
      }
      try commit.output.onStep(.removedFile)
    }
  }
}

/// The folder of the new tree for one of the old, made when something has to go into it.
private final class Place {
  private let above: Place?
  private let old: Folder?
  private let name: String
  private var made: Folder?

  init(_ folder: Folder) {
    above = nil
    old = nil
    name = ""
    made = folder
  }

  init(in above: Place, of old: Folder, _ name: String) {
    self.above = above
    self.old = old
    self.name = name
  }

  func folder() throws(FileProblem) -> Folder {
    if let made { return made }
    guard let above, let old else { throw .missing(name) }
    let place = try above.folder()
    let mode = try old.mode()
    try place.makeFolder(name, mode: mode, exact: false)
    let folder = try place.folder(name)
    if try folder.mode() != mode { try folder.setMode(mode) }
    made = folder
    return folder
  }

  /// Whether the folder exists and has something of that name; nothing is made.
  func holds(_ name: String) -> Bool {
    guard let folder = existing() else { return false }
    return (try? folder.status(of: name)) ?? nil != nil
  }

  private func existing() -> Folder? {
    if let made { return made }
    guard let found = try? above?.existing()?.folder(name) else { return nil }
    made = found
    return found
  }
}
