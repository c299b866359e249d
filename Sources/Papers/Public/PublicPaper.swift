import Content
import Diagnostics
import Site

/// A paper for everybody as it came off the press, and what it was made of besides what its views were asked.
struct PublicPaper: Sendable {
  /// Empty only if the complaints hold an error.
  var bytes: [UInt8] = []
  var words = PaperWords()
  var diagnostics: [Diagnostic] = []
  /// Paths of files that were read.
  var files: [String] = []
  var usesFonts = true
  /// Which of its pages show a text of which only the beginning is for everybody.
  var excerpt = 0..<0
}

/// What is asked of whoever makes a paper for everybody.
struct PublicOrder: Sendable {
  let page: PlannedPage
  let website: Website
  let room: PressRoom
  let shop: PrintShop
  let paper: PaperPage
  let kept: KeptPapers

  /// The entry with all that is private about it: what is taken from it must be allowed on the paper.
  var record: Record? { page.subject.map { Record(catalog: website.catalog, id: $0) } }

  /// The design in the language of the page.
  var design: PaperDesign.Key { design(in: paper.language) }

  func design(in language: String) -> PaperDesign.Key {
    let name = page.kind.template
    return PaperDesign.Key(source: .file(String(name.dropFirst("documents/".count))), language: language)
  }
}
