import Diagnostics

/// The two files at the top that decide how everything else is read.
enum RootFile: String, CaseIterable {
  case site
  case schema

  private static let endings = ["yaml", "yml", "json"]

  /// The name to use, and what is wrong with others that could be meant.
  func find(among names: [String], in folder: String, _ sources: inout SourceMap) -> Checked<String?> {
    var first: (name: String, source: SourceID)?
    var diagnostics: [Diagnostic] = []
    for name in names where isMeant(by: name) {
      guard Self.endings.contains(where: { name == "\(rawValue).\($0)" }) else {
        let source = sources.add(path: folder + "/" + name)
        diagnostics.append(.misnamedFile(name, right: "\(rawValue).yaml", at: source))
        continue
      }
      let source = sources.add(path: folder + "/" + name)
      if let first {
        diagnostics.append(.twoRootFiles(first.name, name, at: source, first: first.source))
      } else {
        first = (name, source)
      }
    }
    return Checked(first?.name, diagnostics)
  }

  /// Whether somebody who calls a file this means `site.yaml`: `01-Site.YML` is near enough.
  func isMeant(by name: String) -> Bool {
    let name = FileName(name)
    return name.slug.lowercased() == rawValue && Self.endings.contains(name.fileExtension)
  }
}
