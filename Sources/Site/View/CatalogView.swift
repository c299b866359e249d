import Content
import Liquid

/// Everything that pages may show: the site's own entry, and each public collection by its name.
struct CatalogView: TemplateObject {
  private let page: PageContext

  init(on page: PageContext) {
    self.page = page
  }

  func member(_ name: Name) -> TemplateValue? {
    let text = name.text
    guard let collection = page.catalog.schema[text], !collection.isPrivate else { return nil }
    page.note(.collection, name)
    if collection.form == .single {
      return page.catalog.publicRecords(text).first.map { .object(EntryView($0, on: page)) } ?? .nothing
    }
    return .object(CollectionView(page.website.listing.entries(text), on: page))
  }

  var memberNames: [String] {
    page.catalog.schema.collections.filter { !$0.isPrivate }.map(\.name)
  }
}

/// Visible entries in an order; none is looked at before a template asks. Whoever made the list
/// has noted that it was read.
struct CollectionView: TemplateObject {
  private let entries: ArraySlice<EntryID>
  private let page: PageContext

  init(_ entries: [EntryID], on page: PageContext) {
    self.init(entries[...], on: page)
  }

  init(_ entries: ArraySlice<EntryID>, on page: PageContext) {
    self.entries = entries
    self.page = page
  }

  func member(_ name: Name) -> TemplateValue? { nil }
  var memberNames: [String] { [] }
  var itemCount: Int? { entries.count }

  func item(at index: Int) -> TemplateValue {
    page.catalog.publicRecord(entries[entries.startIndex + index]).map { .object(EntryView($0, on: page)) }
      ?? .nothing
  }
}
