public import Platform

/// What a commit did.
public struct CommitReport: Sendable {
  /// Files that were not there before.
  public internal(set) var created = 0
  /// Files that took the place of one.
  public internal(set) var replaced = 0
  /// Those of them in whose place stood a file, or a symbolic link, that no earlier build wrote.
  public internal(set) var takenOver: [OutputPath] = []
  /// Stale files that were there, and are gone.
  public internal(set) var removed: [OutputPath] = []
  /// Everything that was staged, in no order, with the stamps that it has in its place.
  public internal(set) var files: [StagedFile] = []
}

extension OutputFolder {
  /// Makes everything that was staged visible, then removes what is stale. Each file appears whole,
  /// in one instant; what Lectern did not write stays as it is.
  ///
  /// If a problem is thrown before the first visible change, nothing is lost; after it, as after a
  /// kill, the next build completes the work. Only under the `BuildLock`.
  ///
  /// - Parameters:
  ///   - stale: what earlier builds wrote and no build would write now. Paths that were staged are
  ///     left out.
  ///   - unchanged: how many files of earlier builds stay as they are.
  ///   - journal: told beforehand what is about to be created; `finish` it when the manifest is saved.
  ///   - isOurs: whether an earlier build wrote a path, by its manifest or as `Journal.unfinished`.
  public func commit(
    _ staging: Staging, stale: [OutputPath], unchanged: Int, journal: Journal,
    isOurs: @escaping (OutputPath) -> Bool
  ) throws(FileProblem) -> CommitReport {
    var commit = Commit(output: self, staging: staging, stale: stale, journal: journal, isOurs: isOurs)
    return try commit.run(unchanged: unchanged)
  }
}

/// One commit, on its way.
struct Commit {
  let output: OutputFolder
  let staging: Staging
  let journal: Journal
  let isOurs: (OutputPath) -> Bool
  /// Sorted by their bytes, so that what lies in one folder comes together.
  let files: [StagedFile]
  let stale: StalePaths
  var report = CommitReport()

  init(
    output: OutputFolder, staging: Staging, stale: [OutputPath], journal: Journal,
    isOurs: @escaping (OutputPath) -> Bool
  ) {
    self.output = output
    self.staging = staging
    self.journal = journal
    self.isOurs = isOurs
    files = staging.files
    self.stale = StalePaths(stale, without: files)
    report.files = files
  }

  mutating func run(unchanged: Int) throws(FileProblem) -> CommitReport {
    if try !moveWhole(), let root = try output.opened() {
      if try !exchange(with: root, unchanged: unchanged) { try moveEach(into: root) }
    }
    return report
  }

  /// Before the first visible change. What the manifest knows need not stand in the journal.
  func writeJournal() throws(FileProblem) {
    let new = files.map(\.path).filter { !isOurs($0) }
    guard !new.isEmpty else { return }
    try journal.begin(creating: new)
    try output.onStep(.wroteJournal)
  }

  /// Moves the whole staging tree to where no output is, or an empty folder; false if there is more.
  private mutating func moveWhole() throws(FileProblem) -> Bool {
    let root = try output.opened()
    guard try root?.isEmpty() ?? true else { return false }
    guard !files.isEmpty else {
      try staging.discard()
      return true
    }
    if let root { try staging.folder.setMode(try root.mode()) }
    try writeJournal()
    do throws(FileProblem) {
      try staging.place.rename(staging.name, to: output.name, in: staging.place)
    } catch {
      // Something may have been put there just now, or is mounted there.
      guard try output.opened() != nil else { throw error }
      return false
    }
    try output.onStep(.movedTree)
    report.created = files.count
    return true
  }

  /// Whether most of the output is new, so that trees are exchanged; false also if they cannot be.
  private mutating func exchange(with root: Folder, unchanged: Int) throws(FileProblem) -> Bool {
    guard output.isBeside(staging), files.count >= output.exchangedFrom, files.count > unchanged else {
      return false
    }
    var exchange = TreeExchange(commit: self, root: root)
    // Nothing is visible yet. Whatever was in the way (a disk without second names, files of other
    // people), single files can still be moved; if they cannot, that says why.
    guard (try? exchange.completeStaging()) != nil else { return false }
    try writeJournal()
    guard (try? staging.place.exchange(staging.name, with: output.name, in: staging.place)) != nil else {
      return false
    }
    report = exchange.report
    try output.onStep(.exchangedTrees)
    try exchange.clearOldTree()
    report = exchange.report
    return true
  }

  /// Moves files to their places one by one, and folders that are new as a whole.
  private mutating func moveEach(into root: Folder) throws(FileProblem) {
    let files = files.sorted { $0.path < $1.path }
    var survey = Survey(root: root, stale: stale, isOurs: isOurs)
    for file in files { try survey.look(at: file.path) }
    report.created = survey.created
    report.replaced = survey.replaced
    report.takenOver = survey.takenOver
    try writeJournal()
    let removal = StaleRemoval(root: root, output: output, keeping: stale.sorted.isEmpty ? [] : files)
    report.removed = try removal.remove(survey.inTheWay.sorted())
    try Self.move(files.map(\.path), from: staging.folder, to: root, output.onStep)
    report.removed += try removal.remove(stale.sorted.filter { !survey.inTheWay.contains($0) })
    try staging.discard()
  }

  private static func move(
    _ paths: [OutputPath], from staging: Folder, to root: Folder,
    _ onStep: (CommitStep) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    var sources = FolderWalk(from: staging)
    var places = FolderWalk(from: root)
    var movedFolder: String?
    for path in paths {
      if let movedFolder, path.lies(in: movedFolder) { continue }
      switch try places.stand(at: path) {
      case .folder(let place, let name):
        guard case .folder(let source, _) = try sources.stand(at: path) else { throw .missing(path.text) }
        try source.rename(name, to: name, in: place)
        try onStep(.movedFile)
      case .missing(let place, let name, let folder):
        let gap = OutputPath(trusted: folder)
        guard case .folder(let source, _) = try sources.stand(at: gap) else { throw .missing(folder) }
        try source.rename(name, to: name, in: place)
        movedFolder = folder
        try onStep(.movedTree)
      case .blocked(let place, let name, _):
        throw .fileInTheWay(place.path + "/" + name)
      }
    }
  }
}
