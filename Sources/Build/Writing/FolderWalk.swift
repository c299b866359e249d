internal import Platform

/// Goes from path to path below a folder, never through a symbolic link, and keeps the folders on
/// the way open: paths that are sorted open each folder once.
struct FolderWalk {
  enum Standing {
    /// The folder that the path names something in, and the name.
    case folder(Folder, name: String)
    /// The topmost folder on the way that does not exist: where it would be, its name and its path.
    case missing(in: Folder, name: String, path: String)
    /// Something on the way that is no folder.
    case blocked(in: Folder, name: String, path: String)
  }

  private let root: Folder
  private var way: [(name: Substring, folder: Folder)] = []

  init(from root: Folder) { self.root = root }

  /// Goes to the folder that a path lies in.
  mutating func stand(at path: OutputPath) throws(FileProblem) -> Standing {
    let names = path.names
    var depth = 0
    while depth < min(way.count, names.count - 1), way[depth].name.utf8.elementsEqual(names[depth].utf8) {
      depth += 1
    }
    way.removeSubrange(depth...)
    while way.count < names.count - 1 {
      let here = way.last?.folder ?? root
      let name = String(names[way.count])
      do throws(FileProblem) {
        way.append((names[way.count], try here.folder(name)))
      } catch {
        let path = names[...way.count].joined(separator: "/")
        if error.isMissing { return .missing(in: here, name: name, path: path) }
        if error.isNoFolder { return .blocked(in: here, name: name, path: path) }
        throw error
      }
    }
    return .folder(way.last?.folder ?? root, name: String(names[names.count - 1]))
  }
}
