import Content

extension PageKind {
  static let people = PageKind("people", template: "pages/people", at: "instructors")
    .listing { listing, _ in listing.featuredFirst("people") }

  /// When somebody can be booked.
  static let booking = PageKind("booking", template: "pages/booking", of: "people") { person in
    person["is_bookable"]?.boolean == true ? "people/\(person.slug)/book" : nil
  }
  .part(of: "availability")

  static let person = PageKind("person", template: "pages/person", of: "people") { "people/\($0.slug)" }
}

extension Listing {
  /// Those that a team puts forward, then the others, each in their order.
  func featuredFirst(_ collection: String) -> [EntryID] {
    kept("\(collection), featured first") {
      let records = records(collection)
      let featured = records.map { $0["is_featured"]?.boolean == true }
      return (zip(records, featured).filter(\.1) + zip(records, featured).filter { !$0.1 }).map(\.0.id)
    }
  }
}
