import Content
import Diagnostics
import Liquid

/// Finds pages by their kind, for the filters that lead to them.
struct PageAddress {
  let page: PageContext

  /// Nothing if the filter is used elsewhere.
  init(_ filter: String, _ context: FilterContext) throws(RenderFault) {
    guard let page = context.host as? PageContext else {
      throw RenderFault(.argument, "`\(filter)` is for pages of the site")
    }
    self.page = page
  }

  /// That of a page which is the only one of its kind.
  func alone(_ name: String) throws(RenderFault) -> TemplateValue {
    let kind = try kind(name, "that stands alone") { $0.collection == nil && $0.values == nil }
    guard page.makes(kind), let path = kind.path(nil) else { return .nothing }
    return .text(
      page.told(page.website.addresses.address(ofFolder: path, kind: kind, language: page.languageNumber)))
  }

  /// That of one of several pages that an entry has.
  func of(_ record: PublicRecord, _ name: String) throws(RenderFault) -> TemplateValue {
    _ = try kind(name, "of \(record.collection)") { $0.collection == record.collection }
    page.note(.address, Name(name), of: record)
    let address = page.website.address(ofKind: name, of: record, language: page.languageNumber)
    return address.map { .text(page.told($0)) } ?? .nothing
  }

  /// That of the page for a value, such as a month.
  func of(_ value: String, _ name: String) throws(RenderFault) -> TemplateValue {
    let kind = try kind(name, "for several values") { $0.values != nil }
    guard values(of: kind).contains(value), let path = kind.path(PageOwner(value: value)) else {
      return .nothing
    }
    return .text(
      page.told(page.website.addresses.address(ofFolder: path, kind: kind, language: page.languageNumber)))
  }

  /// The values that have a page of a kind.
  func values(_ name: String) throws(RenderFault) -> TemplateValue {
    .list(values(of: try kind(name, "for several values") { $0.values != nil }).map { .text($0) })
  }

  private func values(of kind: PageKind) -> [String] {
    page.note(.items, Name(kind.name + "#values"))
    return page.makes(kind) ? page.website.listing.values(of: kind) : []
  }

  private func kind(
    _ name: String, _ description: String, where fits: (PageKind) -> Bool
  ) throws(RenderFault) -> PageKind {
    let kinds = PageKind.all.filter(fits)
    if let kind = kinds.first(where: { $0.name == name }) { return kind }
    var fault = RenderFault(.argument, "there is no kind of page `\(name)` \(description)")
    fault.suggestion = NearestWord.to(name, among: kinds.map(\.name))
    throw fault
  }
}

extension Filter {
  /// `'courses' | page_url`: the address of a page by its kind; nothing if the site has none. Of an entry's further
  /// pages, and of those for values, it is told whose: `'booking' | page_url: person`, `'month' | page_url: '2026/12'`.
  static let pageURL = Filter("page_url", 0...1, isExtension: true) { input, arguments, context in
    let address = try PageAddress("page_url", context)
    switch arguments[0] {
    case nil: return try address.alone(input.text)
    case .object(let object as EntryView): return try address.of(object.record, input.text)
    case .text(let value), .markup(let value): return try address.of(value, input.text)
    default: return .nothing
    }
  }

  /// `'month' | page_values`: for what there is a page of a kind, in order.
  static let pageValues = Filter("page_values", isExtension: true) { input, _, context in
    try PageAddress("page_values", context).values(input.text)
  }
}
