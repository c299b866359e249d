import Content
import TestSupport
import Testing

/// One word, several things (B.1): folders, lists and columns that mean something else on each
/// platform become the right thing, or somebody is told.
@Suite struct `Names that mean several things` {
  @Test(arguments: [
    ("courses/second/01-part/lessons.md", "title: T", "lessons"),
    (
      "private/lessons.yaml", "{id: a, tutor: grace, start: 2026-07-01, duration: 30, price: 500}", "bookings"
    ),
    ("private/lessons/first.yaml", "{tutor: grace, start: 2026-07-01, duration: 30}", "bookings"),
    ("private/sessions.yaml", "{id: a, teacher: grace, scheduled_start: 2026-07-01}", "bookings"),
    (
      "live_rooms.yaml",
      "{kind: live_room, title: T, description: D., user: grace, start: 2026-07-01, duration: 1h}", "events"
    ),
    ("gifts.yaml", "{name: N, icon: a.svg, price: 1.00}", "gifts"),
    ("private/gifts.yaml", "{id: a, sender: 9, receiver: 7, value: 500}", "gift_transactions"),
    ("private/gift_transactions.yaml", "{id: a, gift: rose, sender: 9, receiver: 7}", "gift_transactions"),
    ("rules.yaml", "{user: grace, weekdays: [mon], time: \"09:00\", duration: 30}", "availability"),
    ("availability.yaml", "{user: grace, day_of_week: 1, start_time: \"09:00\"}", "availability"),
    (
      "consultation_availabilities.yaml", "{speaker: grace, day_of_week: mon, start_time: \"09:00\"}",
      "availability"
    ),
    ("users.yaml", "{name: N, roles: [tutor]}", "people"),
    ("tutors.yaml", "{name: N, roles: [tutor]}", "people"),
    ("private/users.yaml", "{id: a, name: N}", "accounts"),
    ("private/user.yaml", "{id: a, full_name: N}", "accounts"),
    (
      "Content.yaml", "{title: T, description: D., user: grace, content_type: ebook, price: 1.00}", "products"
    ),
    (
      "private/book_purchases.yaml", "{number: N, user: 9, book: tales, price_paid: 5.00, status: pending}",
      "orders"
    ),
    (
      "private/withdrawal_requests.yaml",
      "{user: 7, payout_method: 96, amount: 1.00, status: pending, created_at: 2026-01-01}", "withdrawals"
    ),
  ])
  func `a table becomes the collection that it means where it stands`(
    file: String, entry: String, collection: String
  ) async {
    let text =
      file.hasSuffix(".md") ? "---\n\(entry)\n---\nText." : file.contains("/first") ? entry : "- \(entry)"
    let part = file.hasSuffix(".md") ? "== courses/second/01-part/index.md\n---\ntitle: Part\n---\n" : ""
    let result = await academy(part + "== \(file)\n\(text)\n")
    #expect(result.entries(collection, in: file).count == 1)
    #expect(result.notUnderstood(in: file).isEmpty)
  }

  @Test(arguments: [
    ("private/invoices.csv", ["`orders`", "`withdrawals`"]),
    ("invoices.csv", ["`orders`", "`withdrawals`"]),
    ("private/invoices.yaml", ["`orders`", "`withdrawals`"]),
    ("private/invoices/first.yaml", ["`orders`", "`withdrawals`"]),
    ("private/transactions.csv", ["`orders`", "`wallets`"]),
    ("private/transactions.jsonl", ["`orders`", "`wallets`"]),
  ])
  func `a name that may mean two collections is an error that names both`(file: String, meanings: [String])
    async
  {
    let result = await academy("== \(file)\n{\"id\": 1}\n")
    let place = file.contains("/first") ? "private/invoices/" : file
    #expect(result.findings("ambiguous-collection") == ["\(place):0"])
    for meaning in meanings { #expect(result.output.contains(meaning)) }
    for collection in ["orders", "withdrawals", "wallets"] {
      #expect(result.entries(collection, in: file).isEmpty)
    }
  }

  @Test(arguments: ["sessions.yaml", "certificates.csv", "bookings.yaml", "accounts.csv", "wallets.yaml"])
  func `private records outside of private are an error and are not read`(file: String) async {
    let result = await academy("== \(file)\n- {id: a}\n")
    #expect(result.findings("private-content-outside") == ["\(file):0"])
    for collection in result.catalog.schema.collections where collection.isPrivate {
      #expect(result.entries(collection.name, in: file).isEmpty)
    }
  }

  @Test(arguments: [
    "rooms.yaml", "private/rooms.csv", "reports.yaml", "private/reports.yaml", "user_certificates.yaml",
    "private/messages.csv", "private/personal_access_tokens.csv", "private/password_reset_tokens.csv",
  ])
  func `what no collection is made of is left alone, with a warning`(file: String) async {
    let result = await academy("== \(file)\n- {id: a, token: x}\n")
    #expect(result.findings("unknown-collection") == ["\(file):0"])
  }

  @Test func `a public collection inside of private is read with a warning`() async {
    let result = await academy("== private/faqs.yaml\n- {question: Q?, answer: A.}\n")
    #expect(result.findings("public-content-inside") == ["private/faqs.yaml:0"])
    #expect(result.entries("faqs", in: "private/faqs.yaml").count == 1)
  }

  private func academy(_ text: String) async -> ContentFixture.Result {
    await ContentFixture(SmallAcademy.site + SmallAcademy.content + text).check()
  }
}
