import Content

/// Whose page it is: an entry's, that of a value such as a month, or the site's.
struct PageOwner: Sendable {
  var entry: PublicRecord?
  var value: String?
  /// The number of the language that it is in: texts are sorted as each language does.
  var language = 0
}

/// One kind of page: whose pages they are, where they stand, what is listed on them, and which
/// template makes them. Each kind is declared once, in a file of `Kinds/`.
public struct PageKind: Sendable {
  /// What a page is, and what becomes of values in its template.
  public enum Format: Sendable {
    /// Escaped as HTML and XML ask for.
    case markup
    /// As they are; `json` makes JSON of them.
    case plain
    /// The same, and then brought into the form that calendars have: see ``CalendarFile``.
    case calendar
    /// A PDF: its template is a design of `Templates/documents`, and it is printed, not rendered.
    case paper
    /// A picture of a page of such a paper.
    case picture

    /// Whether it is made by printing.
    public var isPrinted: Bool { self == .paper || self == .picture }
  }

  /// What `--only` calls it, and templates as `page.kind`.
  public let name: String
  public let template: String
  let templateName: Name
  /// The field by which an entry asks for another template of `pages/`.
  var templateField: Name?
  /// What templates call the entry that the page is about.
  let entryName: Name
  public internal(set) var format = Format.markup
  /// Each entry of this collection has such a page; without one, there is one for the site.
  var collection: String?
  /// Where the page is: a folder such as `courses/loops`, empty for the first page, or a file with
  /// a name of its own. Nothing for entries without a page.
  let path: @Sendable (PublicRecord?) -> String?
  /// Pages that are no entry's and several of a kind: one for each of these, such as the months of a calendar.
  /// Nothing for kinds with one page.
  var values: (@Sendable (Listing) -> [String])?
  /// The same for what can be told only when all other pages are planned: parts of their map.
  var valuesOfMap: (@Sendable (SiteMap) -> [String])?
  /// What is listed, some on each page; of a file that is no page, as much as it holds.
  var items: (@Sendable (Listing, PageOwner) -> [EntryID])?
  var itemsOnPage = 24
  /// How many pictures an entry has: `1.png`, `2.png` and so on in the folder of its path.
  var pictureCount: (@Sendable (PublicRecord) -> Int)?
  /// The part of the site that it belongs to, a word of `features`; nothing for what every site has.
  var feature: String?
  /// Its path is that of a file, although its name has no point in it.
  var isFile = false
  /// There is one page for all languages.
  var isForAllLanguages = false
  /// Nobody is led to it: it stands in no map of the site.
  var isTechnical = false
  /// It is spread over several pages although it is technical.
  var isPaged = false

  /// A page without an entry.
  init(_ name: String, template: String, at path: String) {
    self.name = name
    self.template = template
    templateName = Name(template)
    entryName = "entry"
    self.path = { _ in path }
  }

  /// Pages that are planned elsewhere.
  init(_ name: String, template: String) {
    self.name = name
    self.template = template
    templateName = Name(template)
    entryName = "entry"
    path = { _ in nil }
  }

  /// A page for each visible entry of a collection.
  init(
    _ name: String, template: String, of collection: String,
    at path: @escaping @Sendable (PublicRecord) -> String?
  ) {
    self.name = name
    self.template = template
    templateName = Name(template)
    entryName = Name(Self.shortNoun(of: collection))
    self.collection = collection
    self.path = { $0.flatMap(path) }
  }

  /// A learning path is `path` in its template.
  private static func shortNoun(of collection: String) -> String {
    let noun = Schema.standard[collection]?.noun ?? collection
    return noun.split(separator: " ").last.map(String.init) ?? noun
  }

  /// A page of a part of the site that a team may leave out: `features` of site.yaml.
  func part(of feature: String) -> PageKind {
    var kind = self
    kind.feature = feature
    return kind
  }

  /// Entries may name another template of `pages/` in a field.
  func choosingTemplate(by field: Name) -> PageKind {
    var kind = self
    kind.templateField = field
    return kind
  }

  /// A page below its path for each value: `events/2026/12`.
  func forEach(_ values: @escaping @Sendable (Listing) -> [String]) -> PageKind {
    var kind = self
    kind.values = values
    return kind
  }

  /// A file below its path for each part of the map of the site.
  func forEachPart(_ values: @escaping @Sendable (SiteMap) -> [String]) -> PageKind {
    var kind = self
    kind.valuesOfMap = values
    return kind
  }

  func listing(
    _ items: @escaping @Sendable (Listing, PageOwner) -> [EntryID], onPage count: Int = 24
  ) -> PageKind {
    var kind = self
    kind.items = items
    kind.itemsOnPage = count
    return kind
  }

  /// Whose pages there are: each visible entry's, each value's, or the site's.
  func owners(_ listing: Listing) -> [PageOwner] {
    if let collection { return listing.records(collection).map { PageOwner(entry: $0) } }
    return values == nil ? [PageOwner()] : listing.values(of: self).map { PageOwner(value: $0) }
  }

  /// The path of the page of an owner.
  func path(_ owner: PageOwner) -> String? {
    let path = path(owner.entry)
    guard let value = owner.value, let path else { return path }
    return path.isEmpty ? value : path + "/" + value
  }

  func paged() -> PageKind {
    var kind = self
    kind.isPaged = true
    return kind
  }

  func technical(_ format: Format, forAllLanguages: Bool = false) -> PageKind {
    var kind = self
    kind.format = format
    kind.isForAllLanguages = forAllLanguages
    kind.isTechnical = true
    return kind
  }

  /// A file that has a name such as `_headers`.
  func file() -> PageKind {
    var kind = self
    kind.isFile = true
    return kind
  }

  /// A PDF for everybody.
  func paper(forAllLanguages: Bool = false) -> PageKind {
    technical(.paper, forAllLanguages: forAllLanguages)
  }

  /// Pictures of a paper's pages, the same for all languages.
  func pictures(_ count: @escaping @Sendable (PublicRecord) -> Int) -> PageKind {
    var kind = technical(.picture, forAllLanguages: true)
    kind.pictureCount = count
    return kind
  }
}

extension PageKind {
  /// Every kind, in the order in which pages are planned.
  public static let all: [PageKind] =
    [
      home, catalogue, course, lesson, people, person, booking, books, book, products, product,
      categories, category, tags, tag, events, pastEvents, event, month, bundles, bundle, paths, path,
      pricing,
      gifts, rewards, teach, posts, post, announcements, announcement, faq, page, verify, certificate,
      notFound,
      search, brandSheet, personBrand, syllabus, preview, previewPage, siteShare, courseShare, bookShare,
      eventShare, postShare, courseCover, bookCover,
    ]
    + feeds + calendars
    + [bookCatalogue, webManifest, robots, headers, redirects, redirect, siteMap, siteMapPart]
    + facets + sortings + [catalogueIndex, catalogueCards]

  public static let named = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The designs of papers by the names that they have among templates.
  static let designs = Set(all.filter(\.format.isPrinted).map(\.template))

  /// The kind whose pages belong to entries of a collection.
  static let byCollection: [String: PageKind] = Dictionary(
    all.compactMap { kind in kind.isTechnical ? nil : kind.collection.map { ($0, kind) } },
    uniquingKeysWith: { first, _ in first })

  /// Whether links to the entries of its collection lead to pages of this kind.
  var isLinked: Bool { collection.flatMap { Self.byCollection[$0] }?.name == name }
}
