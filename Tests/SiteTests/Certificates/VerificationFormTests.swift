import Foundation
import TestSupport
import Testing

@testable import Site

/// The form at `/verify/`, in a real browser.
@Suite(.serialized) struct `The form that finds certificates` {
  private let site: CertificateSite

  init() async throws {
    site = try await CertificateSite()
    site.write(MadeUpCertificate())
    for language in ["en", "ar"] { site.write(MadeUpCertificate().revoked, language: language) }
  }

  private let status = "document.querySelector('[data-status]').innerText.trim()"
  private let isReady = "!document.querySelector('form').hidden"

  /// Fills the form in and sends it.
  private func ask(_ number: String, _ name: String, at page: String = "/verify/") -> [Browser.Step] {
    [
      .open(page), .until(isReady), .tell("document.getElementById('number').focus()"), .type(number),
      .tell("document.getElementById('name').focus()"), .type(name), .press("Enter"),
    ]
  }

  private func walk(_ steps: [Browser.Step]) throws -> String {
    try #require(try Browser.walk(site.folder.path, steps).last)
  }

  @Test func `it is rendered without a complaint, in both languages`() {
    #expect(site.problems == [])
    #expect(site.text("verify/index.html").contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(site.text("ar/verify/index.html").contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(!site.text("verify/index.html").contains("noindex"))
  }

  @Test func `number and family name lead to the certificate`() throws {
    let end = [Browser.Step.until("location.pathname != '/verify/'"), .tell("location.pathname")]
    #expect(try walk(ask("man 2026 00018", "ADEBAYO") + end) == "/verify/\(CertificateSite.uuid)/")
  }

  @Test func `in Arabic they lead to the Arabic page, also of a revoked certificate`() throws {
    let end = [
      Browser.Step.until("location.pathname != '/ar/verify/'"), .until("document.querySelector('.verdict')"),
      .tell("location.pathname + ' ' + document.querySelector('.verdict strong').innerText"),
    ]
    #expect(
      try walk(ask("MAN-٢٠٢٦-٠٠٠١٩", "المنصورى", at: "/ar/verify/") + end)
        == "/ar/verify/\(CertificateSite.revoked.uuid)/ أُلغيت هذه الشهادة")
  }

  @Test func `whether the number or the name is wrong, the answer is the same`() throws {
    let wrong = [("MAN-2026-00018", "Bell"), ("MAN-2026-77777", "Adebayo"), ("MAN-2026-77777", "Bell")]
    let account = "\(status) + document.querySelector('progress').hidden"
    let told = try Browser.walk(
      site.folder.path,
      wrong.flatMap { number, name in
        ask(number, name) + [.until("\(status).startsWith('We found no')"), .tell(account)]
      })
    // Each walk tells where it put the focus, too.
    let said = told.filter { $0 != "null" }
    #expect(said.count == 3 && Set(said).count == 1)
    #expect(said.first?.hasPrefix("We found no certificate with this number and this name.") == true)
    #expect(said.first?.hasSuffix("true") == true)
  }

  @Test func `the keyboard is enough`() throws {
    let steps: [Browser.Step] = [
      .open("/verify/"), .until(isReady), .tell("document.querySelector('main').tabIndex = -1"),
      .tell("document.querySelector('main').focus()"), .press("Tab"), .type("MAN-2026-00018"), .press("Tab"),
      .type("Adébáyọ̀"), .press("Tab"), .press(" "), .until("location.pathname != '/verify/'"),
      .tell("location.pathname"),
    ]
    #expect(try walk(steps) == "/verify/\(CertificateSite.uuid)/")
  }

  @Test func `what is missing is said, marked and has the focus`() throws {
    let account = """
      JSON.stringify([document.activeElement.id, ...['number', 'name'].flatMap(id => [
        document.getElementById(id).getAttribute('aria-invalid'),
        document.getElementById(id).getAttribute('aria-describedby'),
        document.getElementById(id + '-fault').checkVisibility()])])
      """
    let told = try Browser.walk(
      site.folder.path,
      [.open("/verify/"), .until(isReady), .tell(account)] + ask("MAN-2026-00018", " – ") + [.tell(account)]
        + ask("", "") + [.tell(account)]
    ).filter { $0.hasPrefix("[") }
    #expect(
      told == [
        #"["",null,"number-hint",false,null,"name-hint",false]"#,
        #"["name","false","number-hint",false,"true","name-hint name-fault",true]"#,
        #"["number","true","number-hint number-fault",true,"true","name-hint name-fault",true]"#,
      ])
  }

  @Test func `the page stays alive while it searches, and tells how far it is`() throws {
    let watch = """
      globalThis.frames = 0, globalThis.parts = new Set()
      const count = () => { frames++; parts.add(document.querySelector('progress').value); setTimeout(count, 4) }
      count()
      """
    let steps =
      ask("MAN-2026-77777", "Bell").dropLast() + [
        .tell(watch), .press("Enter"), .until("\(status).startsWith('We found no')"),
        .tell("frames > 20 && parts.size > 5"),
      ]
    #expect(try walk(Array(steps)) == "true")
  }

  @Test func `screen readers hear the result`() throws {
    let account =
      "[document.querySelector('[data-status]').getAttribute('aria-live'), "
      + "document.querySelector('[data-status]').getAttribute('role')].join(' ')"
    #expect(try walk([.open("/verify/"), .until(isReady), .tell(account)]) == "polite status")
  }

  @Test func `files that are missing are a failure, not a certificate that nobody knows`() throws {
    try FileManager.default.removeItem(atPath: site.folder.path + "/verify/find/settings.json")
    let said = try walk(
      ask("1", "Bell") + [.until("\(status).startsWith('The search could')"), .tell(status)])
    #expect(said == "The search could not be finished. Please try again in a minute.")
  }

  @Test func `without JavaScript the page says what else leads to a certificate`() throws {
    let account =
      "document.querySelector('form').checkVisibility() + ' ' + document.querySelector('main').innerText"
    let said = try walk([.withoutScript, .open("/verify/"), .tell(account)])
    #expect(said.hasPrefix("false") && said.contains("Scan the QR code on the certificate"))
    let with = try walk([.open("/verify/"), .until(isReady), .tell(account)])
    #expect(with.hasPrefix("true") && !with.contains("Scan the QR code"))
  }

  @Test func `where the browser may not encrypt, the page says so`() throws {
    let said = try walk([
      .before("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })"), .open("/verify/"),
      .until(status), .tell("\(status) + document.querySelector('form').hidden"),
    ])
    #expect(said.hasPrefix("This page was opened over a connection that is not secure"))
    #expect(said.hasSuffix("true"))
  }

  @Test func `it works where only files of the site may run`() throws {
    let page = site.text("verify/index.html")
    let policy =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; require-trusted-types-for 'script'\">"
    site.folder.write("verify/index.html", page.replacingOccurrences(of: "<head>", with: "<head>" + policy))
    let end = [Browser.Step.until("location.pathname != '/verify/'"), .tell("location.pathname")]
    #expect(try walk(ask(CertificateSite.number, "Adebayo") + end) == "/verify/\(CertificateSite.uuid)/")
  }

  @Test func `the script is small`() throws {
    #expect(try Checkout.bytes("Templates/assets/verify.js").count < 6_000)
  }
}
