import Content
import Liquid

/// An entry as templates see it: its public fields in the language of the page, and the entries that
/// hang on it. There is no way from here to anything private (design, principle 3). Whatever is
/// asked is noted, so that the page can be made again when the answer changes.
struct EntryView: TemplateObject {
  let record: PublicRecord
  let page: PageContext

  init(_ record: PublicRecord, on page: PageContext) {
    self.record = record
    self.page = page
  }

  func member(_ name: Name) -> TemplateValue? {
    switch page.website.members[record.collectionNumber][name] {
    case .field(let otherwise):
      page.note(.field, name, of: record)
      if let value = record[name, in: page.language] { return TemplateValue(value, of: record, on: page) }
      return otherwise.map { $0.value(self) } ?? body(name)
    case .member(let member):
      page.note(.field, name, of: record)
      return member.value(self)
    case .children(let collection):
      page.note(.children, name, of: record)
      return .list(record.children(collection).map { .object(EntryView($0, on: page)) })
    case .related(let collection):
      page.note(.related, name, of: record)
      return .object(CollectionView(page.website.listing.related(collection, to: record), on: page))
    case nil: return nil
    }
  }

  /// What is told below the front matter today may be told in it tomorrow, or nowhere.
  private func body(_ name: Name) -> TemplateValue {
    guard record.isBody(name) else { return .nothing }
    page.note(.body, name, of: record)
    return record.body(of: name, in: page.language).map { .object(MarkdownView($0, on: page)) } ?? .nothing
  }

  var memberNames: [String] { page.website.members[record.collectionNumber].names.map(\.text) }

  var printed: TemplateValue { .text(record.slug) }

  var identity: String? { "\(record.collection)/\(record.id.number)" }
}
