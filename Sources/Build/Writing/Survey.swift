internal import Platform

/// Looks at the places of staged files, in sorted order, before any of them is moved.
struct Survey {
  let root: Folder
  let stale: StalePaths
  let isOurs: (OutputPath) -> Bool
  private(set) var created = 0
  private(set) var replaced = 0
  private(set) var takenOver: [OutputPath] = []
  /// Stale files that have to go first: a folder takes the place of one, or a file that of a folder
  /// that holds nothing else.
  private(set) var inTheWay: Set<OutputPath> = []

  private var walk: FolderWalk
  private var newFolder: String?

  init(root: Folder, stale: StalePaths, isOurs: @escaping (OutputPath) -> Bool) {
    self.root = root
    self.stale = stale
    self.isOurs = isOurs
    walk = FolderWalk(from: root)
  }

  /// Complains about what is in the way and not ours to remove.
  mutating func look(at path: OutputPath) throws(FileProblem) {
    if let newFolder, path.lies(in: newFolder) {
      created += 1
      return
    }
    switch try walk.stand(at: path) {
    case .missing(_, _, let folder):
      newFolder = folder
      created += 1
    case .blocked(let place, let name, let blocker):
      let file = OutputPath(trusted: blocker)
      guard stale.contains(file), try place.status(of: name)?.kind == .file else {
        throw .fileInTheWay(place.path + "/" + name)
      }
      inTheWay.insert(file)
      newFolder = blocker
      created += 1
    case .folder(let place, let name):
      try look(at: path, in: place, name)
    }
  }

  private mutating func look(at path: OutputPath, in place: Folder, _ name: String) throws(FileProblem) {
    switch try place.status(of: name)?.kind {
    case nil:
      created += 1
    case .file?, .other?:
      replaced += 1
      if !isOurs(path) { takenOver.append(path) }
    case .folder?:
      guard try stale.areAll(in: place.folder(name), at: path.text) else {
        throw .folderInTheWay(place.path + "/" + name)
      }
      inTheWay.formUnion(stale.within(path.text))
      created += 1
    }
  }
}
