import Diagnostics
import Typesetting

extension DocumentTemplate {
  /// Makes one document. Nothing is asked of the outside but what the context holds, so that documents of a
  /// batch can be made on all threads.
  public func make(_ context: PaperContext) -> MadePaper {
    var maker = Maker(self, context)
    let title = maker.string(values["title"]?.text)
    let subject = maker.string(values["subject"]?.text)
    maker.isAtTop = true
    _ = maker.blocks(blocks)
    maker.isAtTop = false
    let made = maker.sections.filter { !$0.blocks.isEmpty || $0.page != nil }
    var sections: [Manuscript.Section] = []
    for section in made.isEmpty ? [MadeSection()] : made {
      let pages = [values["page"]?.object, section.page].compactMap(\.self)
      let designs = maker.designs(PageLayers(pages: pages))
      let numbering = section.numbering ?? (sections.isEmpty ? values["numbering"]?.object : nil)
      sections.append(
        Manuscript.Section(
          section.blocks, designs, numbering: maker.numbering(numbering, isFirst: sections.isEmpty),
          breakBefore: section.begins))
    }
    let manuscript = Manuscript(
      sections, language: maker.documentLanguage.tag, isRightToLeft: maker.documentLanguage.isRightToLeft)
    return MadePaper(
      manuscript: manuscript, title: title, subject: subject, diagnostics: maker.diagnostics,
      origins: maker.origins, entry: context.subject, hidesValues: context.hidesValues,
      running: maker.runningProblems)
  }
}
