public import Content
import Markup
import Platform
public import Search

/// What of an entry is found: fields of its public record and of those around it, and nothing else.
private struct SearchablePart {
  enum Role {
    case title
    case heading
    case text
  }

  let record: PublicRecord
  let name: Name
  let role: Role
}

extension Website {
  /// A number that is another if what is found of a page is.
  /// - Parameter stateOfFile: tells the states of a source file apart.
  public func searchKey(_ page: SearchablePage, stateOfFile: (String) -> UInt64) -> UInt64 {
    var key = RunningFingerprint()
    key.add(page.address)
    for part in parts(of: page) {
      key.add(part.record.fingerprint(of: part.name, in: addresses.languages[page.language]))
      guard let body = body(of: part, language: page.language) else { continue }
      key.add(body.path)
      key.add(body.bytes.lowerBound)
      key.add(stateOfFile(body.path))
    }
    return key.value
  }

  /// What is found of a page.
  public func searchDocument(_ page: SearchablePage, on bench: Workbench) -> SearchDocument {
    var document = SearchDocument(address: page.address, title: "")
    var texts: [String] = []
    let context = PageContext(self, language: page.language, on: bench)
    for part in parts(of: page) {
      for told in told(by: part, on: context, headings: &document.headings) where !told.isEmpty {
        switch part.role {
        case .title where document.title.isEmpty: document.title = told
        case .title: break
        case .heading: document.headings.append(told)
        case .text: texts.append(told)
        }
      }
    }
    document.text = texts.joined(separator: "\n")
    // Posts need no title.
    if document.title.isEmpty {
      let firstLine = document.text.split(separator: "\n").first.map { String($0.prefix(80)) }
      document.title = firstLine ?? catalog.publicRecord(page.entry)?.slug ?? ""
    }
    _ = (bench.takeReads(), bench.takeComplaints())
    return document
  }

  /// The entry whose page it is, by what it is called in every build.
  public func searchIdentity(_ page: SearchablePage) -> UInt64 {
    var identity = RunningFingerprint()
    identity.add(page.kind)
    identity.add(catalog.publicRecord(page.entry)?.identity ?? "")
    return identity.value
  }

  /// The Markdown files that it shows, for asking what may be public although something private says it, too.
  public func searchBodies(_ page: SearchablePage) -> [BodySource] {
    parts(of: page).compactMap { body(of: $0, language: page.language) }
  }

  // MARK: Parts

  private func parts(of page: SearchablePage) -> [SearchablePart] {
    guard let record = catalog.publicRecord(page.entry) else { return [] }
    var parts: [SearchablePart] = []
    func add(_ names: [Name], of record: PublicRecord, _ role: SearchablePart.Role) {
      for name in names where record.hasField(name) {
        parts.append(SearchablePart(record: record, name: name, role: role))
      }
    }
    add(SearchableFields.titles, of: record, .title)
    add(SearchableFields.headings, of: record, .heading)
    for collection in SearchableFields.outlines {
      for child in record.children(collection) { add(SearchableFields.titles, of: child, .heading) }
    }
    if record.collection == "courses" {
      for lesson in listing.lessons(of: record).compactMap({ catalog.publicRecord($0) }) {
        add(SearchableFields.titles, of: lesson, .heading)
      }
    }
    add(SearchableFields.texts, of: record, .text)
    for name in SearchableFields.relations where record.hasField(name) {
      for target in record[name]?.targets ?? [] { add(SearchableFields.titles, of: target, .text) }
    }
    return parts
  }

  private func body(of part: SearchablePart, language: Int) -> BodySource? {
    let language = addresses.languages[language]
    guard part.record[part.name, in: language] == nil else { return nil }
    return part.record.body(of: part.name, in: language)
  }

  private func told(
    by part: SearchablePart, on page: PageContext, headings: inout [String]
  ) -> [String] {
    func plain(_ markdown: MarkdownView) -> String {
      let (text, found) = markdown.plain
      headings += found
      return text
    }
    if let value = part.record[part.name, in: page.language] {
      let texts =
        value.text(in: page.language).map { [$0] } ?? value.list(in: page.language).compactMap(\.text)
      guard value.isMarkdown else { return texts }
      return texts.map { plain(MarkdownView($0, at: value.place, on: page)) }
    }
    return part.record.body(of: part.name, in: page.language).map { [plain(MarkdownView($0, on: page))] }
      ?? []
  }
}

/// The fields that are found, by what they mean for it. Those that a collection has not are passed over.
private enum SearchableFields {
  static let titles: [Name] = ["title", "name", "question"]
  static let headings: [Name] = ["subtitle", "headline"]
  /// Collections whose entries have no pages of their own and stand in the outline of the one that they hang on.
  static let outlines = ["sections", "chapters"]
  /// What an entry belongs to is found with it.
  static let relations: [Name] = ["category", "tags", "instructors", "expertise"]
  static let texts: [Name] = [
    "author", "short_description", "summary", "description", "bio_short", "bio", "content", "answer",
    "objectives", "audience", "includes", "learning_objectives", "topics_covered", "hands_on_exercise",
    "skill_outcome", "teaching_philosophy", "occupation", "company", "content_description",
  ]
}

extension PublicValue {
  /// The entries that it leads to: those who teach are named with what they do there.
  fileprivate var targets: [PublicRecord] {
    target.map { [$0] } ?? list.compactMap { $0.target ?? $0["person"]?.target }
  }
}
