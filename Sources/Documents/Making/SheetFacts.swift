import Liquid
import Typesetting

extension DocumentTemplate {
  /// What Liquid knows of the paper as `sheet`, so that one template serves several.
  func sheetFacts(in language: DocumentLanguage, pages: Int) -> TemplateValue {
    let paper = PageLayers(pages: [values["page"]?.object].compactMap(\.self)).paper
    let facts = TemplateMap([
      ("width", paper.width.millimetreValue), ("height", paper.height.millimetreValue),
      ("is_portrait", .boolean(paper.isPortrait)), ("language", .text(language.tag)),
      ("is_right_to_left", .boolean(language.isRightToLeft)), ("pages", .integer(pages)),
    ])
    return .map(TemplateMap([("sheet", .map(facts))]))
  }
}

extension Length {
  /// Whole millimetres as a whole number, others to a tenth.
  fileprivate var millimetreValue: TemplateValue {
    let tenths = Int((points / 72 * 254).rounded())
    return tenths % 10 == 0
      ? .integer(tenths / 10) : .quantity(.decimal(coefficient: Int64(tenths), scale: 1))
  }
}
