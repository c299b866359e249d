import Content
import Liquid

/// The page itself, as `page` in templates.
struct PageView: TemplateObject {
  let planned: PlannedPage
  let subject: PublicRecord?
  let page: PageContext

  var addresses: Addresses { page.website.addresses }
  var owner: PageOwner {
    PageOwner(entry: subject, value: addresses.value(of: planned), language: planned.language)
  }

  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case .kind: .text(planned.kind.name)
    case .title: title
    case .searchTitle: searchTitle
    case .language: .text(page.language)
    case .direction: .text(page.isRightToLeft ? "rtl" : "ltr")
    case .url: address(planned.language, planned.number)
    case .canonical: .text(whole(address(planned.language, planned.number).text))
    case .alternates: alternates
    case .entry: subject.map { .object(EntryView($0, on: page)) } ?? .nothing
    case .isListed: isListed
    case .number: .integer(planned.number)
    case .pages: .integer(planned.count)
    case .previous: planned.number > 1 ? address(planned.language, planned.number - 1) : .nothing
    case .next: planned.number < planned.count ? address(planned.language, planned.number + 1) : .nothing
    case .items: items
    case .value: owner.value.map { .text($0) } ?? .nothing
    case .target: target
    case .parts: parts
    case .redirects: redirects
    case .catalogue: .object(CatalogueView(planned: planned, value: owner.value, page: page))
    case .all: all
    default: nil
    }
  }

  var memberNames: [String] {
    let names: [Name] = [
      .kind, .title, .searchTitle, .language, .direction, .url, .canonical, .alternates, .entry, .isListed,
      .number, .pages, .previous, .next, .items, .value, .catalogue, .target, .all, .parts, .redirects,
    ]
    return names.map(\.text)
  }

  /// Inside of something else a page is named by its address.
  var printed: TemplateValue { address(planned.language, planned.number) }

  var identity: String? { "page/" + planned.file }

  /// What the entry is called; a list is called by the words of the interface.
  private var title: TemplateValue {
    guard let subject else { return .nothing }
    let view = EntryView(subject, on: page)
    for name: Name in [.title, .name, .question] where subject.hasField(name) {
      if let title = view.member(name), !title.isNothing { return title }
    }
    return .text(subject.slug)
  }

  /// What search engines are told instead, if somebody has told it in the page's language.
  private var searchTitle: TemplateValue {
    page.note(.field, .seo, of: subject)
    let told = subject?.text(.metaTitle, of: .seo, writtenIn: page.language)
    return told.map { .text($0) } ?? title
  }

  private var isListed: TemplateValue {
    page.note(.address, of: subject)
    page.note(.field, .seo, of: subject)
    return .boolean(subject?.wantsToBeFound != false && !planned.kind.isTechnical)
  }

  private func address(_ language: Int, _ number: Int) -> TemplateValue {
    page.note(.address, of: subject)
    if language == planned.language, number == planned.number {
      return .text(page.told(addresses.address(ofFile: planned.file)))
    }
    let path = planned.folder ?? planned.kind.path(owner) ?? ""
    return .text(
      page.told(addresses.address(ofFolder: path, kind: planned.kind, language: language, number: number)))
  }

  private func whole(_ address: String) -> String {
    page.isOnPaper ? address : addresses.origin + address
  }

  /// The same page in each language of the site.
  private var alternates: TemplateValue {
    guard !planned.kind.isForAllLanguages else { return .list([]) }
    return .list(
      addresses.languages.enumerated().map { number, language in
        let url = address(number, planned.number)
        return .map(
          TemplateMap([
            (.language, .text(language)), (.url, url), (.canonical, .text(whole(url.text))),
          ]))
      })
  }

  /// What is listed on this page. That the list is what it is belongs to the page's plan.
  private var items: TemplateValue {
    let owner = owner
    let value = owner.value.map { "#" + $0 } ?? ""
    page.note(.items, Name("\(planned.kind.name)#\(planned.number)" + value), of: subject)
    guard let all = planned.kind.items?(page.website.listing, owner) else { return .list([]) }
    let start = min(all.count, (planned.number - 1) * planned.kind.itemsOnPage)
    let end = min(all.count, start + planned.kind.itemsOnPage)
    return .object(CollectionView(all[start..<end], on: page))
  }

  /// The page that this one leads to, if that is all that it does.
  private var target: TemplateValue {
    page.note(.address, of: subject)
    return planned.target.map { .text(page.told(addresses.address(ofFile: $0))) } ?? .nothing
  }
}

extension PageContext {
  var isRightToLeft: Bool { website.isRightToLeft[languageNumber] }
}

extension Name {
  static let language: Name = "language"
  static let direction: Name = "direction"
  static let url: Name = "url"
  fileprivate static let kind: Name = "kind"
  fileprivate static let entry: Name = "entry"
  fileprivate static let isListed: Name = "is_listed"
  fileprivate static let number: Name = "number"
  fileprivate static let pages: Name = "pages"
  static let previous: Name = "previous"
  static let next: Name = "next"
  fileprivate static let items: Name = "items"
  fileprivate static let value: Name = "value"
  fileprivate static let target: Name = "target"
  fileprivate static let parts: Name = "parts"
  fileprivate static let catalogue: Name = "catalogue"
  fileprivate static let all: Name = "all"
  fileprivate static let redirects: Name = "redirects"
  fileprivate static let seo: Name = "seo"
  fileprivate static let metaTitle: Name = "meta_title"
  fileprivate static let searchTitle: Name = "search_title"
  fileprivate static let question: Name = "question"
}
