import TestSupport
import Testing

@testable import Content

@Suite struct `Derived names of payout methods` {
  /// The IBAN is the example of the standard's registry.
  @Test(arguments: [
    ("type: paypal, paypal_email: ada@lovelace.example", "a***@l…"),
    ("type: paypal, paypal_email: a@b.example", "a***@b…"),
    ("type: bank_transfer, bank_iban: GB33 BUKB 2020 1555 5555 55", "•••• 5555"),
    ("type: bank_transfer, bank_account_number: \"0012 3456 78\"", "•••• 5678"),
    ("type: wise, bank_iban: DE89370400440532013000, bank_account_number: \"11112222\"", "•••• 3000"),
    ("type: bank_transfer, bank_account_number: \"12345\"", "•••• 45"),
    ("type: bank_transfer, bank_account_number: \"1\"", "•••• "),
  ])
  func `documents print the ends of addresses and accounts, never more than half`(
    facts: String, display: String
  ) async throws {
    #expect(try #require(await method(facts)).shown("display") == [display])
  }

  @Test(arguments: [
    "type: stripe", "type: bank_transfer, bank_name: First Bank, bank_swift_code: BUKBGB22",
    "type: bank_transfer, paypal_email: ada@lovelace.example", "type: paypal, paypal_email: ada",
  ])
  func `what has neither an address nor an account has no name to print`(facts: String) async throws {
    #expect(try #require(await method(facts)).shown("display") == ["none"])
  }

  @Test func `a name that somebody told is never printed instead`() async throws {
    let method = try #require(
      await method("type: paypal, paypal_email: ada@lovelace.example, display: ada@lovelace.example"))
    #expect(method.shown("display") == ["a***@l…"])
  }

  @Test func `no message repeats a told name`() async {
    let result = await ContentFixture(
      Self.files("type: paypal, paypal_email: ada@lovelace.example, display: 1️⃣ada@lovelace.example")
    ).check()
    #expect(result.findings("V-25") == ["1️⃣"])
    #expect(!result.messages("V-25").joined().contains("lovelace"))
  }

  private func method(_ facts: String) async -> Record? {
    await ContentFixture(Self.files(facts)).entry("payout_methods", "m1")
  }

  private static func files(_ facts: String) -> String {
    """
    == private/accounts.yaml
    - {id: a1, name: Ada}
    == private/payout_methods.yaml
    - {id: m1, account: a1, name: Mine, \(facts)}
    """
  }
}
