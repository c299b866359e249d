import TestSupport
import Testing

@testable import Build
@testable import Papers

@Suite struct `Numbers of invoices` {
  typealias Order = SellingSite.Order

  @Test func `follow the days of sale, without a gap, each year from one`() async throws {
    let shop = SellingSite([
      Order("c", on: "2026-03-03"), Order("a", on: "2026-03-01"), Order("z", on: "2025-12-31"),
      Order("b", on: "2026-03-02"),
    ])
    let built = try await shop.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(shop.remembered() == ["I-2025-001 z", "I-2026-001 a", "I-2026-002 b", "I-2026-003 c"])
    #expect(shop.papers() == ["I-2025-001", "I-2026-001", "I-2026-002", "I-2026-003"])
  }

  @Test func `are only given to sales`() async throws {
    let shop = SellingSite([
      Order("a"), Order("b") { $0.status = "pending" }, Order("c") { $0.status = "failed" },
    ])
    try await shop.build()
    #expect(shop.remembered() == ["I-2026-001 a"])
  }

  @Test func `go on behind those that records tell`() async throws {
    let shop = SellingSite([Order("a"), Order("b", on: "2026-03-02") { $0.invoice = "I-2026-041" }])
    try await shop.build()
    #expect(shop.remembered() == ["I-2026-042 a", "I-2026-041 b"])
  }

  @Test func `stay when others come before them, and nothing is written twice`() async throws {
    let shop = SellingSite([Order("b", on: "2026-03-02")])
    try await shop.build()
    let first = shop.paper("I-2026-001")
    shop.orders.insert(Order("a", on: "2026-03-01"), at: 0)
    try await shop.build()
    #expect(shop.remembered() == ["I-2026-001 b", "I-2026-002 a"])
    #expect(shop.paper("I-2026-001") == first && first != nil)
    #expect(try await shop.build().result.hadNothingToDo)
    #expect(shop.remembered().count == 2)
  }

  @Test func `are as a build from nothing makes them, from the same ledger`() async throws {
    let shop = SellingSite([Order("b", on: "2026-03-02")])
    try await shop.build()
    shop.orders.insert(Order("a", on: "2026-03-01"), at: 0)
    try await shop.build()
    #expect(try await shop.site.faults() == [])
  }

  @Test func `are not given again when a record goes, and what was issued stays`() async throws {
    let shop = SellingSite([Order("a"), Order("b", on: "2026-03-02")])
    try await shop.build()
    let paper = shop.paper("I-2026-002")
    shop.orders = [shop.orders[0], Order("c", on: "2026-03-02")]
    let built = try await shop.build()
    #expect(built.complaints.contains("the invoice I-2026-002 was issued, and its record is gone"))
    #expect(built.hasErrors && shop.paper("I-2026-002") == paper && paper != nil)
    shop.orders.insert(Order("b", on: "2026-03-02"), at: 1)
    #expect(!(try await shop.build().hasErrors))
    #expect(shop.remembered() == ["I-2026-001 a", "I-2026-002 b", "I-2026-003 c"])
  }

  @Test func `belong to what was sold: a change asks for a credit note, and the paper stays`() async throws {
    let shop = SellingSite([Order("a"), Order("b", on: "2026-03-02")])
    try await shop.build()
    let before = shop.site.tree
    shop.orders[0].title = "Loops and knots"
    let built = try await shop.build()
    #expect(
      built.complaints.contains("the invoice I-2026-001 was issued, and its record says something else now"))
    #expect(built.complaints.contains("write a refund for what is different: it becomes a credit note"))
    #expect(built.hasErrors && shop.site.tree == before)
    // What none of it touches is made; what was issued stays.
    shop.orders.append(Order("c", on: "2026-03-04"))
    #expect(try await shop.build(keepsGoing: true).hasErrors)
    #expect(shop.papers() == ["I-2026-001", "I-2026-002", "I-2026-003"])
    #expect(shop.paper("I-2026-001") == before["documents/invoices/2026/I-2026-001.pdf"])
    shop.orders[0].title = "Loops"
    #expect(!(try await shop.build().hasErrors))
  }

  @Test func `do not mind what becomes of the money`() async throws {
    let shop = SellingSite([Order("a")])
    try await shop.build()
    shop.orders[0].status = "cancelled"
    shop.orders[0].more = "  notes: called twice\n"
    let built = try await shop.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(shop.papers() == ["I-2026-001"])
  }

  @Test func `name the seller of their day`() async throws {
    let shop = SellingSite([Order("a")])
    try await shop.build()
    let paper = shop.paper("I-2026-001")
    shop.site.replace("Academy Ltd", with: "Academy plc", in: "Content/site.yaml")
    let built = try await shop.build()
    #expect(built.complaints.contains("was issued by a seller of another name, address or tax number"))
    #expect(shop.paper("I-2026-001") == paper)
    shop.site.replace(
      "vat_number: GB123456789}",
      with: "vat_number: GB123456789, earlier: [{until: 2026-06-30, name: Academy Ltd}]}",
      in: "Content/site.yaml")
    let mended = try await shop.build()
    #expect(!mended.hasErrors, "\(mended.complaints)")
    #expect(shop.paper("I-2026-001") == paper)
  }

  @Test func `cannot be told to belong to two`() async throws {
    let shop = SellingSite([Order("a")])
    try await shop.build()
    shop.orders[0].invoice = "I-2026-009"
    let changed = try await shop.build()
    #expect(changed.complaints.contains("this record was given the number I-2026-001, and tells another one"))
    shop.orders = [Order("a"), Order("b") { $0.invoice = "I-2026-001" }]
    let taken = try await shop.build()
    #expect(taken.complaints.contains("this number was given to another record before"))
    #expect(shop.remembered() == ["I-2026-001 a"])
  }

  @Test func `stay with a paper that could not be printed`() async throws {
    let shop = SellingSite([Order("a"), Order("b", on: "2026-03-02"), Order("c", on: "2026-03-03")])
    shop.site.replace(
      "{{ lines[0].title }}", with: "{{ nothing_of_the_sort }}",
      in: "Templates/documents/invoice.yaml")
    let template = shop.site["Templates/documents/invoice.yaml"]
    #expect(try await shop.build(keepsGoing: true).hasErrors)
    let good = try #require(SellingSite.files["Templates/documents/invoice.yaml"])
    shop.site["Templates/documents/invoice.yaml"] = good
    #expect(template != good)
    shop.orders[1].title = "Knots"
    let built = try await shop.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(shop.papers() == ["I-2026-001", "I-2026-002", "I-2026-003"])
  }

  @Test func `are those of credit notes, too, which name their invoice`() async throws {
    let shop = SellingSite([Order("a"), Order("b", on: "2026-03-02")])
    shop.refunds = """
      - {id: r-1, order: ORD-b, account: a-1, amount: 6.00, status: processed, processed_at: 2026-03-05T08:00:00Z}
      - {id: r-2, order: ORD-a, account: a-1, amount: 6.00, status: approved, created_at: 2026-03-04T08:00:00Z}
      - {id: r-3, order: ORD-a, account: a-1, amount: 6.00, status: rejected, created_at: 2026-03-04T08:00:00Z}
      """
    let built = try await shop.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(shop.remembered("credit_notes") == ["C-1 r-2", "C-2 r-1"])
    #expect(shop.papers("credit_notes") == ["C-1", "C-2"])
  }

  @Test func `keep their day when the money comes, or goes back, later`() async throws {
    let shop = SellingSite([Order("a", on: "2026-03-01") { $0.status = "processing" }])
    shop.orders[0].invoice = "I-2026-001"
    shop.refunds =
      "- {id: r-1, order: ORD-a, account: a-1, amount: 6.00, status: approved, created_at: 2026-03-04T08:00:00Z}"
    try await shop.build()
    shop.orders[0].status = "completed"
    shop.refunds =
      "- {id: r-1, order: ORD-a, account: a-1, amount: 6.00, status: processed, created_at: 2026-03-04T08:00:00Z, "
      + "processed_at: 2027-01-02T08:00:00Z}"
    let built = try await shop.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(shop.paper("C-1", "credit_notes", year: 2026) != nil && shop.papers("credit_notes") == ["C-1"])
    shop.orders[0].paidOn = "2026-03-02"
    let changed = try await shop.build()
    #expect(
      changed.complaints.contains("the invoice I-2026-001 was issued, and its record says something else now")
    )
  }

  @Test func `stand on papers that the account's password opens`() async throws {
    let shop = SellingSite([Order("a")])
    shop.site.replace(
      "ada@private.example.org,", with: "ada@private.example.org,a long word",
      in: "Content/private/accounts.csv")
    try await shop.build()
    let paper = try #require(shop.paper("I-2026-001"))
    let scratch = ScratchFolder()
    scratch.write("paper.pdf", paper)
    func text(_ options: [String]) -> String {
      BuiltCommand.run(program: "/usr/bin/pdftotext", options + ["paper.pdf", "-"], in: scratch.path).output
    }
    #expect(text([]).isEmpty)
    #expect(text(["-upw", "a long word"]).contains("Academy Ltd to Ada Byron: Loops, $24.00"))
    #expect(try await shop.site.faults() == [])
  }

  @Test func `are refused by a ledger that is damaged, which says where`() async throws {
    let shop = SellingSite([Order("a")])
    try await shop.build()
    shop.site.replace("I-2026-001", with: "I-2026-007", in: SellingSite.ledger)
    shop.orders.append(Order("b"))
    let built = try await shop.build()
    #expect(built.complaints.contains("numbers.tsv is damaged in line 2"))
    #expect(shop.papers() == ["I-2026-001"])
  }
}
