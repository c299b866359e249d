import Content

/// The addresses of entries' pages, put together once where they are planned, not for each of the links that
/// lead there. Of what is not planned, or not yet, it asks ``Addresses`` each time.
struct KnownAddresses: Sendable {
  private let addresses: Addresses
  /// By language and entry.
  private var planned: [[String?]] = []

  init(_ addresses: Addresses, _ plan: [PlannedPage] = []) {
    self.addresses = addresses
    guard let last = plan.lazy.compactMap({ $0.subject?.number }).max() else { return }
    planned = addresses.languages.map { _ in Array(repeating: nil, count: last + 1) }
    let isLinked = PageKind.all.map(\.isLinked)
    for page in plan where page.number == 1 && isLinked[page.kindNumber] {
      guard let subject = page.subject else { continue }
      planned[page.language][subject.number] = addresses.address(ofFile: page.file)
    }
  }

  /// Nothing for entries without a page.
  func address(of record: PublicRecord, language: Int) -> String? {
    let known = language < planned.count ? planned[language] : []
    if record.id.number < known.count, let address = known[record.id.number] { return address }
    return addresses.address(of: record, language: language)
  }
}
