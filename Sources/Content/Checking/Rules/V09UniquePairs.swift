import Diagnostics

extension Rule {
  /// Nothing stands twice in a list where once says it all: a course's tags, a bundle's courses.
  static let repeatedItems = Rule(
    id: DiagnosticID("repeated-item", rule: "V-09"),
    scope: .entry(of: .named(Set(lists.map(\.collection)))) { entry, _, complaints in
      for list in lists where list.collection == entry.collection.name {
        check(list.field, list.member, of: entry, &complaints)
      }
    })

  private static let lists: [(collection: String, field: Name, member: Name?)] = [
    ("courses", "tags", nil), ("courses", "instructors", "person"), ("courses", "related", "course"),
    ("courses", "prerequisite_courses", "course"), ("people", "expertise", nil), ("people", "skills", nil),
    ("bundles", "courses", "course"), ("books", "tags", nil), ("products", "tags", nil),
  ]

  private static func check(
    _ field: Name, _ member: Name?, of entry: Record, _ complaints: inout Complaints
  ) {
    var first: [EntryID: SourceRange] = [:]
    for item in entry[field]?.list ?? [] {
      guard let value = member.map({ item[$0] }) ?? item, let target = value.target else { continue }
      if let other = first[target.id] {
        complaints.error(
          "`\(target.slug)` stands twice in `\(field.text)`", at: value.place,
          notes: [Diagnostic.Note("the first one is here", at: other)])
      } else {
        first[target.id] = value.place
      }
    }
  }

  /// One record says what there is between two: an account and its course, a person and a course.
  static let repeatedPairs = Rule.catalog("V-09", "repeated-pair") { catalog, _, complaints in
    for (collection, left, right) in pairs {
      var first: [Pair: SourceRange] = [:]
      for record in catalog.asWritten(collection) where !record.isDeleted {
        guard let one = record[left]?.target, let other = record[right], let target = other.target else {
          continue
        }
        let message = "two \(collection) have the same `\(left.text)` and `\(right.text)`"
        note(Pair(one.id, target.id), message, at: other.place, &first, &complaints)
      }
    }
    checkPurchases(in: catalog, &complaints)
  }

  private static let pairs: [(collection: String, left: Name, right: Name)] = [
    ("student_teachers", "person", "course"), ("enrollments", "account", "course"),
    ("enrollments", "account", "path"), ("registrations", "account", "event"),
  ]

  private struct Pair: Hashable {
    var left: EntryID
    var right: EntryID

    init(_ left: EntryID, _ right: EntryID) {
      self.left = left
      self.right = right
    }
  }

  /// Nobody buys the same book twice.
  private static func checkPurchases(in catalog: Catalog, _ complaints: inout Complaints) {
    var first: [Pair: SourceRange] = [:]
    for order in catalog.asWritten("orders") where !order.isDeleted {
      guard let account = order["account"]?.target,
        !["failed", "cancelled", "refunded"].contains(order["status"]?.text ?? "")
      else { continue }
      for item in order["items"]?.list ?? [] {
        guard let bought = item["ref"], let book = bought.target, book.collection.name == "books" else {
          continue
        }
        let message = "the same account buys the book `\(book.slug)` twice"
        note(Pair(account.id, book.id), message, at: bought.place, &first, &complaints)
      }
    }
  }

  private static func note(
    _ pair: Pair, _ message: String, at place: SourceRange, _ first: inout [Pair: SourceRange],
    _ complaints: inout Complaints
  ) {
    if let other = first[pair] {
      complaints.error(message, at: place, notes: [Diagnostic.Note("the first one is here", at: other)])
    } else {
      first[pair] = place
    }
  }
}
