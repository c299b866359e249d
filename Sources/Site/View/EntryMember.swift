import Content
import Liquid

/// Something that templates can ask of every entry besides its fields.
struct EntryMember: Sendable {
  let name: Name
  let value: @Sendable (EntryView) -> TemplateValue

  init(_ name: Name, _ value: @escaping @Sendable (EntryView) -> TemplateValue) {
    self.name = name
    self.value = value
  }

  static let all = [
    EntryMember("slug") { .text($0.record.slug) },
    EntryMember("collection") { .text($0.record.collection) },
    EntryMember("language") { .text($0.record.language) },
    // The address of its page, nothing if it has none.
    EntryMember("url") { view in
      view.page.note(.address, of: view.record)
      return view.page.address(of: view.record).map { .text(view.page.told($0)) } ?? .nothing
    },
    EntryMember("course") { $0.shown($0.record.course) },
    EntryMember(.previous) { view in view.shown(view.neighbour(\.previous)) },
    EntryMember(.next) { view in view.shown(view.neighbour(\.next)) },
  ]

  static let named = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}

extension EntryView {
  fileprivate func shown(_ record: PublicRecord?) -> TemplateValue {
    record.map { .object(EntryView($0, on: page)) } ?? .nothing
  }

  /// The entry before or behind this one in its row; which one that is, is the answer to the read of this member.
  fileprivate func neighbour(_ side: KeyPath<Listing.Neighbours, EntryID?>) -> PublicRecord? {
    page.website.listing.neighbours(of: record)[keyPath: side].flatMap { page.catalog.publicRecord($0) }
  }
}
