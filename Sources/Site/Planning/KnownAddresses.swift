import Content

/// The addresses of entries' pages, put together once where they are planned, not for each of the links that
/// lead there. Of what is not planned, or not yet, it asks ``Addresses`` each time.
struct KnownAddresses: Sendable {
  private let addresses: Addresses
  /// By entry and language, in one row: nobody has to hold on to a part of it while looking.
  private var planned: [String?] = []

  init(_ addresses: Addresses, _ plan: [PlannedPage] = []) {
    self.addresses = addresses
    guard let last = plan.lazy.compactMap({ $0.subject?.number }).max() else { return }
    planned = Array(repeating: nil, count: (last + 1) * addresses.languages.count)
    let isLinked = PageKind.all.map(\.isLinked)
    for page in plan where page.number == 1 && isLinked[page.kindNumber] {
      guard let subject = page.subject else { continue }
      planned[place(of: subject, page.language)] = addresses.address(ofFile: page.file)
    }
  }

  /// Nothing for entries without a page.
  func address(of record: PublicRecord, language: Int) -> String? {
    let place = place(of: record.id, language)
    if place < planned.count, let address = planned[place] { return address }
    return addresses.address(of: record, language: language)
  }

  private func place(of entry: EntryID, _ language: Int) -> Int {
    entry.number * addresses.languages.count + language
  }
}
