import Certificates
import Content
import Diagnostics
import Foundation
import Liquid
import Names
import TestSupport

@testable import Site

/// A site with our own theme and the demo's words, in a folder that a browser can walk through: the form, some
/// thousand certificates that can be found, and the pages of a few.
final class CertificateSite: Sendable {
  let folder = ScratchFolder()
  private let content = ScratchFolder()
  let website: Website
  /// Complaints of all that was rendered.
  let problems: [String]

  static let number = "MAN-2026-00018"
  static let uuid = "e7eabf04-731e-4d2d-881a-f16956baa4cd"
  static let revoked = (number: "MAN-2026-00019", uuid: "0bf100f8-00c2-4642-a96f-6d0fa29acfdc")

  init() async throws {
    let catalog = try await ContentFixture(
      """
      == site.yaml
      title: {en: Manara Academy, ar: أكاديمية منارة}
      base_url: https://academy.example.org
      languages: [en, ar]
      timezone: Asia/Riyadh
      currency: USD
      privacy: {publish_certificates: true}
      """
    ).load(in: content, with: Checkout.words()).value.catalog
    var sources = catalog.sources
    let theme = ThemeLoader.load(
      Checkout.path + "/Templates", filters: .site, sources: &sources)
    website = Website(catalog, theme: theme.value, sources: sources, contentFolder: content.path)
    var problems = theme.diagnostics.map(\.summary)
    for page in Planner.plan(website).value where page.kind.name == "verify" {
      let rendered = website.render(page, on: Workbench())
      problems += rendered.diagnostics.map(\.summary)
      folder.write(page.file, rendered.bytes)
    }
    for name in ["main.css", "verify.css", "verify.js", "certificate.js"] {
      if let asset = website.assets.theme(name) { folder.write(asset.file, asset.bytes) }
    }
    self.problems = problems
    writeLookUp()
    folder.write("certificate.svg", Self.picture)
  }

  private func writeLookUp() {
    let holders =
      [
        (Self.number, "Oluwaseun Adébáyọ̀", Self.uuid),
        (Self.revoked.number, "سارة المنصوري", Self.revoked.uuid),
      ]
      + (100..<3_100).map { number in
        (
          "MAN-2026-0\(number + 1000)", "Somebody Family\(number)",
          "00000000-0000-4000-8000-00000000\(number + 1000)"
        )
      }
    let table = LookUpTable(count: holders.count, secret: Array("secret".utf8))
    let entries = holders.compactMap { table.entry(number: $0.0, name: $0.1, uuid: $0.2) }
    table.forEachFile(of: entries) { folder.write("verify/find/" + $0.name, $0.bytes) }
  }

  /// Makes the page of a certificate, and answers what was complained about.
  @discardableResult
  func write(_ certificate: MadeUpCertificate, language: String = "en") -> [String] {
    let number = website.number(ofLanguage: language)
    let page = PageContext(website, language: number, on: Workbench())
    let path = "verify/\(certificate.uuid)/"
    let address = (number == 0 ? "/" : "/\(language)/") + path
    let variables: [(Name, TemplateValue)] = [
      ("certificate", certificate.values),
      (
        "page",
        .map(
          TemplateMap([
            ("kind", .text("certificate")), ("title", .nothing), ("url", .text(address)),
            ("canonical", .text("https://academy.example.org" + address)), ("alternates", .list([])),
            ("is_listed", .boolean(false)), ("entry", .nothing),
          ]))
      ),
    ]
    let output = page.render(
      "pages/certificate", as: .markup, with: page.commonVariables + variables, about: nil)
    folder.write(address.dropFirst() + "index.html", output.bytes)
    return output.diagnostics.map(\.summary)
  }

  func text(_ file: String) -> String {
    String(decoding: FileManager.default.contents(atPath: folder.path + "/" + file) ?? Data(), as: UTF8.self)
  }

  private static let picture = """
    <svg xmlns="http://www.w3.org/2000/svg" width="1754" height="1240" viewBox="0 0 297 210"><rect width="297" \
    height="210" fill="#fbf8f2"/><rect x="9" y="9" width="279" height="192" fill="none" stroke="#0f4c5c"/></svg>
    """
}
