import TestSupport
import Testing

/// What is never public about people: N-01 to N-07, N-16, N-18 and N-24.
@Suite struct `Privacy of people` {
  private static let kit = """
    == people/kit.md
    ---
    name: Kit Open
    roles: [instructor]
    password: hunter2
    password_hash: $2y$10$abc
    google_calendar_token: ya29.token
    google_calendar_refresh_token: 1//refresh
    google_calendar_id: kit-calendar
    email: kit@mail.example
    phone: "+20 100 555"
    birth_year: "1991"
    gender: unsaid
    credit_score: 801-score
    last_accessed_at: 2026-05-05T05:05:05Z
    stripe_account_id: acct_kit
    commission_rate: 43.21
    total_earnings: 9876.54
    pending_balance: 8765.43
    total_referral_earnings: 7654.32
    referral_code: KITREF
    referred_by: lin-ref
    is_admin: true-admin
    activated_by: boss-17
    user_id: user-4711
    ---
    Teaches.
    == private/accounts.yaml
    - {id: acc-1, person: kit, name: Kit Ledger, email: ledger@mail.example, commission_rate: 43.21,
       billing: {name: Kit Ltd, address: 1 Secret Street, city: Hideville, vat_number: VAT-99}}
    """

  @Test func `N-01 credentials`() async {
    let pages = await PublicWalk.of(Self.kit)
    #expect(pages.missing("Kit Open") == [])
    #expect(pages.leaks("hunter2", "$2y$", "ya29", "1//refresh", "kit-calendar") == [])
  }

  @Test func `N-02 contact, except for the seller's`() async {
    let pages = await PublicWalk.of(
      Self.kit + """

        == site.yaml
        title: Test Academy
        base_url: https://academy.example.org
        languages: [en, ar]
        timezone: UTC
        currency: USD
        seller: {name: Academy Ltd, email: sales@academy.example, phone: "+1 555"}
        == private/invites.yaml
        - {plan: none, email: friend@mail.example, expires_at: 2026-09-01}
        == private/bookings.yaml
        - {person: kit, start: 2026-07-01T10:00:00Z, duration: 1h, client_name: Cleo Client, client_email: cleo@mail.example,
           client_message: please help}
        """)
    #expect(pages.missing("sales@academy.example", "+1 555") == [])
    #expect(pages.leaks("mail.example", "+20 100", "Secret Street", "Hideville", "Kit Ltd", "VAT-99") == [])
    #expect(pages.leaks("Cleo", "please help") == [])
  }

  @Test func `N-03 personal data`() async {
    let pages = await PublicWalk.of(Self.kit)
    #expect(pages.missing("Kit Open") == [])
    #expect(pages.leaks("1991", "unsaid", "801-score", "1777957505") == [])
  }

  @Test func `N-04 payment`() async {
    let pages = await PublicWalk.of(
      Self.kit + """

        == plans.yaml
        - {slug: pro, name: Pro Plan, prices: [{period: monthly, price: 9.00}], stripe_product_id: prod_9,
           stripe_price_id: price_9, paypal_plan_id: P-9}
        == private/orders.yaml
        - {number: O-1, account: acc-1, total: 9.00, status: completed, items: [{title: Pro, price: 9.00, final_price: 9.00}],
           payment_gateway: stripe-gate, transaction_id: pi_777, payment_details: {card: 4242-4242}}
        """)
    #expect(pages.missing("Pro Plan") == [])
    #expect(pages.leaks("acct_kit", "prod_9", "price_9", "P-9", "stripe-gate", "pi_777", "4242") == [])
  }

  @Test func `N-05 bank`() async {
    let pages = await PublicWalk.of(
      Self.kit + """

        == private/payout_methods.yaml
        - {account: acc-1, type: bank_transfer, name: Main, paypal_email: pay@mail.example, bank_name: Nile Bank,
           bank_account_name: K Open, bank_account_number: "00012345", bank_routing_number: "110000",
           bank_swift_code: NILEEGCX, bank_iban: EG38001, bank_country: EG, details: {branch: Zamalek}}
        == private/withdrawals.yaml
        - {account: acc-1, method: bank_transfer, amount: 50.00, status: pending, created_at: 2026-05-01,
           receiver: EG-RECEIVER, bank: Nile Bank, receipt: receipt-1.pdf}
        """)
    #expect(pages.missing("Kit Open") == [])
    #expect(pages.leaks("pay@", "Nile", "K Open", "00012345", "110000", "EG38001", "Zamalek") == [])
    #expect(pages.leaks("EG-RECEIVER", "receipt-1") == [])
  }

  @Test func `N-06 money of persons`() async {
    let pages = await PublicWalk.of(
      Self.kit + """

        == courses/loops.md
        ---
        {title: Loops, category: data, lang: en, price: 10.00, certificate: {enabled: false},
         instructors: [{person: kit, role: primary, revenue_share: 43.21}, {person: ada, role: assistant, revenue_share: 56.79}]}
        ---
        About loops.
        == products/kit.md
        ---
        {title: Kit Product, owner: kit, content_type: ebook, price: 1.00, file: kit.pdf, earnings: 5555.55}
        ---
        A product.
        == private/goodwill.yaml
        - {account: acc-1, transactions: [], total_earned: 31, balance: 3030303, spent: 4040404}
        == private/affiliates.yaml
        - {account: acc-1, affiliate_code: AFF1, status: approved, total_earnings: 11.11, paid_earnings: 11.11}
        == private/wallets.yaml
        - {account: acc-1, transactions: [], balance: 22.22, total_earned: 22.22}
        """)
    #expect(pages.missing("Loops", "Kit Product", "assistant") == [])
    #expect(pages.leaks("4321", "5679", "9876", "8765", "7654", "5555", "3030303", "4040404") == [])
    #expect(pages.leaks("AFF1", "1111", "2222") == [])
  }

  @Test(arguments: [
    "privacy_public: false", "visibility: private", "is_active: false", "status: pending",
    "status: rejected", "status: suspended", "activated: false", "deleted_at: 2026-01-01", "roles: [student]",
    "roles: [moderator, admin]",
  ])
  func `N-07 hidden people are named nowhere`(reason: String) async {
    let roles = reason.hasPrefix("roles") ? "" : "roles: [instructor]"
    let pages = await PublicWalk.of(
      """
      == people/ghost.md
      ---
      name: Ghost Writer
      headline: Unseen
      \(roles)
      \(reason)
      ---
      Teaches.
      == courses/loops.md
      ---
      {title: Loops, category: data, lang: en, price: 10.00, certificate: {enabled: false}, instructors: [ada, ghost]}
      ---
      About loops.
      == books/primer.md
      ---
      {title: Primer, author: A, category: data, lang: en, page_count: 9, preview_pages: 0, price: 1.00, seller: ghost}
      ---
      Text.
      == posts/hello.md
      ---
      {title: Ghost post, author: ghost}
      ---
      Hello.
      == availability.yaml
      - {person: ghost, title: Ghost hours, weekdays: [mon], start_time: "09:00", end_time: "10:00"}
      == student_teachers.yaml
      - {person: ghost, course: loops, certified_date: 2026-01-17}
      """)
    #expect(pages.missing("Loops", "Primer", "Ada Byron") == [])
    #expect(pages.leaks("ghost", "Ghost", "Unseen", "20470") == [])
  }

  @Test func `N-16 and N-18 what moderators and machines note of people`() async {
    let pages = await PublicWalk.of(Self.kit)
    #expect(pages.missing("Kit Open") == [])
    #expect(pages.leaks("boss-17", "true-admin", "KITREF", "lin-ref", "user-4711") == [])
  }

  @Test func `N-24 names of removed people stay in documents`() async {
    let pages = await PublicWalk.of(
      """
      == people/gone.md
      ---
      {name: Gone Teacher, roles: [instructor], deleted_at: 2026-01-01}
      ---
      Taught.
      == private/certificates.yaml
      - {number: C-1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30, account: acc-1, student_name: Gone Learner,
         course_title: Loops, instructor_name: Gone Teacher, completion_date: 2026-01-01, issue_date: 2026-01-02,
         is_valid: true, issued_by: gone}
      """)
    #expect(pages.leaks("Gone", "C-1") == [])
  }
}
