import Diagnostics
import Platform
import YAML

/// Reads a file of rows piece by piece, so that its size does not matter.
enum RowFile {
  /// Gives each row to `visit` as a mapping, and returns what is wrong with the others.
  static func read(
    _ file: ContentFile, _ form: ContentFile.RowForm, _ visit: (NodeTree) -> Void
  ) throws(FileProblem) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    switch form {
    case .csv:
      var rows = CSVRows(file: file.source)
      try FileSystem.readPieces(of: file.path) { piece in
        diagnostics += rows.feed(piece, visit)
        return true
      }
      diagnostics += rows.finish(visit)
    case .jsonLines:
      var rows = JSONRows(file: file.source)
      try FileSystem.readPieces(of: file.path) { piece in
        diagnostics += rows.feed(piece, visit)
        return true
      }
      diagnostics += rows.finish(visit)
    }
    return diagnostics
  }
}
