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
    if let value = record[name, in: page.language] {
      page.note(.field, name, of: record)
      return TemplateValue(value, on: page)
    }
    if let member = EntryMember.named[name] {
      page.note(.field, name, of: record)
      return member.value(self)
    }
    if record.hasField(name) {
      // What is told below the front matter today may be told in it tomorrow, or nowhere.
      page.note(.field, name, of: record)
      page.note(.body, name, of: record)
      let body = record.body(of: name, in: page.language)
      return body.map { .object(MarkdownView($0, on: page)) } ?? .nothing
    }
    return entries(name)
  }

  /// The entries of a nested collection, or those that refer to this one.
  private func entries(_ name: Name) -> TemplateValue? {
    let collection = name.text
    if record.nestedCollections.contains(collection) {
      page.note(.children, name, of: record)
      return .list(record.children(collection).map { .object(EntryView($0, on: page)) })
    }
    guard page.website.listing.canRefer(collection, to: record.collection) else { return nil }
    page.note(.related, name, of: record)
    return .object(CollectionView(page.website.listing.related(collection, to: record), on: page))
  }

  var memberNames: [String] {
    var names = record.fieldNames
    let collections = page.catalog.schema.collections.map(\.name)
    let others =
      EntryMember.all.map(\.name.text) + record.nestedCollections
      + collections.filter { page.website.listing.canRefer($0, to: record.collection) }
    for name in others where !names.contains(name) { names.append(name) }
    return names
  }

  var printed: TemplateValue { .text(record.slug) }

  var identity: String? { "\(record.collection)/\(record.id.number)" }
}
