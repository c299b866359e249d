import Content

extension PageKind {
  static let people = PageKind("people", template: "pages/people", at: "instructors")
    .listing { listing, _ in listing.entries("people") }

  static let person = PageKind("person", template: "pages/person", of: "people") { "people/\($0.slug)" }
}
