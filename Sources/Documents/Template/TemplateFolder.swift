public import Diagnostics
public import Platform

/// Reads the folder of document templates, `Templates/documents`, and the folders in it.
///
/// A template is called by its path without its ending: `syllabus`, `certificates/classic`.
public enum TemplateFolder {
  private static let deepest = 8

  /// All templates of a folder by their names, and what is wrong with them. Their files become known to
  /// `sources`. A folder that is not there holds none.
  public static func load(
    _ folder: String, settings: TemplateSettings, sources: inout SourceMap
  ) -> Checked<[String: DocumentTemplate]> {
    var loaded = Checked<[String: DocumentTemplate]>([:])
    do throws(FileProblem) {
      for name in try names(in: folder, below: "", depth: 0) {
        let template = try template(name, in: folder, settings: settings, sources: &sources)
        loaded.value[name] = template.value
        loaded.diagnostics += template.diagnostics
      }
    } catch {
      guard error.path != folder else { return loaded }
      loaded.diagnostics.append(
        Diagnostic(.error, DiagnosticID("unreadable-file"), "\(error.path) \(error.reason)", at: nil))
    }
    return loaded
  }

  /// One template of a folder by its name. Pictures that it names without a slash before are looked for beside
  /// it; see `PictureShelf`.
  public static func template(
    _ name: String, in folder: String, settings: TemplateSettings, sources: inout SourceMap
  ) throws(FileProblem) -> Checked<DocumentTemplate> {
    let path = folder + "/" + name + ".yaml"
    var text: [UInt8] = []
    try FileSystem.read(path, into: &text)
    var settings = settings
    settings.folder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
    return DocumentTemplate.load(text, file: sources.add(path: path), settings: settings)
  }

  /// The names of all templates; none if the folder cannot be read.
  public static func names(in folder: String) -> [String] {
    (try? names(in: folder, below: "", depth: 0)) ?? []
  }

  private static func names(
    in folder: String, below prefix: String, depth: Int
  ) throws(FileProblem) -> [String] {
    guard depth < deepest else { return [] }
    var names: [String] = []
    for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
      let path = folder + "/" + name
      switch try FileSystem.status(path).kind {
      case .folder: names += try Self.names(in: path, below: prefix + name + "/", depth: depth + 1)
      case .file where name.hasSuffix(".yaml"): names.append(prefix + name.dropLast(5))
      default: break
      }
    }
    return names.sorted()
  }
}
