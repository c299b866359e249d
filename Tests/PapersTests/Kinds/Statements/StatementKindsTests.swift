import Content
import Diagnostics
import Names
import TestSupport
import Testing

@testable import Build
@testable import Papers

@Suite struct `Kinds of statements` {
  private static let wallet = """
    - id: w1
      account: a-1
      transactions:
        - {reference: T1, type: credit, category: top-up, amount: 50.00, balance_after: 50.00, at: 2025-12-31T00:00:00Z}
        - {reference: T2, type: debit, category: other, amount: 20.00, balance_after: 30.00, at: 2026-01-02T00:00:00Z}

    """

  private static let payouts = """
    - {id: p1, number: PAY-2026-0007, account: a-1, amount: 5.00, status: pending, created_at: 2026-04-01T00:00:00Z}
    - {id: p2, account: a-2, amount: 5.00, status: pending, created_at: 2026-04-02T00:00:00Z}
    - {id: p3, account: a-2, amount: 5.00, status: pending, created_at: 2026-04-02T00:00:00Z, deleted_at: 2026-04-03T00:00:00Z}

    """

  private func site() -> IssuingSite {
    let site = IssuingSite(1)
    site["Templates/documents/statement.yaml"] = """
      title: "{{ kind }} {{ number }}"
      blocks: ["{{ party.name }}: {{ issued_on | date: style: 'long' }}{% if kind == 'wallet' %} {{ closing | money }}{% endif %}"]
      """
    site["Content/private/wallets.yaml"] = Self.wallet
    site["Content/private/payouts.yaml"] = Self.payouts
    return site
  }

  @Test func `lie in folders of their kind and year, under their numbers, and nowhere else`() async throws {
    let site = site()
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let papers = site.tree.keys.filter { $0.contains("/statements/") || $0.contains("/wallets/") }
    #expect(
      Set(papers) == [
        "documents/statements/2026/PAY-2026-0007.pdf", "documents/statements/2026/PAY-2026-00008.pdf",
        "documents/wallets/2026/WAL-a-1.pdf",
      ])
    #expect(try await site.build().result.hadNothingToDo)
  }

  @Test func `are drawn again when an earning changes what they say`() async throws {
    let site = site()
    let changed = try await site.changes {
      $0.replace(
        "amount: 20.00, balance_after: 30.00", with: "amount: 25.00, balance_after: 25.00",
        in: "Content/private/wallets.yaml")
      $0.replace("id: p2, account: a-2", with: "id: p2, account: a-3", in: "Content/private/payouts.yaml")
    }
    #expect(
      changed == ["documents/statements/2026/PAY-2026-00008.pdf", "documents/wallets/2026/WAL-a-1.pdf"])
  }

  @Test func `a broken ledger stops the build, and with it its paper`() async throws {
    let site = site()
    site.replace("balance_after: 30.00", with: "balance_after: 30.01", in: "Content/private/wallets.yaml")
    let built = try await site.build()
    #expect(built.hasErrors && built.complaints.contains("the ledger breaks at line 2"))
    #expect(site.tree.keys.allSatisfy { !$0.contains("/wallets/") })
    site.adjust = { $0.keepsGoing = true }
    _ = try await site.build()
    #expect(site.tree.keys.allSatisfy { !$0.contains("/wallets/") })
  }

  @Test func `made-up statements have every name that real ones have`() async throws {
    let fixture = await StatementFixture(
      """
      == private/wallets.yaml
      - {id: w1, account: a1, transactions: [{reference: T1, type: credit, category: gift, amount: 1.00, balance_after: 1.00, at: 2026-01-01T00:00:00Z}]}
      == private/payouts.yaml
      - {number: P1, account: a1, amount: 5.00, status: pending, created_at: 2026-04-01T00:00:00Z}

      """)
    let payout = ReadFacts(try #require(try fixture.payout("P1"))).names
    let wallet = ReadFacts(try #require(WalletStatement(try fixture.record("wallets", "w1")))).names
    let made = PaperKind.payouts.specimens.map { ReadFacts($0.map).names }
    #expect(made.count >= 9 && made.allSatisfy { payout.isSubset(of: $0) })
    #expect(PaperKind.wallets.specimens.allSatisfy { wallet.isSubset(of: ReadFacts($0.map).names) })
    for kind in [PaperKind.affiliates, .goodwill, .sponsors] { #expect(!kind.specimens.isEmpty) }
  }

  @Test func `there is a phrase for every word that records may say`() {
    var sources = SourceMap()
    let phrases = Translations.load(Checkout.path + "/Content/translations", sources: &sources).value
    let words: [(String, [String])] = [
      ("status", WordList.payoutStatus.words + WordList.affiliateStatus.words),
      ("earning", WordList.earningStatus.words), ("role", WordList.recipientType.words),
      ("as", WordList.recipientType.words), ("subject", WordList.itemKind.words + ["sale", "referral"]),
      ("methods", WordList.payoutMethod.words), ("category", WordList.ledgerCategory.words),
      ("movement", WordList.orderStatus.words), ("reason", WordList.goodwillReason.words),
      ("enrollment", WordList.enrollmentStatus.words), ("group", ["booking", "content", "referral", "sale"]),
      ("way", ["from", "to", "platform", "promotion"]),
    ]
    for (group, words) in words {
      for word in words {
        let key = Name("paper.statement.\(group).\(word)")
        for language in ["en", "ar"] { #expect(phrases[key, in: language] != nil, "\(key.text) \(language)") }
      }
    }
  }
}
