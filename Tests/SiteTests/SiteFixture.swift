import Content
import Diagnostics
import Liquid
import TestSupport

@testable import Site

extension PageContext {
  /// A page of a site without a theme.
  convenience init(_ catalog: Catalog, language: String, on bench: Workbench = Workbench()) {
    let theme = Theme(files: [:], assetFolder: "Templates/assets", filters: .site)
    let website = Website(catalog, theme: theme, sources: catalog.sources, contentFolder: "Content")
    self.init(website, language: website.number(ofLanguage: language), on: bench)
  }
}
