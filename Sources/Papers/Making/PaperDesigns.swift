import Content
import Diagnostics
import Documents
import Liquid
import Localization
import Platform
import Printing
import Site
import Synchronization

/// What papers look like: a file of the templates' folder, or a design of the platforms' certificates.
struct PaperDesign: Sendable {
  enum Source: Hashable, Sendable {
    /// An entry of `certificate_templates`.
    case entry(EntryID)
    /// A file below `Templates/documents`, without its ending.
    case file(String)
  }

  /// One design in one language.
  struct Key: Hashable, Sendable {
    let source: Source
    let language: String
    /// Instead of the design's own.
    var paper: PaperChoice?
  }
}

/// All designs that papers ask for, each read once for all threads.
final class PaperDesigns: Sendable {
  private struct Known: Sendable {
    var templates: [PaperDesign.Key: DocumentTemplate?] = [:]
    var sources: SourceMap
    var diagnostics: [Diagnostic] = []
    /// Of each design, mistakes and what is merely odd.
    var problems: [PaperDesign.Key: [Diagnostic]] = [:]
  }

  private let website: Website
  private let catalog: Catalog
  /// The first one that has a design gives it.
  private let folders: [String]
  private let families: [String]
  private let shelf: PictureShelf
  private let known: Mutex<Known>

  init(_ website: Website, folders: [String], families: [String], shelf: PictureShelf) {
    self.website = website
    catalog = website.catalog
    self.folders = folders
    self.families = families
    self.shelf = shelf
    known = Mutex(Known(sources: website.sources))
  }

  /// Nothing if the design has mistakes; then that has been complained about.
  func template(_ key: PaperDesign.Key) -> DocumentTemplate? {
    known.withLock { known in
      if let template = known.templates[key] { return template }
      let loaded = load(key, &known.sources)
      known.problems[key] = loaded.diagnostics
      // What is wrong with a design is wrong with it in every language.
      for diagnostic in loaded.diagnostics where !known.diagnostics.contains(diagnostic) {
        known.diagnostics.append(diagnostic)
      }
      let template = loaded.diagnostics.contains { $0.severity == .error } ? nil : loaded.value
      known.templates[key] = template
      return template
    }
  }

  /// What is wrong with one.
  func problems(_ key: PaperDesign.Key) -> [Diagnostic] {
    _ = template(key)
    return known.withLock { $0.problems[key] ?? [] }
  }

  /// What was wrong with designs, and the files that complaints about them speak of.
  var findings: (diagnostics: [Diagnostic], sources: SourceMap) {
    known.withLock { ($0.diagnostics, $0.sources) }
  }

  private func load(_ key: PaperDesign.Key, _ sources: inout SourceMap) -> Checked<DocumentTemplate?> {
    var settings = TemplateSettings(families: families) { [shelf] in shelf.problem($0) }
    switch key.source {
    case .file(let name):
      settings.paper = key.paper
      if let design = website.theme.design("documents/" + name) {
        let loaded = DocumentTemplate.load(design.text, file: design.source, settings: settings)
        return Checked(loaded.value, loaded.diagnostics)
      }
      return load(name, settings, &sources, at: nil)
    case .entry(let id):
      let record = Record(catalog: catalog, id: id)
      guard let design = record["design"], let name = design.text else {
        let loaded = DocumentTemplate.certificate(record, language: key.language, settings: settings) {
          file in
          var bytes: [UInt8] = []
          return (try? FileSystem.read(sources.path(of: file), into: &bytes)) == nil ? nil : bytes
        }
        return Checked(loaded.value, loaded.diagnostics)
      }
      settings.paper = PaperChoice(
        size: record["size"]?.text,
        orientation: record["orientation"]?.text.flatMap { PaperChoice.Orientation(rawValue: $0) })
      return load("certificates/" + name, settings, &sources, at: design.place)
    }
  }

  private func load(
    _ name: String, _ settings: TemplateSettings, _ sources: inout SourceMap, at place: SourceRange?
  ) -> Checked<DocumentTemplate?> {
    let folder =
      folders.first { (try? FileSystem.status($0 + "/" + name + ".yaml")) != nil } ?? folders.first ?? ""
    do throws(FileProblem) {
      let loaded = try TemplateFolder.template(name, in: folder, settings: settings, sources: &sources)
      return Checked(loaded.value, loaded.diagnostics)
    } catch {
      guard error.isMissing else {
        return Checked(nil, [.unreadableDesign(error, at: place)])
      }
      return Checked(
        nil, [.unknownDesign(name, among: folders.flatMap(TemplateFolder.names(in:)), at: place)])
    }
  }
}

extension Diagnostic {
  private static let design = DiagnosticID("unknown-design", rule: "V-72")

  fileprivate static func unknownDesign(_ name: String, among names: [String], at place: SourceRange?)
    -> Diagnostic
  {
    let near = NearestWord.to(name, among: names).map {
      "did you mean `\($0.split(separator: "/").last ?? "")`?"
    }
    return Diagnostic(
      .error, design, "there is no document template `\(name)`", at: place, label: near,
      hint: "add \(name).yaml to Templates/documents")
  }

  fileprivate static func unreadableDesign(_ problem: FileProblem, at place: SourceRange?) -> Diagnostic {
    Diagnostic(.error, design, "\(problem.path) \(problem.reason)", at: place)
  }
}
