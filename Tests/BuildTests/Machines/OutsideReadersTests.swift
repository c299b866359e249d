import Diagnostics
import Foundation
import Platform
import Site
import TestSupport
import Testing

@testable import Build

/// Programs that others wrote read what the demo tells machines, and find in it what its content says.
@Suite struct `Outside readers` {
  private struct Report: Decodable {
    let counts: [String: Int]
    let problems: [String]
  }

  @Test func `find no fault in feeds, maps, calendars and data, and the values of the content in them`()
    async throws
  {
    let demo = try Self.demo()
    let result = try await demo.build()
    try #require(result.report.errorCount == 0, "\(result.report.diagnostics.prefix(5).map(\.summary))")
    let report = try Self.read(demo)
    #expect(report.problems == [])
    for (name, least) in Self.found { #expect(report.counts[name, default: 0] >= least, "\(name)") }
    for fault in Self.faults { try Self.expectFound(fault, in: demo) }
  }

  private static let found = [
    "feeds": 100, "items": 200, "json feeds": 4, "map parts": 10, "mapped": 250, "dated": 10, "calendars": 20,
    "zones": 20, "events": 14, "hours": 400, "pages with data": 150, "Course": 26, "Book": 6, "Event": 14,
    "Question": 20, "BreadcrumbList": 100, "VideoObject": 4, "AggregateRating": 10, "ProfilePage": 10,
    "Product": 4, "BlogPosting": 10, "Organization": 20, "publications": 6, "redirects": 4, "compared": 60,
  ]

  private typealias Fault = (check: String, file: String, old: String, new: String)

  /// Whoever finds no fault where there is none might be blind.
  private static let faults: [Fault] = [
    ("feeds", "feed.xml", "<link>", "<lnk>"), ("feeds", "atom.xml", "2026-", "2027-"),
    ("feeds", "feed.json", "\"url\":", "\"address\":"),
    ("map", "sitemaps/courses-1.xml", "hreflang=\"ar\"", "hreflang=\"fr\""),
    ("map", "sitemaps/courses-1.xml", "2026-08-19", "2026-08-18"),
    ("events", "events/ml-office-hours.ics", "20270203T1", "20270203T2"),
    ("availability", "people/marcus-bell/book/availability.ics", "EXDATE", "X-DATE"),
    ("availability", "people/marcus-bell/book/availability.ics", "BYMONTH=10", "BYMONTH=11"),
    ("data", "courses/practical-machine-learning/index.html", "\"price\":129", "\"price\":130"),
    ("data", "courses/practical-machine-learning/index.html", "\"courseMode\"", "\"courseMood\""),
    ("catalogue", "opds.json", "The Patient Programmer", "The Impatient Programmer"),
  ]

  private static func expectFound(_ fault: Fault, in demo: CopiedDemo) throws {
    let path = demo.scratch.path + "/Output/site/" + fault.file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(fault.old), "\(fault)")
    try text.replacing(fault.old, with: fault.new).write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try !read(demo, only: fault.check).problems.isEmpty, "\(fault)")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func read(_ demo: CopiedDemo, only check: String? = nil) throws -> Report {
    let python = Checkout.path + "/.build/readers/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "`make .build/stamps/readers` brings the outside readers")
    let outcome = BuiltCommand.run(
      program: python,
      [
        Checkout.path + "/Tests/Tools/read_machines.py", demo.scratch.path + "/Output/site",
        demo.scratch.path + "/Content",
        String(demo.now),
      ] + [check].compactMap { $0 })
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  /// The demo with what is booked, with previews of books, and with a page for whatever has none in the theme.
  private static func demo() throws -> CopiedDemo {
    let demo = CopiedDemo()
    demo.now = 1_795_305_600
    let (from, to) = (Checkout.path + "/", demo.scratch.path + "/")
    try FileManager.default.copyItem(
      atPath: from + "Templates/documents/book.yaml", toPath: to + "Templates/documents/book.yaml")
    let bookings = try String(contentsOfFile: from + "Content/private/bookings.yaml", encoding: .utf8)
    try bookings.replacing(#/\n *enrollment: .*/#, with: "").write(
      toFile: to + "Content/private/bookings.yaml", atomically: true, encoding: .utf8)
    let page = "{% layout 'base' %}\n{% block main %}<h1>{{ page.title }}</h1>{% endblock %}\n"
    for kind in PageKind.all where kind.template.hasPrefix("pages/") {
      let path = to + "Templates/\(kind.template).html"
      guard !FileManager.default.fileExists(atPath: path) else { continue }
      try page.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return demo
  }
}
