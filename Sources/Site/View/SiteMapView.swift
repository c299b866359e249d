import Content
import Liquid

/// What maps of the site and lists of redirects ask of the plan. Each part of a map is one read: its answer says
/// all that stands in it.
extension PageView {
  /// The parts of the map, for the file that tells them: their address, and when something in them changed.
  var parts: TemplateValue {
    page.note(.plan, Name(SiteMap.planName))
    let website = page.website
    guard page.makes(.siteMapPart), let folder = PageKind.siteMapPart.path(nil) else { return .list([]) }
    return .list(
      website.siteMap.parts.map { part in
        let address = addresses.address(ofFile: folder + "/" + part.name)
        return .map(
          TemplateMap([
            (.canonical, .text(addresses.origin + address)), (.changed, Self.moment(website.changed(part))),
          ])
        )
      })
  }

  /// The pages of the part of the map that this page is, or of all of it.
  var all: TemplateValue {
    let (map, part) = (page.website.siteMap, owner.value)
    page.note(.plan, part.map { Name($0) } ?? .none)
    let pages = part.map { map[$0]?.pages ?? 0..<0 } ?? map.pages.indices
    return .object(PlaceList(pages: map.pages[pages], page: page))
  }

  /// Old addresses and those that they lead to.
  var redirects: TemplateValue {
    page.note(.plan, Name(Redirect.planName))
    return .list(
      page.website.redirects.map { .map(TemplateMap([(.from, .text($0.from)), (.to, .text($0.to))])) })
  }

  static func moment(_ moment: Int?) -> TemplateValue { moment.map { .quantity(.moment($0)) } ?? .nothing }
}

/// Pages as a map tells them: their whole address, the same in other languages, and when they changed.
private struct PlaceList: TemplateObject {
  let pages: ArraySlice<PlannedPage>
  let page: PageContext

  func member(_ name: Name) -> TemplateValue? { nil }
  var memberNames: [String] { [] }
  var itemCount: Int? { pages.count }
  /// As a part of something else it is not spelled out: each page would tell all others.
  var identity: String? { "pages" }
  var printed: TemplateValue { .nothing }

  func item(at index: Int) -> TemplateValue {
    .object(PlaceView(planned: pages[pages.startIndex + index], page: page))
  }
}

/// One of them.
private struct PlaceView: TemplateObject {
  let planned: PlannedPage
  let page: PageContext

  private var addresses: Addresses { page.website.addresses }

  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case .canonical: .text(addresses.origin + addresses.address(ofFile: planned.file))
    case .alternates: .list(alternates)
    case .changed: PageView.moment(page.website.changed(planned))
    default: nil
    }
  }

  var memberNames: [String] { ["canonical", "alternates", "changed"] }
  var printed: TemplateValue { .nothing }

  /// Every page has the same place in each language.
  private var alternates: [TemplateValue] {
    guard !planned.kind.isForAllLanguages else { return [] }
    let place = planned.file.dropFirst(addresses.folder(of: planned.kind, planned.language).count)
    return addresses.languages.enumerated().map { number, language in
      let file = addresses.folder(of: planned.kind, number) + place
      return .map(
        TemplateMap([
          (.language, .text(language)),
          (.canonical, .text(addresses.origin + addresses.address(ofFile: file))),
        ]))
    }
  }
}

extension PublicRecord {
  /// Search engines may know of its page.
  var wantsToBeFound: Bool { !isUnlisted && self["seo"]?["noindex"]?.boolean != true }
}

extension Name {
  static let canonical: Name = "canonical"
  static let alternates: Name = "alternates"
  fileprivate static let changed: Name = "changed"
  fileprivate static let from: Name = "from"
  fileprivate static let to: Name = "to"
}
