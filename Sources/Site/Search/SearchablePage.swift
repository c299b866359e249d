public import Content
import Platform

/// A page that can be found: which entry it shows, and where.
public struct SearchablePage: Sendable {
  public let entry: EntryID
  /// The kind of the page, or `faq` for a question, which stands on a page with others.
  public let kind: String
  public let address: String
  /// The number of its language among the site's.
  public let language: Int
}

extension Website {
  /// Whether the site has a search: the template of its page is there, and nobody left it out.
  public var hasSearch: Bool { makes(.search) }

  /// The pages of a language that can be found, kind by kind. What search engines are asked to leave out is none of
  /// them, nor are certificates.
  public func searchablePages(_ plan: [PlannedPage], language: Int) -> [SearchablePage] {
    let isFound = PageKind.all.map { !$0.isTechnical && $0.isLinked && $0.name != PageKind.certificate.name }
    var pages: [SearchablePage] = []
    for page in plan where page.language == language && isFound[page.kindNumber] && page.number == 1 {
      guard let subject = page.subject, let record = catalog.publicRecord(subject), record.wantsToBeFound
      else { continue }
      pages.append(
        SearchablePage(
          entry: subject, kind: page.kind.name, address: addresses.address(ofFile: page.file),
          language: language))
    }
    return pages + questions(language)
  }

  /// Questions stand on one page, each under its slug; those about a course stand on the course's.
  private func questions(_ language: Int) -> [SearchablePage] {
    guard makes(.faq), let path = PageKind.faq.path(nil) else { return [] }
    let page = addresses.address(ofFolder: path, kind: .faq, language: language)
    return catalog.publicRecords("faqs").filter { $0[.course] == nil }.map {
      SearchablePage(entry: $0.id, kind: "faq", address: page + "#" + $0.slug, language: language)
    }
  }

  /// The same for some entries alone, which have not moved: those of them that can be found.
  public func searchablePages(of entries: [EntryID], language: Int) -> [SearchablePage] {
    let asked = Set(entries)
    return entries.compactMap { entry in
      guard let record = catalog.publicRecord(entry), record.wantsToBeFound,
        let kind = PageKind.byCollection[record.collection], makes(kind),
        let address = knownAddresses.address(of: record, language: language)
      else {
        return nil
      }
      return SearchablePage(entry: entry, kind: kind.name, address: address, language: language)
    } + questions(language).filter { asked.contains($0.entry) }
  }
}

extension PageKind {
  /// Where the index of a language begins: the one file of it that keeps its name.
  public static func searchIndexFile(_ language: String) -> String { "search-index.\(language).json" }

  /// A search without a server. Its page shows the sections of the site to whoever has no scripts.
  static let search = PageKind("search", template: "pages/search", at: "search").part(of: "search")
}
