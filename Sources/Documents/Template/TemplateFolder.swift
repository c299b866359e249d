public import Diagnostics
import Platform

/// Reads the folder of document templates, `Templates/documents`.
public enum TemplateFolder {
  /// All templates of a folder by their names, and what is wrong with them. Their files become known to
  /// `sources`. A folder that is not there holds none.
  public static func load(
    _ folder: String, settings: TemplateSettings, sources: inout SourceMap
  ) -> Checked<[String: DocumentTemplate]> {
    var loaded = Checked<[String: DocumentTemplate]>([:])
    do throws(FileProblem) {
      for item in try FileSystem.items(in: folder).sorted(by: { $0.name < $1.name })
      where item.name.hasSuffix(".yaml") && !item.name.hasPrefix(".") {
        let path = folder + "/" + item.name
        var text: [UInt8] = []
        try FileSystem.read(path, into: &text)
        let template = DocumentTemplate.load(text, file: sources.add(path: path), settings: settings)
        loaded.value[String(item.name.dropLast(5))] = template.value
        loaded.diagnostics += template.diagnostics
      }
    } catch {
      guard error.path != folder else { return loaded }
      loaded.diagnostics.append(
        Diagnostic(.error, DiagnosticID("unreadable-file"), "\(error.path) \(error.reason)", at: nil))
    }
    return loaded
  }
}
