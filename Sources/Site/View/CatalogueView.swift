import Content
import Liquid

/// The catalogue of courses as `page.catalogue` in templates: by what it can be narrowed and sorted, and how it
/// is on this page.
struct CatalogueView: TemplateObject {
  let planned: PlannedPage
  let value: String?
  let page: PageContext

  private var listing: Listing { page.website.listing }

  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case .count: .integer(courses.count)
    case .onPage: .integer(PageKind.catalogue.itemsOnPage)
    case .inFile: .integer(PageKind.catalogueCards.itemsOnPage)
    case .facets: .list(facets.map { .object($0) })
    case .choice: choice
    case .sortings: .list(sortings.map { .object($0) })
    case .sorting: sortings.first(where: \.isCurrent).map { .object($0) } ?? .nothing
    default: nil
    }
  }

  var memberNames: [String] {
    let names: [Name] = [.count, .onPage, .inFile, .facets, .choice, .sortings, .sorting]
    return names.map(\.text)
  }

  /// As a part of something else it is not spelled out: that would be all courses.
  var identity: String? { "catalogue/" + planned.file }
  var printed: TemplateValue { .nothing }

  private var courses: [EntryID] {
    page.note(.items, "courses")
    return listing.catalogue
  }

  private var facets: [FacetView] {
    Facet.all.map { FacetView(facet: $0, current: current($0), page: page) }.filter { !$0.options.isEmpty }
  }

  private var sortings: [SortingView] {
    Sorting.all.filter { page.makes($0.kind) }.map {
      SortingView(sorting: $0, isCurrent: $0.kind.name == planned.kind.name, page: page)
    }
  }

  /// The value that this page is about.
  private var choice: TemplateValue {
    for facet in Facet.all {
      let view = FacetView(facet: facet, current: current(facet), page: page)
      guard let current = view.current, let option = view.options.first(where: { $0.value == current }) else {
        continue
      }
      return view.shown(option)
    }
    return .nothing
  }

  private func current(_ facet: Facet) -> String? {
    guard facet.kind.name == planned.kind.name else { return nil }
    return value ?? planned.subject.flatMap { page.catalog.publicRecord($0)?.slug }
  }
}

/// A facet as templates see it.
struct FacetView: TemplateObject {
  let facet: Facet
  /// The value that the page is about.
  let current: String?
  let page: PageContext

  var options: [Facet.Option] {
    page.note(.items, Name(facet.kind.name))
    // What all courses have tells nothing apart.
    page.note(.items, "courses")
    return page.website.listing.options(of: facet)
  }

  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case .name: .text(facet.name)
    case .options: .object(OptionList(options: options, facet: self))
    case .column: column
    case .isCurrent: .boolean(current != nil)
    default: nil
    }
  }

  var memberNames: [String] { ["name", "options", "column", "is_current"] }

  /// An option: its address, how many courses have it, and what it is called by.
  func shown(_ option: Facet.Option) -> TemplateValue {
    let ends = ends(of: option)
    return .map(
      TemplateMap([
        (.facet, .text(facet.name)), (.value, .text(option.value)), (.url, address(option)),
        (.count, .integer(option.courses.count)), (.isCurrent, .boolean(option.value == current)),
        (.entry, option.entry.map { .object(EntryView($0, on: page)) } ?? .nothing),
        (.from, .money(ends.from)), (.to, .money(ends.to)),
      ]))
  }

  private func ends(of option: Facet.Option) -> (from: Money?, to: Money?) {
    guard facet.isOfPrices else { return (nil, nil) }
    return PriceSteps([Int64](), in: page.website.listing.currency).ends(of: option.value)
  }

  private func address(_ option: Facet.Option) -> TemplateValue {
    if let entry = option.entry {
      page.note(.address, of: entry)
      return page.address(of: entry).map { .text($0) } ?? .nothing
    }
    let kind = facet.kind
    guard page.makes(kind), let path = kind.path(PageOwner(value: option.value)) else {
      return .nothing
    }
    return .text(
      page.website.addresses.address(ofFolder: path, kind: kind, language: page.languageNumber))
  }

  /// For each course in the catalogue's order the numbers of its options; just the number, if it is one.
  private var column: TemplateValue {
    page.note(.items, Name(facet.kind.name + "#*"))
    page.note(.items, "courses#*")
    var numbers: [EntryID: [TemplateValue]] = [:]
    for (number, option) in options.enumerated() {
      for course in option.courses { numbers[course, default: []].append(.integer(number)) }
    }
    return .list(
      page.website.listing.catalogue.map { course in
        let own = numbers[course] ?? []
        return own.count == 1 ? own[0] : .list(own)
      })
  }
}

/// What a facet offers; only what a template asks for is looked at.
private struct OptionList: TemplateObject {
  let options: [Facet.Option]
  let facet: FacetView

  func member(_ name: Name) -> TemplateValue? { nil }
  var memberNames: [String] { [] }
  var itemCount: Int? { options.count }
  func item(at index: Int) -> TemplateValue { facet.shown(options[index]) }
}

/// An order of the catalogue as templates see it.
struct SortingView: TemplateObject {
  let sorting: Sorting
  let isCurrent: Bool
  let page: PageContext

  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case .name: .text(sorting.name)
    case .url: address
    case .isCurrent: .boolean(isCurrent)
    case .order: order
    default: nil
    }
  }

  var memberNames: [String] { ["name", "url", "is_current", "order"] }

  private var address: TemplateValue {
    let path = sorting.kind.path(PageOwner()) ?? ""
    return .text(
      page.website.addresses.address(ofFolder: path, kind: sorting.kind, language: page.languageNumber))
  }

  /// The places that the courses have in the catalogue, in this order.
  private var order: TemplateValue {
    page.note(.items, Name(sorting.kind.name + "#*"))
    page.note(.items, "courses#*")
    let listing = page.website.listing
    let places = Dictionary(
      listing.catalogue.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = sorting.courses(listing, language: page.languageNumber)
    return .list(sorted.compactMap { places[$0].map { .integer($0) } })
  }
}

extension Name {
  static let name: Name = "name"
  fileprivate static let count: Name = "count"
  fileprivate static let onPage: Name = "on_page"
  fileprivate static let inFile: Name = "in_file"
  fileprivate static let facets: Name = "facets"
  fileprivate static let facet: Name = "facet"
  fileprivate static let choice: Name = "choice"
  fileprivate static let sortings: Name = "sortings"
  fileprivate static let sorting: Name = "sorting"
  fileprivate static let options: Name = "options"
  fileprivate static let column: Name = "column"
  fileprivate static let order: Name = "order"
  fileprivate static let value: Name = "value"
  fileprivate static let entry: Name = "entry"
  fileprivate static let from: Name = "from"
  fileprivate static let to: Name = "to"
  fileprivate static let isCurrent: Name = "is_current"
}
