public import Content
public import Diagnostics
import Platform

/// A page before it is rendered: which it is, and where it will stand.
public struct PlannedPage: Sendable {
  /// Its kind's place in ``PageKind/all``.
  public let kindNumber: Int
  public let subject: EntryID?
  /// The number of its language among the site's.
  public let language: Int
  /// Of a list that is spread over several pages: which it is, from 1, and how many there are.
  public let number: Int
  public let count: Int
  /// The file below the output folder.
  public let file: String
  /// Where it stands in each language, if its kind does not tell.
  let folder: String?
  /// The file of the page that it leads to, if that is all that it does.
  var target: String?

  public var kind: PageKind { PageKind.all[kindNumber] }

  public init(
    kindNumber: Int, subject: EntryID?, language: Int, number: Int, count: Int, file: String,
    folder: String? = nil
  ) {
    self.kindNumber = kindNumber
    self.subject = subject
    self.language = language
    self.number = number
    self.count = count
    self.file = file
    self.folder = folder
  }
}

/// Decides which pages there are, before one is rendered.
public struct Planner {
  private let website: Website
  private var pages: [PlannedPage] = []
  private var diagnostics: [Diagnostic] = []
  private var redirects: [Redirect] = []
  /// Pages by where they stand on a disk that does not tell capitals from small letters.
  private var pageAt: [String: Int] = [:]

  /// Every page of the site; no two in the same place. The site remembers them, for its map.
  public static func plan(_ website: Website) -> Checked<[PlannedPage]> {
    var planner = Planner(website: website)
    let kinds = PageKind.all.enumerated().filter { website.makes($0.element) }
    for (number, kind) in kinds where kind.valuesOfMap == nil { planner.add(kind, number) }
    planner.addRedirects()
    website.keep(planner.pages, planner.redirects)
    for (number, kind) in kinds {
      for value in kind.valuesOfMap?(website.siteMap) ?? [] {
        planner.add(kind, number, of: PageOwner(entry: nil, value: value))
      }
    }
    return Checked(planner.pages, planner.diagnostics)
  }

  private init(website: Website) {
    self.website = website
  }

  private mutating func add(_ kind: PageKind, _ kindNumber: Int) {
    guard let collection = kind.collection else { return add(kind, kindNumber, of: nil) }
    let listed = website.catalog.publicRecords(collection)
    for record in listed + website.catalog.unlistedRecords(collection) { add(kind, kindNumber, of: record) }
  }

  private mutating func add(_ kind: PageKind, _ kindNumber: Int, of subject: PublicRecord?) {
    guard kind.values != nil else { return add(kind, kindNumber, of: PageOwner(entry: subject)) }
    for value in website.listing.values(of: kind) {
      add(kind, kindNumber, of: PageOwner(entry: subject, value: value))
    }
  }

  private mutating func add(_ kind: PageKind, _ kindNumber: Int, of owner: PageOwner) {
    guard let path = kind.path(owner) else { return }
    let count = count(of: kind, owner)
    guard count > 0 else { return }
    website.theme.problem(of: kind, about: owner.entry).map { diagnostics.append($0) }
    for language in kind.isForAllLanguages ? 0..<1 : website.addresses.languages.indices {
      for number in 1...count {
        let file = website.addresses.file(ofFolder: path, kind: kind, language: language, number: number)
        place(
          PlannedPage(
            kindNumber: kindNumber, subject: owner.entry?.id, language: language, number: number,
            count: count,
            file: file))
      }
    }
  }

  private func count(of kind: PageKind, _ owner: PageOwner) -> Int {
    if let pictures = kind.pictureCount { return owner.entry.map(pictures) ?? 0 }
    if kind.isTechnical, !kind.isPaged { return 1 }
    let items = kind.items?(website.listing, owner).count ?? 0
    return max(1, (items + kind.itemsOnPage - 1) / kind.itemsOnPage)
  }

  /// Whoever comes by an old address is led on: by a page that stands there, and by a list for those hosts that
  /// know what to do with it.
  private mutating func addRedirects() {
    let former = FormerPlaces(website)
    guard !former.isEmpty else { return }
    let kindNumber = PageKind.all.firstIndex { $0.name == PageKind.redirect.name } ?? 0
    let addresses = website.addresses
    for page in pages where page.kind.format != .picture {
      let start = addresses.folder(of: page.kind, page.language)
      for place in former.places(of: String(page.file.dropFirst(start.count))) {
        let file = start + place
        redirects.append(
          Redirect(from: addresses.address(ofFile: file), to: addresses.address(ofFile: page.file)))
        guard file.hasSuffix(".html"), website.makes(.redirect) else { continue }
        var leading = PlannedPage(
          kindNumber: kindNumber, subject: page.subject, language: page.language, number: 1, count: 1,
          file: file)
        leading.target = page.file
        self.place(leading)
      }
    }
  }

  private mutating func place(_ page: PlannedPage) {
    if let fault = OutputPath.fault(in: page.file) {
      diagnostics.append(.noSuchOutput(page.file, fault.reason, at: place(of: page)))
      return
    }
    let key = OutputPath(trusted: page.file).foldedKey
    if let other = pageAt[key] {
      diagnostics.append(
        .pagesCollide(page.file, pages[other].file, at: place(of: page), other: place(of: pages[other])))
      return
    }
    pageAt[key] = pages.count
    pages.append(page)
  }

  private func place(of page: PlannedPage) -> SourceRange? {
    page.subject.flatMap { website.catalog.publicRecord($0)?.place }
  }
}

extension Diagnostic {
  fileprivate static func noSuchOutput(_ path: String, _ reason: String, at place: SourceRange?) -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("output-name"), "the page `\(path.prefix(80))` \(reason)", at: place,
      hint: "give the entry another slug")
  }

  fileprivate static func pagesCollide(
    _ path: String, _ other: String, at place: SourceRange?, other first: SourceRange?
  ) -> Diagnostic {
    let summary =
      path == other
      ? "two pages would be written to `\(path)`"
      : "`\(path)` and `\(other)` would be one file where capitals do not count"
    return Diagnostic(
      .error, DiagnosticID("page-collision", rule: "V-01"), summary, at: place,
      notes: [Diagnostic.Note("the other one is made of this entry", at: first)],
      hint: "give one of them another slug")
  }
}
