import Content
import Liquid

/// Something that templates can ask of every entry besides its fields.
struct EntryMember: Sendable {
  let name: Name
  /// What `lectern schema --views` says of it.
  let type: String
  let summary: String
  let value: @Sendable (EntryView) -> TemplateValue

  init(
    _ name: Name, _ type: String, _ summary: String,
    _ value: @escaping @Sendable (EntryView) -> TemplateValue
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.value = value
  }

  static let all = [
    EntryMember("slug", "text", "What others call it by.") { .text($0.record.slug) },
    EntryMember("collection", "text", "The collection that it belongs to.") { .text($0.record.collection) },
    EntryMember("language", "text", "The language that it is written in.") { .text($0.record.language) },
    EntryMember("url", "text", "The address of its page; nothing if it has none.") { view in
      view.page.note(.address, of: view.record)
      return view.page.address(of: view.record).map { .text(view.page.told($0)) } ?? .nothing
    },
    EntryMember("course", "entry of courses", "The course that it is a part of.") {
      $0.shown($0.record.course)
    },
    EntryMember(
      .previous, "entry", "Of a lesson: the open one before it in its course; of a post: the newer one."
    ) { view in
      view.shown(view.neighbour(\.previous))
    },
    EntryMember(
      .next, "entry", "Of a lesson: the open one behind it in its course; of a post: the older one."
    ) { view in
      view.shown(view.neighbour(\.next))
    },
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
