public import Content
public import Diagnostics

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

  public var kind: PageKind { PageKind.all[kindNumber] }

  public init(kindNumber: Int, subject: EntryID?, language: Int, number: Int, count: Int, file: String) {
    self.kindNumber = kindNumber
    self.subject = subject
    self.language = language
    self.number = number
    self.count = count
    self.file = file
  }
}

/// Decides which pages there are, before one is rendered.
public struct Planner {
  private let website: Website
  private var pages: [PlannedPage] = []
  private var diagnostics: [Diagnostic] = []
  /// Pages by where they stand on a disk that does not tell capitals from small letters.
  private var pageAt: [String: Int] = [:]

  /// Every page of the site, or of some kinds; no two in the same place.
  public static func plan(_ website: Website, only kinds: Set<String> = []) -> Checked<[PlannedPage]> {
    var planner = Planner(website: website)
    for (number, kind) in PageKind.all.enumerated() where website.theme.makes(kind) {
      guard kinds.isEmpty || kinds.contains(kind.name) else { continue }
      planner.add(kind, number)
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
    guard let path = kind.path(subject) else { return }
    let items = kind.items?(website.listing, subject).count ?? 0
    let count = max(1, (items + kind.itemsOnPage - 1) / kind.itemsOnPage)
    for language in kind.isForAllLanguages ? 0..<1 : website.addresses.languages.indices {
      for number in 1...count {
        let file = website.addresses.file(ofFolder: path, kind: kind, language: language, number: number)
        place(
          PlannedPage(
            kindNumber: kindNumber, subject: subject?.id, language: language, number: number, count: count,
            file: file))
      }
    }
  }

  private mutating func place(_ page: PlannedPage) {
    if let reason = OutputName.fault(of: page.file) {
      diagnostics.append(.noSuchOutput(page.file, reason, at: place(of: page)))
      return
    }
    let key = OutputName.folded(page.file)
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

/// Names of files below the output folder.
public enum OutputName {
  /// Why there can be no such file; nothing if there can.
  public static func fault(of path: String) -> String? {
    if path.utf8.contains(0) { return "holds a character that file names cannot have" }
    if path.utf8.count > 4_000 { return "is longer than 4,000 bytes" }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty { return "has a part without a name" }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return "leads out of its folder" }
      if part.count > 255 { return "has a part of more than 255 bytes" }
    }
    return nil
  }

  /// The same for names that some disks cannot tell apart.
  public static func folded(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? path : path.lowercased()
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
