import Content
import Diagnostics
import Liquid
import Localization

extension Filter {
  /// `course | told_in: 'title'`: the `language` and the `direction` of a text that nobody has translated into the
  /// page's language; nothing for one that is in it.
  static let toldIn = Filter("told_in", 1...1, isExtension: true) { input, arguments, context in
    guard let page = context.host as? PageContext else { throw notOnPage("told_in") }
    guard case .object(let object) = input, let teller = object as? any TextTeller else { return .nothing }
    let name = Name(arguments[0]?.text ?? "")
    guard let told = teller.language(of: name) else {
      var fault = RenderFault(.argument, "\(teller.inWords) no text `\(name.text)`")
      fault.suggestion = NearestWord.to(name.text, among: teller.textNames)
      throw fault
    }
    guard told != page.language else { return .nothing }
    let isRightToLeft = FormattingLocale(language: told)?.isRightToLeft ?? false
    return .map(
      TemplateMap([("language", .text(told)), ("direction", .text(isRightToLeft ? "rtl" : "ltr"))]))
  }
}

/// What tells texts, each in the language of the page or in another.
private protocol TextTeller: TemplateObject {
  /// Nothing if it has no text of this name.
  func language(of name: Name) -> String?
  var textNames: [String] { get }
  /// `courses have`, before what they lack.
  var inWords: String { get }
}

extension EntryView: TextTeller {
  fileprivate func language(of name: Name) -> String? {
    guard record.hasField(name) else { return nil }
    page.note(.field, name, of: record)
    page.note(.field, .language, of: record)
    if record.isBody(name), record[name] == nil { page.note(.body, name, of: record) }
    return record.language(of: name, in: page.language)
  }

  fileprivate var textNames: [String] { record.fieldNames }
  fileprivate var inWords: String { "\(record.collection) have" }
}

/// The field that it stands in has been read by whoever has it.
extension ObjectView: TextTeller {
  fileprivate func language(of name: Name) -> String? {
    guard value.hasMember(name) else { return nil }
    page.note(.field, .language, of: record)
    return value.language(of: name, in: page.language, writtenIn: record.language)
  }

  fileprivate var textNames: [String] { value.memberNames }
  fileprivate var inWords: String { "this has" }
}
