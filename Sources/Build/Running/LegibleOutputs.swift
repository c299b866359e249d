import Platform
import Site

/// What can be read in the outputs of the last build, as they lie in their folder.
struct LegibleOutputs: Sendable {
  private let outputs: StampedPaths
  private let pages: [ReadHistory.KeptPage]
  private let papers: LegibleTexts
  private let folder: String
  /// The kinds of pages, by the numbers of their names.
  private let kinds: [UInt32: PageKind]

  init(_ manifest: Manifest, _ history: ReadHistory, _ options: BuildOptions) {
    outputs = manifest.outputs
    pages = history.pages
    papers = LegibleTexts(in: options.cache)
    folder = options.output
    var kinds: [UInt32: PageKind] = [:]
    for number in Set(pages.map(\.kind)) { kinds[number] = PageKind.named[history.texts[number]] }
    self.kinds = kinds
  }

  var count: Int { outputs.count }

  /// What can be read in one; nothing if nobody knows.
  subscript(_ number: Int) -> [UInt8]? {
    var kind: PageKind?
    if number < pages.count {
      kind = kinds[pages[number].kind]
      guard let kind else { return nil }
      if kind.format.isPrinted { return papers[pages[number].digest] }
    }
    var bytes: [UInt8] = []
    guard (try? FileSystem.read(folder + "/" + outputs.path(number), into: &bytes)) != nil else { return nil }
    return kind?.legible(bytes) ?? bytes + [0] + PictureNotes.notes(in: bytes)
  }
}
