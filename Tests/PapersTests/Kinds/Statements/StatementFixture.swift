import Content
import Liquid
import TestSupport
import Testing

@testable import Papers

/// Records of money of a small academy, and statements made of them.
struct StatementFixture {
  let result: ContentFixture.Result
  let sources: StatementSources
  var catalog: Catalog { result.catalog }

  init(_ private: String) async {
    result = await ContentFixture(Self.academy + `private`).check()
    sources = StatementSources(result.catalog)
  }

  func record(_ collection: String, _ key: String) throws -> Record {
    try #require(catalog.all(collection).first { $0.key == key })
  }

  func payout(_ number: String) throws -> PayoutStatement? {
    PayoutStatement(try record("payouts", number), number: number, sources)
  }

  static let issuer = StatementIssuer(title: "Academy", logo: nil, seller: "Academy Ltd", address: "Street 1")

  static let secrets = ["LB62099900000001001901229114", "7003141592", "ada.pay@example.net", "CRNILBBE"]

  private static let academy = """
    == people/bob.md
    ---
    name: Bob Stone
    roles: [instructor]
    ---
    Writes programs, too.
    == courses/loops.md
    ---
    title: {en: Loops, ar: حلقات}
    instructors:
      - {person: ada, role: primary, revenue_share: 33.3}
      - {person: bob, role: co_instructor, revenue_share: 66.7}
    category: data
    lang: en
    price: 14.29
    certificate: {enabled: false}
    ---
    About loops.
    == courses/lists.md
    ---
    title: {en: Lists, ar: قوائم}
    instructors: [{person: ada, role: primary}]
    category: data
    lang: en
    price: 100.00
    certificate: {enabled: false}
    ---
    About lists.
    == private/accounts.yaml
    - {id: a1, name: Ada Byron, person: ada}
    - {id: a2, name: {en: Bob Stone, ar: بوب ستون}, person: bob, lang: ar}
    - {id: a3, name: Platform}
    - {id: b1, name: Buyer Secretname, email: buyer.secretname@example.net}
    - {id: c1, name: {en: Big Company, ar: شركة كبيرة}, lang: ar}
    == private/payout_methods.yaml
    - {id: m1, account: a1, type: paypal, name: Mine, paypal_email: ada.pay@example.net}
    - id: m2
      account: a1
      type: bank_transfer
      name: Bank LB62099900000001001901229114
      bank_iban: LB62099900000001001901229114
      bank_swift_code: CRNILBBE
      is_default: true
    - {id: m3, account: a2, type: bank_transfer, name: Other, bank_account_number: "7003141592"}

    """
}

/// Facts as tests look into them.
struct ReadFacts {
  let value: TemplateValue

  init(_ statement: any Statement) {
    value = statement.facts(StatementFixture.issuer) { _ in 0 }.map
  }

  init(_ value: TemplateValue) { self.value = value }

  subscript(_ name: String) -> ReadFacts {
    guard case .map(let map) = value else { return ReadFacts(.nothing) }
    return ReadFacts(map[name] ?? .nothing)
  }

  subscript(_ number: Int) -> ReadFacts {
    list.indices.contains(number) ? list[number] : ReadFacts(.nothing)
  }

  var list: [ReadFacts] {
    guard case .list(let list) = value else { return [] }
    return list.map { ReadFacts($0) }
  }

  var isNothing: Bool { if case .nothing = value { true } else { false } }
  var text: String { value.text }
  /// In the smallest units, read from what stands there.
  var units: Int {
    let digits = text.filter { $0.isNumber }
    return (text.hasPrefix("-") ? -1 : 1) * (Int(digits) ?? 0)
  }

  /// All names, those of maps within included.
  var names: Set<String> {
    switch value {
    case .map(let map):
      map.members.reduce(into: Set<String>()) { names, member in
        names.insert(member.0)
        names.formUnion(ReadFacts(member.1).names.map { member.0 + "." + $0 })
      }
    case .list: list.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    default: []
    }
  }

  /// Everything that stands in it, in one text.
  var everything: String {
    switch value {
    case .map(let map): map.members.map { ReadFacts($0.1).everything }.joined(separator: "\n")
    case .list: list.map(\.everything).joined(separator: "\n")
    default: text
    }
  }
}
