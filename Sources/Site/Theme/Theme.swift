public import Diagnostics
import Liquid
import Platform

/// The templates of a site, and the files that its pages need.
///
///     Templates/layouts/base.html   pages/course.html   partials/card.html
///     Templates/components/quote.html   assets/main.css   documents/syllabus.yaml
///
/// A kind of page is made if there is a template for it.
public final class Theme: Sendable {
  /// A template's file.
  struct TemplateFile: Sendable {
    let path: String
    let source: SourceID
    let text: [UInt8]
  }

  /// By name: `pages/course`, `feeds/courses.xml`.
  let files: [String: TemplateFile]
  /// Designs of papers that are pages of the site, by name: `documents/syllabus`. Whoever prints reads them.
  let designs: [String: TemplateFile]
  /// The folder of files that pages need.
  let assetFolder: String
  /// That of the theme below, which is looked into for what the first one lacks.
  let baseAssetFolder: String?
  private let markup: TemplateLibrary
  private let plain: TemplateLibrary

  init(
    files: [String: TemplateFile], designs: [String: TemplateFile] = [:], assetFolder: String,
    baseAssetFolder: String? = nil, filters: FilterTable
  ) {
    self.files = files
    self.designs = designs
    self.assetFolder = assetFolder
    self.baseAssetFolder = baseAssetFolder
    markup = Self.library(files, filters, escapes: true)
    plain = Self.library(files, filters, escapes: false)
  }

  private static func library(
    _ files: [String: TemplateFile], _ filters: FilterTable, escapes: Bool
  ) -> TemplateLibrary {
    var settings = CompilerSettings(mode: .checked, filters: filters)
    settings.escapesHTML = escapes
    let names = files.keys.sorted()
    return TemplateLibrary(settings: settings, names: { names }) { name in
      resolve(name, in: files).map { TemplateSource(text: $0.text, file: $0.source) }
    }
  }

  /// Partials and layouts may be called by their names alone.
  private static func resolve(_ name: String, in files: [String: TemplateFile]) -> TemplateFile? {
    files[name] ?? files["partials/" + name] ?? files["layouts/" + name]
  }

  func library(for format: PageKind.Format) -> TemplateLibrary {
    switch format {
    case .markup: markup
    case .plain, .calendar, .paper, .picture: plain
    }
  }

  public var count: Int { files.count }

  public func makes(_ kind: PageKind) -> Bool {
    (kind.format.isPrinted ? designs : files)[kind.template] != nil
  }

  /// The design of a paper: its text, and its file.
  public func design(_ name: String) -> (text: [UInt8], source: SourceID)? {
    designs[name].map { ($0.text, $0.source) }
  }

  /// The text of a template as `render` and `layout` find it, or of a design.
  func text(of name: String) -> [UInt8]? { (designs[name] ?? Self.resolve(name, in: files))?.text }

  /// The file of a template as `render` and `layout` find it, or of a design.
  public func source(of name: String) -> SourceID? {
    (designs[name] ?? Self.resolve(name, in: files))?.source
  }

  /// What is wrong with templates, whether or not a page uses them.
  public func problems() -> [Diagnostic] {
    files.sorted { $0.key < $1.key }.flatMap { name, file -> [Diagnostic] in
      let isMarkup = ![".json", ".txt", ".css", ".ics"].contains(where: name.hasSuffix)
      do throws(SyntaxFault) {
        guard let template = try library(for: isMarkup ? .markup : .plain).template(name) else { return [] }
        let isHTML = isMarkup && !name.hasSuffix(".xml")
        return template.diagnostics + (isHTML ? ContextLint.check(template) : [])
      } catch {
        return [error.diagnostic(in: file.source)]
      }
    }
  }
}
