import Content
import Diagnostics
import Liquid
import TestSupport

@testable import Site

extension PageContext {
  /// A page of a site without a theme, but for empty templates of some kinds of pages.
  convenience init(
    _ catalog: Catalog, language: String, making kinds: [PageKind] = [], on bench: Workbench = Workbench()
  ) {
    let website = Website(catalog, making: kinds)
    self.init(website, language: website.number(ofLanguage: language), on: bench)
  }

  /// What a template prints on such a page, and what is wrong with it.
  func print(_ template: String, with values: [(String, TemplateValue)] = []) throws -> String {
    var settings = CompilerSettings(mode: .checked, filters: .site)
    settings.escapesHTML = true
    let library = TemplateLibrary(["page": template], settings: settings)
    guard let compiled = try library.template("page") else { return "" }
    let scope = TemplateMap(values + [("content", .object(CatalogView(on: self)))])
    var output = OutputBuffer()
    let result = Renderer.render(
      compiled, in: library, with: [.map(scope)], options: renderOptions(), into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
      + result.diagnostics.map { "[\($0.summary)]" }.joined()
  }
}

extension Website {
  convenience init(_ catalog: Catalog, making kinds: [PageKind]) {
    var sources = SourceMap()
    var (files, designs): ([String: Theme.TemplateFile], [String: Theme.TemplateFile]) = ([:], [:])
    for kind in kinds {
      let file = Theme.TemplateFile(
        path: kind.template, source: sources.add(path: kind.template), text: [])
      if kind.format.isPrinted { designs[kind.template] = file } else { files[kind.template] = file }
    }
    let theme = Theme(files: files, designs: designs, assetFolder: "Templates/assets", filters: .site)
    self.init(catalog, theme: theme, sources: catalog.sources, contentFolder: "Content")
  }
}
