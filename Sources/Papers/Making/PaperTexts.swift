import Content
import Diagnostics
import Documents
import Liquid
import Localization
import Site

/// How texts of papers are written.
enum PaperTexts {
  /// - Parameter subject: what complaints say the paper is about.
  static func context(
    _ facts: PaperFacts, _ language: String, _ site: PaperSite, subject: Diagnostic.Note?
  ) -> PaperContext {
    var context = PaperContext(
      values: [facts.map], filters: site.filters(language), language: language, subject: subject)
    // Names and numbers of private records are for those who read the paper.
    context.hidesValues = true
    return context
  }
}
