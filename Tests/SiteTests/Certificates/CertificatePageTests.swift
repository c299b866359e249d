import Foundation
import Liquid
import TestSupport
import Testing

@testable import Site

/// The page `/verify/<uuid>/`.
@Suite(.serialized) struct `The page of a certificate` {
  private let site: CertificateSite
  private let path = "verify/\(CertificateSite.uuid)/"

  init() async throws {
    site = try await CertificateSite()
  }

  private func html(_ certificate: MadeUpCertificate, language: String = "en") -> String {
    #expect(site.write(certificate, language: language) == [])
    return site.text((language == "en" ? "" : language + "/") + "verify/\(certificate.uuid)/index.html")
  }

  /// What a visitor sees.
  private func seen(
    _ certificate: MadeUpCertificate, language: String = "en", _ steps: [Browser.Step] = []
  ) throws -> String {
    _ = html(certificate, language: language)
    let address = (language == "en" ? "/" : "/\(language)/") + "verify/\(certificate.uuid)/"
    let walk = steps + [.open(address), .tell("document.querySelector('main').innerText")]
    return try #require(try Browser.walk(site.folder.path, walk).last)
  }

  @Test func `a valid one shows its state first, then all that is known`() throws {
    let text = try seen(MadeUpCertificate())
    #expect(text.hasPrefix("This certificate is valid\nIt does not expire."))
    for fact in [
      "Oluwaseun Adébáyọ̀", "Computer Vision Fundamentals", "Certificate of mastery", "Sara Nilsson",
      "September 12, 2026", "September 14, 2026", "MAN-2026-00018", "Manara Academy", "Download as PDF",
      "Add to LinkedIn profile", "https://academy.example.org/verify/",
    ] { #expect(text.contains(fact), "\(fact)") }
  }

  @Test func `states are told by words and an icon, not by colour alone`() {
    for certificate in [MadeUpCertificate(), MadeUpCertificate().expired, MadeUpCertificate().revoked] {
      let page = html(certificate)
      #expect(page.components(separatedBy: "class=\"verdict ").count == 2)
      #expect(page.components(separatedBy: "<svg class=\"verdict-icon\"").count == 2)
    }
  }

  @Test func `a revoked one is no longer valid, and nobody adds it to a profile`() throws {
    let text = try seen(MadeUpCertificate().revoked)
    #expect(text.hasPrefix("This certificate was revoked"))
    #expect(!text.contains("LinkedIn") && !text.contains("Download") && !text.contains("is valid"))
  }

  @Test func `one that had expired when the site was built says so without JavaScript`() throws {
    let text = try seen(MadeUpCertificate().expired, [.withoutScript])
    #expect(text.hasPrefix("This certificate has expired\nIt was valid until January 10, 2026."))
    #expect(!text.contains("LinkedIn"))
  }

  @Test func `without JavaScript a page tells until when the certificate is valid`() throws {
    let text = try seen(MadeUpCertificate().expiring, [.withoutScript, .clock(at: "2031-01-01T00:00:00Z")])
    #expect(text.hasPrefix("This certificate is valid\nIt is valid until January 10, 2029."))
    #expect(!text.contains("has expired"))
  }

  @Test func `it expires when its last day is over where the academy is`() throws {
    _ = html(MadeUpCertificate().expiring)
    // The day ends at nine in the evening in Greenwich, where the academy is three hours ahead.
    let moments = ["2029-01-10T20:59:59Z", "2029-01-10T21:00:00Z", "2036-06-01T00:00:00Z"]
    let account = "document.querySelector('.verdict:not([hidden]) strong').innerText"
    let isOnProfile = "document.querySelector('.certificate-actions').innerText.includes('LinkedIn')"
    let told = try Browser.walk(
      site.folder.path,
      moments.flatMap { moment -> [Browser.Step] in
        [.clock(at: moment), .open("/" + path), .tell("\(account) + ' ' + \(isOnProfile)")]
      })
    let expired = "This certificate has expired false"
    #expect(told == ["This certificate is valid true", expired, expired])
  }

  @Test func `it expires in Arabic, too, whatever digits the browser has`() throws {
    let text = try seen(MadeUpCertificate().expiring, language: "ar", [.clock(at: "2029-01-11T00:00:00Z")])
    #expect(text.hasPrefix("انتهت صلاحية هذه الشهادة"))
  }

  @Test func `what is not known is not shown, and a hidden holder leaves nothing behind`() throws {
    let text = try seen(MadeUpCertificate().bare)
    for label in [
      "Awarded to", "Oluwaseun", "Teacher", "Completed on", "Download", "LinkedIn", "Valid until",
    ] {
      #expect(!text.contains(label), "\(label)")
    }
    #expect(!html(MadeUpCertificate().bare).contains("og:image"))
  }

  @Test func `search engines leave it out, and who shares it shares its picture`() {
    let page = html(MadeUpCertificate())
    #expect(page.components(separatedBy: "<meta name=\"robots\" content=\"noindex\">").count == 2)
    #expect(
      page.contains("<meta property=\"og:image\" content=\"https://academy.example.org/certificate.svg\">"))
    #expect(
      page.contains("<meta property=\"og:title\" content=\"Computer Vision Fundamentals · Manara Academy\">"))
  }

  @Test func `names that are code stay text`() {
    let page = html(
      MadeUpCertificate().with("holder", .text("<script>alert(1)</script>")).with(
        "title", .text("\"><img src=x>")))
    #expect(!page.contains("<script>alert") && !page.contains("<img src=x>"))
  }

  @Test func `paths and events are called so, and a certificate by its own name`() throws {
    let path = try seen(
      MadeUpCertificate().with("subject", .text("path")).with("name", .text("Licence to teach")))
    #expect(path.contains("Learning path") && path.contains("Licence to teach"))
    #expect(
      try seen(MadeUpCertificate().with("subject", .text("event")).with("type", .text("attendance")))
        .contains("Certificate of attendance"))
  }

  @Test func `the link to LinkedIn is the address that was told`() throws {
    _ = html(MadeUpCertificate())
    let link = "[...document.links].map(link => link.href).find(link => link.includes('linkedin'))"
    let told = try Browser.walk(site.folder.path, [.open("/" + path), .tell(link)])
    #expect(told == [MadeUpCertificate.linkedIn])
  }

  @Test func `the address can be copied`() throws {
    _ = html(MadeUpCertificate())
    let told = try Browser.walk(
      site.folder.path,
      [
        .before("navigator.clipboard.writeText = async text => { globalThis.kept = text }"),
        .open("/" + path),
        .until("!document.querySelector('[data-copy]').hidden"),
        .tell("document.querySelector('[data-copy]').focus()"), .press("Enter"),
        .until("document.querySelector('[data-copied]').innerText"),
        .tell("kept + ' ' + document.querySelector('[data-copied]').innerText"),
      ])
    #expect(told.last == "https://academy.example.org/verify/\(CertificateSite.uuid)/ Copied")
  }

  @Test func `on paper nothing stands that can only be clicked`() throws {
    _ = html(MadeUpCertificate())
    let told = try Browser.walk(
      site.folder.path,
      [
        .look("media", "print"), .open("/" + path),
        .tell(
          "[...document.querySelectorAll('.top, .bottom, .certificate-actions, [data-copy]')]"
            + ".some(part => part.checkVisibility())"),
      ])
    #expect(told == ["false"])
  }

  @Test func `nothing is wider than the screen, in either direction`() throws {
    let text = String(repeating: "Wolfeschlegelsteinhausenbergerdorff", count: 3)
    let certificate = MadeUpCertificate().expiring.with("holder", .text(text)).with("title", .text(text))
    for language in ["en", "ar"] { _ = html(certificate, language: language) }
    let pages = ["/verify/", "/ar/verify/", "/" + path, "/ar/" + path]
    let steps = [320, 1280].flatMap { width in
      [Browser.Step.size(width, 800)]
        + pages.flatMap { page -> [Browser.Step] in
          [
            .open(page),
            .tell("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
          ]
        }
    }
    #expect(try Browser.walk(site.folder.path, steps) == Array(repeating: "true", count: 8))
  }
}
