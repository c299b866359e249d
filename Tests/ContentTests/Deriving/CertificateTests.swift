import TestSupport
import Testing

@testable import Content

@Suite struct `Derived facts of certificates` {
  /// The last fifty bits of the uuid are 10010 00010 01100 11000 01010 00001 01110 10000 00000 00000.
  @Test func `number, address and hours follow from the uuid and the course`() async throws {
    let certificate = try #require(await certificate())
    #expect(
      certificate.shown("number", "verification_url", "course_duration_hours") == [
        "CERT-2026-SCMYKBOQAA",
        "https://academy.example.org/verify/123e4567-e89b-42d3-a456-426614174000/", "1.5",
      ])
  }

  @Test func `a number and hours that are told stay`() async throws {
    let certificate = try #require(await certificate("number: C-7, course_duration_hours: 2.5"))
    #expect(certificate.shown("number", "course_duration_hours") == ["C-7", "2.5"])
  }

  /// The pattern's counter is not used: it would change when certificates are added later.
  @Test(arguments: [
    ("CERT-{year}-{seq:5}", "CERT-2026-SCMYKBOQAA"), ("LA{year}", "LA-2026-SCMYKBOQAA"),
    ("ACME-CERT-{year}-{seq}", "ACME-CERT-2026-SCMYKBOQAA"), ("شهادة/{year}", "شهادة-2026-SCMYKBOQAA"),
    ("{year}-CERT", "CERT-2026-SCMYKBOQAA"), ("--{seq}", "CERT-2026-SCMYKBOQAA"),
  ])
  func `a number begins as the site numbers certificates`(pattern: String, number: String) async throws {
    let certificate = try #require(
      await certificate(site: "numbering: {invoice: \"INV-{seq}\", certificate: \"\(pattern)\"}"))
    #expect(certificate.shown("number") == [number])
  }

  @Test func `an address has one slash behind the site's, and a told one is replaced`() async throws {
    let told = "verification_url: https://academy.example.org/certificates/7"
    let certificate = try #require(
      await certificate(told, base: "https://academy.example.org/school//"))
    #expect(
      certificate.shown("verification_url") == [
        "https://academy.example.org/school/verify/123e4567-e89b-42d3-a456-426614174000/"
      ])
  }

  @Test(arguments: ["issue_date: ", "uuid: "])
  func `without a uuid or a date there is no number`(missing: String) async throws {
    let certificate = try #require(await certificate(without: missing))
    #expect(certificate.shown("number") == ["none"])
  }

  private func certificate(
    _ facts: String = "notes: none", site: String = "tagline: We teach.",
    base: String = "https://academy.example.org", without missing: String? = nil
  ) async -> Record? {
    let files = Self.files(facts, site: site, base: base).split(
      separator: "\n", omittingEmptySubsequences: false)
    let kept = files.filter { line in missing.map { !line.contains($0) } ?? true }
    return await ContentFixture(kept.joined(separator: "\n")).check().catalog.all("certificates").first
  }

  private static func files(_ facts: String, site: String, base: String) -> String {
    SampleEntry.course("loops") + SampleEntry.section("loops/01-start")
      + SampleEntry.lesson("loops/01-start/01-one", "type: text\nduration: 90 min") + """
        == private/accounts.yaml
        - {id: a1, name: Lea}
        == private/certificates.yaml
        - account: a1
          uuid: 123e4567-e89b-42d3-a456-426614174000
          course: loops
          student_name: Lea
          course_title: Loops
          instructor_name: Ada
          completion_date: 2026-02-01
          issue_date: 2026-02-02
          is_valid: true
          \(facts.replacing(", ", with: "\n  "))
        == site.yaml
        title: Test Academy
        base_url: \(base)
        languages: [en]
        currency: USD
        \(site)
        """
  }
}
