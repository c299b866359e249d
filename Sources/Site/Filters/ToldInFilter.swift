import Content
import Diagnostics
import Liquid
import Localization

extension Filter {
  /// `course | told_in: 'title'`: the `language` and the `direction` of a text that nobody has translated into the
  /// page's language; nothing for one that is in it.
  static let toldIn = Filter("told_in", 1...1, isExtension: true) { input, arguments, context in
    guard let page = context.host as? PageContext else { throw notOnPage("told_in") }
    guard case .object(let object) = input, let record = (object as? EntryView)?.record else {
      return .nothing
    }
    let name = Name(arguments[0]?.text ?? "")
    guard record.hasField(name) else {
      var fault = RenderFault(.argument, "\(record.collection) have no text `\(name.text)`")
      fault.suggestion = NearestWord.to(name.text, among: record.fieldNames)
      throw fault
    }
    page.note(.field, name, of: record)
    page.note(.field, .language, of: record)
    if record.isBody(name), record[name] == nil { page.note(.body, name, of: record) }
    let told = record.language(of: name, in: page.language)
    guard told != page.language else { return .nothing }
    let isRightToLeft = FormattingLocale(language: told)?.isRightToLeft ?? false
    return .map(
      TemplateMap([("language", .text(told)), ("direction", .text(isRightToLeft ? "rtl" : "ltr"))]))
  }
}
