import Content
import Liquid
import Names
import Site

extension Record {
  /// A text in a language, as its translation's file says it, too; or else in any language.
  func wording(_ name: Name, in language: String) -> String? {
    text(name, in: language) ?? self[name]?.text(in: language)
  }
}

extension TemplateValue {
  static func told(_ number: Content.Decimal?) -> TemplateValue {
    number.map { number -> TemplateValue in .told(number) } ?? .nothing
  }

  static func told(count: Int?) -> TemplateValue { count.map { .integer($0) } ?? .nothing }
  static func told(seconds: Int64?) -> TemplateValue {
    seconds.map { .quantity(.duration(seconds: $0)) } ?? .nothing
  }
  static func told(_ truth: Bool?) -> TemplateValue { truth.map { .boolean($0) } ?? .nothing }
  static func texts(_ texts: [String]) -> TemplateValue { .list(texts.map { .text($0) }) }
}

extension PaperFacts {
  mutating func add(_ members: [StatementMember]) {
    for (name, value) in members { add(name, value) }
  }

  /// Reports of courses, of paths and of all share a template: what one of them does not tell is nothing there.
  mutating func add(progress members: [StatementMember]) {
    add(members)
    for name in Self.progressNames where !members.contains(where: { $0.name == name }) {
      add(name, TemplateValue.nothing)
    }
  }

  private static let progressNames: [Name] = [
    "standing", "sections", "steps", "courses", "paths", "completed_courses", "completed_duration",
    "watch_time",
  ]
}

extension PaperSite {
  /// The page of an entry, with the site before it; or the site itself if the entry has none.
  func address(of entry: Record, in language: String) -> String {
    let addresses = website.addresses
    let page = PublicRecord(entry).flatMap {
      addresses.address(of: $0, language: website.number(ofLanguage: language))
    }
    return addresses.origin + (page ?? addresses.basePath + "/")
  }
}
