import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct `V-10 publish gate` {
  @Test(arguments: [
    ("", nil), ("status: published", nil), ("is_published: true", nil),
    ("published_at: 2026-05-31T23:59:59Z", nil), ("published_at: 2026-06-01T00:00:00Z", nil),
    ("is_published: false", Visibility.Reason.unpublished), ("is_approved: false", .unpublished),
    ("is_active: false", .unpublished), ("deleted: true", .deleted),
    ("deleted_at: 2026-01-01T00:00:00Z", .deleted), ("status: draft", .draft),
    ("status: pending_review", .inReview), ("status: rejected", .rejected),
    ("status: unpublished", .unpublished), ("published_at: 2026-06-01T00:00:01Z", .scheduled),
  ])
  func `every flag must agree before an entry is public`(line: String, reason: Visibility.Reason?) async {
    let result = await ContentFixture(SampleEntry.course("loops", line)).check()
    let visibility = result.catalog.entry("courses", "loops")?.visibility
    #expect(visibility == reason.map { .hidden($0) } ?? .visible)
    #expect(result.findings("V-10").isEmpty)
  }

  @Test func `a retired course keeps its page and leaves the lists`() async {
    let result = await ContentFixture(SampleEntry.course("loops", "is_retired: true")).check()
    #expect(result.catalog.entry("courses", "loops")?.visibility == .unlisted)
    #expect(result.findings("V-10").isEmpty)
  }

  @Test(arguments: [
    "status: published\nis_published: 1️⃣false", "status: published\nis_approved: 1️⃣false",
    "status: published\nactive: 1️⃣false", "status: 1️⃣draft\nis_published: true",
    "status: 1️⃣rejected\nis_approved: true", "is_published: 1️⃣false\nis_approved: true",
    "is_active: true\nis_retired: 1️⃣true",
  ])
  func `flags that disagree hide the entry, and a warning stands where it is hidden`(lines: String) async {
    let result = await ContentFixture(SampleEntry.course("loops", lines)).check()
    #expect(result.findings("V-10") == ["1️⃣"])
    #expect(result.catalog.entry("courses", "loops")?.isVisible == false)
    #expect(result.diagnostics.filter { $0.id.rule == "V-10" }.map(\.severity) == [.warning])
  }

  @Test func `flags of people and reviews disagree in their own words`() async {
    let result = await ContentFixture(
      """
      == people/grace.md
      ---
      {name: Grace, roles: [tutor], status: 1️⃣suspended, is_active: true}
      ---
      """
    ).check()
    #expect(result.findings("V-10") == ["1️⃣"])
    #expect(
      result.messages("V-10") == ["`status: suspended` hides this person, though it says `is_active: true`"])
  }

  @Test func `a closed course that the site shows is no disagreement`() async {
    let site = """
      == site.yaml
      title: Test
      base_url: https://example.org
      languages: [en]
      currency: USD
      closed_courses: show_closed

      """
    let result = await ContentFixture(
      site + SampleEntry.course("loops", "status: published\nis_active: false")
    ).check()
    #expect(result.findings("V-10").isEmpty)
    #expect(result.catalog.entry("courses", "loops")?.visibility == .unlisted)
  }
}
