internal import Platform

/// Paths of files that earlier builds wrote and no build would write now.
struct StalePaths {
  let sorted: [OutputPath]
  private let all: Set<OutputPath>

  init(_ paths: [OutputPath], without files: [StagedFile]) {
    var all = Set(paths)
    if !all.isEmpty { for file in files { all.remove(file.path) } }
    self.all = all
    sorted = all.sorted()
  }

  func contains(_ path: OutputPath) -> Bool { all.contains(path) }

  /// Those that lie in a folder.
  func within(_ folder: String) -> ArraySlice<OutputPath> {
    let prefix = OutputPath(trusted: folder + "/")
    var lower = 0
    var upper = sorted.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if sorted[middle] < prefix { lower = middle + 1 } else { upper = middle }
    }
    return sorted[lower...].prefix { $0.lies(in: folder) }
  }

  /// Whether a folder would be gone if they were: it holds nothing else. A folder that holds
  /// nothing at all is somebody's, unless one of them was in it.
  func areAll(in folder: Folder, at path: String) throws(FileProblem) -> Bool {
    let items = try folder.items()
    if items.isEmpty { return !within(path).isEmpty }
    for item in items {
      let inner = path + "/" + item.name
      let kind = if let kind = item.kind { kind } else { try folder.status(of: item.name)?.kind }
      switch kind {
      case .folder?: if try !areAll(in: folder.folder(item.name), at: inner) { return false }
      case .file?: if !contains(OutputPath(trusted: inner)) { return false }
      case .other?: return false
      case nil: break
      }
    }
    return true
  }
}

/// Removes stale files from an output, and the folders that are empty by it.
struct StaleRemoval {
  private let root: Folder
  private let output: OutputFolder
  /// Files that must stay under whatever name they are met: on a disk that takes capitals for small
  /// letters, a stale `Swift` is the new `swift`.
  private let kept: Set<UInt64>

  init(root: Folder, output: OutputFolder, keeping files: [StagedFile]) {
    self.root = root
    self.output = output
    kept = Set(files.lazy.map(\.stamp.inode))
  }

  /// Gives those that were there.
  func remove(_ paths: [OutputPath]) throws(FileProblem) -> [OutputPath] {
    var walk = FolderWalk(from: root)
    var removed: [OutputPath] = []
    var folders: Set<OutputPath> = []
    for path in paths {
      for depth in path.names.indices.dropFirst() {
        folders.insert(OutputPath(trusted: path.names[..<depth].joined(separator: "/")))
      }
      // Anything but a plain file is not what was written: somebody has put it there.
      guard case .folder(let folder, let name) = try walk.stand(at: path),
        let status = try folder.status(of: name), status.kind == .file, !kept.contains(status.inode)
      else { continue }
      if try folder.removeFile(name) {
        removed.append(path)
        try output.onStep(.removedFile)
      }
    }
    // Backwards, inner folders come before those that they lie in.
    for path in folders.sorted().reversed() {
      guard case .folder(let folder, let name) = try walk.stand(at: path),
        try folder.status(of: name)?.kind == .folder
      else { continue }
      if try folder.removeEmptyFolder(name) { try output.onStep(.removedFolder) }
    }
    return removed
  }
}
