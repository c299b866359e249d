import Testing

@testable import Content

@Suite struct `Names of content files` {
  @Test(arguments: [
    ("02-loops.ar.md", 2, "loops", "ar"), ("loops.md", nil, "loops", nil),
    ("node.js.md", nil, "node.js", nil),
    ("about.fr.md", nil, "about", "fr"), ("about.AR.md", nil, "about", "ar"),
    ("about.pt-BR.md", nil, "about", "pt-BR"), ("about.xx.md", nil, "about.xx", nil),
    ("v1.2.md", nil, "v1.2", nil), ("2026-plan.md", 2026, "plan", nil), (".hidden", nil, ".hidden", nil),
  ])
  func `a name tells order, slug and language`(name: String, order: Int?, slug: String, language: String?) {
    let name = FileName(name, languages: ["en", "ar"])
    #expect(name.order == order)
    #expect(name.slug == slug)
    #expect(name.language == language)
  }

  @Test(arguments: [
    ("index.md", true), ("index.ar.md", true), ("index.yaml", true), ("01-index.md", false),
    ("Index.md", false), ("index-a.md", false),
  ])
  func `only index is the folder's own text`(name: String, isIndex: Bool) {
    #expect(FileName(name, languages: ["ar"]).isIndex == isIndex)
  }

  @Test func `languages that a site may add are known by their codes`() {
    #expect(LanguageTag.suffix("zh-Hant", of: ["en"]) == "zh-Hant")
    #expect(LanguageTag.suffix("tlh", of: ["tlh"]) == "tlh")
    #expect(LanguageTag.suffix("tlh", of: ["en"]) == nil)
    #expect(LanguageTag.suffix("js", of: ["en"]) == nil)
  }
}
