import Content
import Diagnostics
import Liquid
import Platform

/// Says in 64 bits what the answer to each question is today. A page whose questions all have the
/// answers that they had is what it was.
public struct Answers: Sendable {
  let website: Website
  private let addresses: KnownAddresses
  /// Tells the states of a source file apart: its stamp, or what it holds.
  private let stateOfFile: @Sendable (_ path: String) -> UInt64
  private let stateOfFonts: @Sendable () -> UInt64

  /// - Parameter stateOfFonts: tells apart which fonts there are. Only sites with papers ask for it.
  public init(
    _ website: Website, stateOfFile: @escaping @Sendable (_ path: String) -> UInt64,
    stateOfFonts: @escaping @Sendable () -> UInt64
  ) {
    self.website = website
    addresses = website.knownAddresses
    self.stateOfFile = stateOfFile
    self.stateOfFonts = stateOfFonts
  }

  /// Nothing if the entry is not there for the world, which is an answer, too.
  public func answer(to read: Read) -> UInt64 {
    var hash = RunningFingerprint()
    hash.add(Int(read.kind.rawValue))
    switch read.kind {
    case .field, .body, .children, .related, .address:
      guard let record = read.entry.flatMap({ website.catalog.publicRecord($0) }) else { return 0 }
      add(read, of: record, to: &hash)
    case .collection: add(website.listing.entries(read.name?.text ?? ""), to: &hash)
    case .items: addItems(read, to: &hash)
    case .plan: hash.add(Int(bitPattern: UInt(website.fingerprint(ofPlan: read.name?.text ?? ""))))
    case .phrase: addPhrase(read, to: &hash)
    case .template: website.theme.text(of: read.name?.text ?? "").map { hash.add($0.span) }
    case .asset: hash.add(website.assets.asset(at: read.name?.text ?? "")?.file ?? "")
    case .fragment: hash.add(PageContext(website, read).made(read.name?.text ?? "").bytes.span)
    case .clock: addClock(read, to: &hash)
    case .file: hash.add(stateOfFile(read.name?.text ?? ""))
    case .fonts: hash.add(stateOfFonts())
    case .picture: hash.add(website.pictureState(read))
    }
    return hash.value
  }

  private func add(_ read: Read, of record: PublicRecord, to hash: inout RunningFingerprint) {
    let language = website.addresses.languages[read.language]
    let name = read.name ?? .none
    switch read.kind {
    case .field:
      if name == .slug { hash.add(record.slug) }
      hash.add(record.fingerprint(of: name, in: language))
      if name == .language { hash.add(record.language) }
      if name == .course { hash.add(record.course?.identity ?? "") }
      if name == .previous {
        add([website.listing.neighbours(of: record).previous].compactMap(\.self), to: &hash)
      }
      if name == .next { add([website.listing.neighbours(of: record).next].compactMap(\.self), to: &hash) }
    case .body:
      guard let body = record.body(of: name, in: language) else { return }
      hash.add(body.path)
      hash.add(body.bytes.lowerBound)
      hash.add(stateOfFile(body.path))
    case .children:
      for child in record.children(name.text) {
        hash.add(child.identity)
        hash.add(child.isOpen ? 1 : 0)
      }
    case .related: add(website.listing.related(name.text, to: record), to: &hash)
    case .address where name != .none:
      hash.add(website.address(ofKind: name.text, of: record, language: read.language) ?? "-")
    default:
      hash.add(addresses.address(of: record, language: read.language) ?? "-")
      hash.add(record.isUnlisted ? 1 : 0)
    }
  }

  private func add(_ entries: some Sequence<EntryID>, to hash: inout RunningFingerprint) {
    for entry in entries { website.catalog.publicRecord(entry).map { hash.add($0.identity) } }
  }

  private func addItems(_ read: Read, to hash: inout RunningFingerprint) {
    let parts = (read.name?.text ?? "").split(separator: "#", maxSplits: 2)
    guard parts.last != "values" else { return addValues(of: String(parts[0]), to: &hash) }
    guard parts.last != "made" else {
      return hash.add(PageKind.named[String(parts[0])].map(website.makes) == true ? 1 : 0)
    }
    guard let name = parts.first, let kind = PageKind.all.first(where: { $0.name == name }) else { return }
    guard parts.count > 1, let number = Int(parts[1]) else {
      return addLists(of: kind, withItems: parts.count > 1, language: read.language, to: &hash)
    }
    let owner = PageOwner(
      entry: read.entry.flatMap { website.catalog.publicRecord($0) },
      value: parts.count > 2 ? String(parts[2]) : nil, language: read.language)
    guard let items = kind.items?(website.listing, owner) else { return }
    add(items.dropFirst((number - 1) * kind.itemsOnPage).prefix(kind.itemsOnPage), to: &hash)
  }

  private func addValues(of kind: String, to hash: inout RunningFingerprint) {
    guard let kind = PageKind.named[kind], website.makes(kind) else { return }
    for value in website.listing.values(of: kind) { hash.add(value) }
  }

  /// Whose lists there are of a kind, how long each is, and what is in it.
  private func addLists(
    of kind: PageKind, withItems: Bool, language: Int, to hash: inout RunningFingerprint
  ) {
    for owner in kind.owners(website.listing) {
      var owner = owner
      owner.language = language
      let items = kind.items?(website.listing, owner) ?? []
      hash.add(owner.entry?.identity ?? owner.value ?? "")
      hash.add(items.count)
      if withItems { add(items, to: &hash) }
    }
  }

  private func addPhrase(_ read: Read, to hash: inout RunningFingerprint) {
    let language = website.addresses.languages[read.language]
    switch read.name.flatMap({ SpokenPhrases.phrase($0, in: language, website.catalog.translations) }) {
    case nil: hash.add(0)
    case .text(let text): hash.add(text)
    case .plural(let forms):
      for form in forms.map({ "\($0.key)=\($0.value)" }).sorted() { hash.add(form) }
    }
  }

  private func addClock(_ read: Read, to hash: inout RunningFingerprint) {
    let context = PageContext(website, read).renderOptions().context
    hash.add(ClockPhrase(key: read.name?.text ?? "").text(context) ?? "\(website.catalog.now)")
  }
}

extension PageContext {
  /// A page of no kind, to ask again what was asked on some page.
  convenience init(_ website: Website, _ read: Read) {
    self.init(website, language: read.language, on: Workbench())
  }
}
