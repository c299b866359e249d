public import Content
public import Liquid

/// Everything that pages may show: the site's own entry, and each public collection by its name.
public struct CatalogView: TemplateObject {
  private let page: PageContext

  public init(on page: PageContext) {
    self.page = page
  }

  public func member(_ name: Name) -> TemplateValue? {
    let text = name.text
    guard let collection = page.catalog.schema[text], !collection.isPrivate else { return nil }
    if collection.form == .single {
      let only = page.catalog.all(text).first.flatMap { PublicRecord($0) }
      return only.map { .object(EntryView($0, on: page)) } ?? .nothing
    }
    return .object(CollectionView(page.catalog.visible(text), on: page))
  }

  public var memberNames: [String] {
    page.catalog.schema.collections.filter { !$0.isPrivate }.map(\.name)
  }
}

/// The visible entries of a collection, in its order; none is looked at before a template asks.
struct CollectionView: TemplateObject {
  private let records: [Record]
  private let page: PageContext

  init(_ records: [Record], on page: PageContext) {
    self.records = records
    self.page = page
  }

  func member(_ name: Name) -> TemplateValue? { nil }
  var memberNames: [String] { [] }
  var itemCount: Int? { records.count }

  func item(at index: Int) -> TemplateValue {
    PublicRecord(records[index]).map { .object(EntryView($0, on: page)) } ?? .nothing
  }
}
