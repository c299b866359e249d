import Platform

/// Moves papers from the waiting room to where they belong: each appears whole, in one instant.
struct Publisher {
  private let room: WaitingRoom
  private let output: String
  private let folder: Folder
  private(set) var written = 0
  private(set) var removed = 0
  /// Files that stay where they are.
  private let blocked: Set<String>
  /// The folder that was moved last, with all that waited in it.
  private var movedFolder = ""
  /// Called after everything that changes the disk; a test kills the build there.
  private let onStep: @Sendable () throws(FileProblem) -> Void

  init(
    from room: WaitingRoom, to output: String, without blocked: Set<String>,
    onStep: @escaping @Sendable () throws(FileProblem) -> Void
  ) throws(FileProblem) {
    self.room = room
    self.output = output
    self.blocked = blocked
    self.onStep = onStep
    try FileSystem.makeFolders(output)
    folder = try Folder(output)
  }

  /// The waiting files of a part.
  mutating func publish(_ part: ArchivedPart) throws(FileProblem) {
    guard part.files.contains(where: \.isWaiting) else { return }
    for (path, file) in zip(part.pathTexts, part.files) where file.isWaiting && !blocked.contains(path) {
      written += 1
      if path.folderPart == movedFolder { continue }
      try move(path)
      try onStep()
    }
  }

  private mutating func move(_ path: String) throws(FileProblem) {
    do throws(FileProblem) {
      try rename(path)
    } catch {
      guard error.isOnOtherDisk else { throw error }
      try copy(path)
    }
  }

  private mutating func rename(_ path: String) throws(FileProblem) {
    do throws(FileProblem) {
      try room.folder.rename(path, to: path, in: folder)
    } catch {
      guard error.isMissing else { throw error }
      guard mayMoveFolder(of: path) else {
        try makeFolder(for: path)
        return try room.folder.rename(path, to: path, in: folder)
      }
      let above = path.folderPart
      try folder.makeFolders(above.folderPart, mode: WaitingRoom.folderMode(path))
      try room.folder.rename(above, to: above, in: folder)
      movedFolder = above
    }
  }

  /// A folder of the site is of one certificate: where none stands yet, it comes as a whole, if nothing can
  /// wait in it that must not be seen.
  private func mayMoveFolder(of path: String) -> Bool {
    room.wasEmpty && blocked.isEmpty && WaitingRoom.isPublic(path)
  }

  private func makeFolder(for path: String) throws(FileProblem) {
    try folder.makeFolders(path.folderPart, mode: WaitingRoom.folderMode(path))
  }

  private func copy(_ path: String) throws(FileProblem) {
    var bytes: [UInt8] = []
    try FileSystem.read(room.folder.path + "/" + path, into: &bytes)
    try makeFolder(for: path)
    let place = try Folder(output + "/" + path.folderPart)
    let name = String(path.split(separator: "/").last ?? "")
    let half = "." + name + ".new"
    try place.removeFile(half)
    _ = try place.createFile(half, bytes.span, mode: WaitingRoom.fileMode(path), exact: true)
    try place.rename(half, to: name, in: place)
  }

  /// Removes a file that no record has any more, and the folders that are empty by it.
  mutating func remove(_ path: String) throws(FileProblem) {
    if try folder.removeFile(path) {
      removed += 1
      try onStep()
    }
    var above = path.folderPart
    while above.contains("/"), try folder.removeEmptyFolder(above) { above = above.folderPart }
  }
}
