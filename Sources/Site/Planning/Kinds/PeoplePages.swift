import Content

extension PageKind {
  static let people = PageKind("people", template: "pages/people", at: "instructors")
    .listing { listing, _ in listing.entries("people") }

  /// When somebody can be booked.
  static let booking = PageKind("booking", template: "pages/booking", of: "people") { person in
    person["is_bookable"]?.boolean == true ? "people/\(person.slug)/book" : nil
  }
  .part(of: "availability")

  static let person = PageKind("person", template: "pages/person", of: "people") { "people/\($0.slug)" }
}
