import Diagnostics
import Typesetting

extension DocumentTemplate {
  /// Makes one document. Nothing is asked of the outside but what the context holds, so that documents of a
  /// batch can be made on all threads.
  public func make(_ context: PaperContext) -> MadePaper {
    var maker = Maker(self, context)
    let title = maker.string(values["title"]?.text)
    let subject = maker.string(values["subject"]?.text)
    let author = maker.string(values["author"]?.text)
    let keywords = maker.string(values["keywords"]?.text) ?? ""
    maker.isAtTop = true
    _ = maker.blocks(blocks)
    maker.isAtTop = false
    let made = maker.sections.filter { !$0.blocks.isEmpty || $0.page != nil }
    var sections: [Manuscript.Section] = []
    for section in made.isEmpty ? [MadeSection()] : made {
      let pages = [values["page"]?.object, section.page].compactMap(\.self)
      let designs = section.design ?? maker.designs(PageLayers(pages: pages))
      let numbering = section.numbering ?? (sections.isEmpty ? values["numbering"]?.object : nil)
      sections.append(
        Manuscript.Section(
          section.blocks, designs, numbering: maker.numbering(numbering, isFirst: sections.isEmpty),
          breakBefore: section.begins))
      sections[sections.count - 1].isExcerpt = section.isExcerpt
    }
    var manuscript = Manuscript(
      sections, language: maker.documentLanguage.tag, isRightToLeft: maker.documentLanguage.isRightToLeft)
    manuscript.excerptPages = context.excerptPages
    return MadePaper(
      manuscript: manuscript, title: title, subject: subject,
      author: author.flatMap { $0.isEmpty ? nil : $0 },
      keywords: keywords.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty },
      diagnostics: maker.diagnostics,
      origins: maker.origins, entry: context.subject, hidesValues: context.hidesValues,
      running: maker.runningProblems)
  }
}

extension Substring {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    let text = drop(while: \.isWhitespace)
    return String(text.reversed().drop(while: \.isWhitespace).reversed())
  }
}
