import Content
public import Diagnostics
public import Liquid

/// A page as it will be written, and everything that it was made of.
public struct RenderedPage: Sendable {
  public let bytes: [UInt8]
  /// What of it stands on other pages, too.
  public let pieces: [SharedPiece]
  public let reads: [Read]
  public let diagnostics: [Diagnostic]
  /// What can be read in it, if its bytes do not say so: that of a paper, as HTML with its links. Behind a zero
  /// stands what may be public although something private says it, too.
  public var legible: [UInt8]?
}

extension Website {
  /// Renders one page on the bench of the calling thread.
  public func render(_ planned: PlannedPage, on bench: Workbench) -> RenderedPage {
    render(planned, with: [], on: bench)
  }

  /// - Parameter more: what the template knows besides what every page does.
  func render(
    _ planned: PlannedPage, with more: [(Name, TemplateValue)], on bench: Workbench
  ) -> RenderedPage {
    let page = PageContext(self, language: planned.language, on: bench)
    let subject = planned.subject.flatMap { catalog.publicRecord($0) }
    let kind = planned.kind
    let variables = more + page.variables(of: planned, about: subject)
    let template = page.template(of: kind, about: subject)
    let output = page.render(template, as: kind.format, with: variables, about: subject)
    let bytes = kind.format == .calendar ? CalendarFile.finished(output.bytes) : output.bytes
    return page.finished(
      bytes, output.pieces, diagnostics: output.diagnostics + bench.takeComplaints())
  }
}

extension PageContext {
  struct Output {
    var bytes: [UInt8]
    var pieces: [SharedPiece] = []
    var diagnostics: [Diagnostic]
  }

  /// What templates see on every page.
  var commonVariables: [(Name, TemplateValue)] {
    var variables: [(Name, TemplateValue)] = [
      (.content, .object(CatalogView(on: self))), (.language, .text(language)),
      (.direction, .text(isRightToLeft ? "rtl" : "ltr")),
    ]
    if let site = catalog.site { variables.append((.site, .object(EntryView(site, on: self)))) }
    return variables
  }

  /// What the template of a page sees.
  func variables(of planned: PlannedPage, about subject: PublicRecord?) -> [(Name, TemplateValue)] {
    var variables = commonVariables
    variables.append((.page, .object(PageView(planned: planned, subject: subject, page: self))))
    // `page` is the page itself; the entry of a team's own page is `page.entry`.
    if let subject, planned.kind.entryName != .page {
      variables.append((planned.kind.entryName, .object(EntryView(subject, on: self))))
    }
    return variables
  }

  func finished(
    _ bytes: [UInt8], _ pieces: [SharedPiece] = [], diagnostics: [Diagnostic], legible: [UInt8]? = nil
  ) -> RenderedPage {
    // Complaints hold places, which any change of their file may shift.
    for file in diagnostics.flatMap(\.files) { note(.file, Name(website.sources.path(of: file))) }
    return RenderedPage(
      bytes: bytes, pieces: pieces, reads: bench.takeReads(), diagnostics: diagnostics, legible: legible)
  }

  func render(
    _ name: String, as format: PageKind.Format, with variables: [(Name, TemplateValue)],
    about record: PublicRecord?
  ) -> Output {
    let library = website.theme.library(for: format)
    // A template that cannot be compiled has been complained about when the theme was read.
    guard let template = try? library.template(name) else { return Output(bytes: [], diagnostics: []) }
    var output = OutputBuffer(reserving: 16_384)
    let result = Renderer.render(
      template, in: library, with: [.map(TemplateMap(variables))],
      options: renderOptions(about: record, escapesHTML: format == .markup), into: &output)
    return Output(bytes: output.bytes, pieces: output.pieces, diagnostics: result.diagnostics)
  }
}

extension Diagnostic {
  /// All files that it speaks of.
  fileprivate var files: [SourceID] {
    ([range] + notes.map(\.range)).compactMap { $0?.file }
  }
}

extension Name {
  fileprivate static let page: Name = "page"
  fileprivate static let content: Name = "content"
  fileprivate static let site: Name = "site"
}
