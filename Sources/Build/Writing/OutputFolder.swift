public import Platform

/// The folder that a build fills, such as `Output/site`. What readers see in it changes only by
/// `commit`.
public struct OutputFolder: Sendable {
  /// The whole path, without symbolic links: the folder itself may be behind one.
  public let root: String
  private let parent: String
  let name: String

  /// From so many files on, and if they are most of all, the whole folder is exchanged: on ext4
  /// renaming over a file costs ten times a new one.
  package var exchangedFrom = 1_000
  /// Called after everything that changes the disk; a test stops or kills the commit there.
  package var onStep: @Sendable (CommitStep) throws(FileProblem) -> Void = { _ in }

  /// The folder need not exist; nothing is made yet.
  public init(root: String) throws(FileProblem) {
    self.root = try Self.resolve(root)
    guard let slash = self.root.utf8.lastIndex(of: UInt8(ascii: "/")), self.root != "/" else {
      throw .folderInTheWay(root)
    }
    parent = slash == self.root.startIndex ? "/" : String(self.root[..<slash])
    name = String(self.root[self.root.utf8.index(after: slash)...])
  }

  /// Follows the links of as much of the path as exists.
  private static func resolve(_ path: String) throws(FileProblem) -> String {
    do throws(FileProblem) { return try FileSystem.resolve(path) } catch {
      let names = path.split(separator: "/" as Character)
      guard error.isMissing, let last = names.last, last != "..", last != "." else { throw error }
      let above = (path.hasPrefix("/") ? "/" : "") + names.dropLast().joined(separator: "/")
      let resolved = try resolve(above.isEmpty ? "." : above)
      return (resolved == "/" ? "" : resolved) + "/" + last
    }
  }

  /// A new staging tree: beside the folder or, where that cannot be (something is mounted on the
  /// folder, or only the folder itself may be written), hidden in it. Only under the `BuildLock`.
  public func stage(_ permissions: Permissions = .everybody) throws(FileProblem) -> Staging {
    try removeLeftovers()
    let existing = try opened()
    if let existing, existing.isMountPoint { return try stage(in: existing, permissions) }
    do throws(FileProblem) {
      try FileSystem.makeFolders(parent)
      return try Staging(in: Folder(parent), named: nameBeside, permissions: permissions)
    } catch {
      guard let existing else { throw error }
      return try stage(in: existing, permissions)
    }
  }

  private func stage(in folder: Folder, _ permissions: Permissions) throws(FileProblem) -> Staging {
    try Staging(in: folder, named: Self.nameInside, permissions: permissions)
  }

  /// Removes the staging trees of builds that were killed. Only under the `BuildLock`.
  public func removeLeftovers() throws(FileProblem) {
    if nameBeside.utf8.count <= OutputPath.longestName, let place = try Self.opened(parent) {
      try place.removeTree(nameBeside)
    }
    if let root = try opened() { try root.removeTree(Self.nameInside) }
  }

  private var nameBeside: String { ".\(name).lectern-staging" }
  private static let nameInside = ".lectern-staging"

  func isBeside(_ staging: Staging) -> Bool { staging.name == nameBeside }

  /// The folder, if there is one.
  func opened() throws(FileProblem) -> Folder? { try Self.opened(root) }

  private static func opened(_ path: String) throws(FileProblem) -> Folder? {
    do throws(FileProblem) { return try Folder(path) } catch {
      if error.isMissing { return nil }
      throw error
    }
  }
}

/// What a commit has just done.
package enum CommitStep: Sendable {
  case wroteJournal
  case movedTree
  case movedFile
  case linkedFile
  case exchangedTrees
  case removedFile
  case removedFolder
}
