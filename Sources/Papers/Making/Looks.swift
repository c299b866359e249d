import Content
import Diagnostics
import Documents
import Liquid
import Names
import PDF
import Platform
import Printing
import Site
import Synchronization

/// What designs and pages look like, each as a number. Specimens tell: papers and pages with made-up facts,
/// one for each of the turns that a template may take. If they come out as they did, nothing has changed that
/// the others depend on: no template, picture, phrase or font, and not the program.
final class Looks: Sendable {
  private let site: PaperSite
  private let known: Mutex<[UInt64: UInt64]>

  /// - Parameter known: of the last build, if everything around the records is as it was then.
  init(_ site: PaperSite, known: [UInt64: UInt64]) {
    self.site = site
    self.known = Mutex(known)
  }

  var all: [UInt64: UInt64] { known.withLock { $0 } }

  /// What papers of a kind look like in a design; nothing if it has mistakes.
  func look(of kind: PaperKind, in design: PaperDesign.Key, with room: PressRoom) throws -> UInt64? {
    let key = key(of: kind, in: design)
    if let look = known.withLock({ $0[key] }) { return look }
    var fingerprint = RunningFingerprint()
    for specimen in kind.specimens {
      let context = PaperTexts.context(specimen, design.language, site, subject: nil)
      guard let print = try room.print(design, context, at: Timestamp(seconds: 0)) else { return nil }
      fingerprint.add(print.pdf.span)
    }
    known.withLock { $0[key] = fingerprint.value }
    return fingerprint.value
  }

  /// Renders specimens of certificates' pages: what they read, and what is wrong with their template.
  func lookAtPages() -> (reads: [Read], diagnostics: [Diagnostic]) {
    guard site.rules.publishes, site.website.makesCertificatePages else { return ([], []) }
    let bench = Workbench()
    var reads: Set<Read> = []
    var diagnostics: [Diagnostic] = []
    for language in site.website.addresses.languages.indices {
      var fingerprint = RunningFingerprint()
      for specimen in Specimen.pages {
        let page = site.website.render(
          certificate: specimen.map, at: Specimen.file(language, site), language, on: bench)
        fingerprint.add(page.bytes.span)
        reads.formUnion(page.reads)
        diagnostics += page.diagnostics.filter { !diagnostics.contains($0) }
      }
      let look = fingerprint.value
      known.withLock { $0[Self.key(ofPagesIn: language)] = look }
    }
    return (Array(reads), diagnostics)
  }

  /// What certificates' pages look like in a language.
  func look(ofPagesIn language: Int) -> UInt64 { known.withLock { $0[Self.key(ofPagesIn: language)] ?? 0 } }

  private static func key(ofPagesIn language: Int) -> UInt64 {
    var key = RunningFingerprint()
    key.add("pages")
    key.add(language)
    return key.value
  }

  private func key(of kind: PaperKind, in design: PaperDesign.Key) -> UInt64 {
    var key = RunningFingerprint()
    key.add(kind.name)
    switch design.source {
    case .entry(let id): key.add("entry " + Record(catalog: site.catalog, id: id).identity)
    case .file(let name): key.add("file " + name)
    }
    key.add(design.language)
    return key.value
  }
}

/// Made-up facts.
enum Specimen {
  /// What every paper is told.
  static let head: PaperFacts = {
    var facts = PaperFacts()
    for name: Name in ["number", "issuer"] { facts.add(name, "Specimen") }
    facts.add("language", "en")
    for name: Name in ["other_language", "logo"] { facts.add(name, TemplateValue.nothing) }
    facts.add("seller", .record([("name", .text("Specimen")), ("email", .nothing), ("phone", .nothing)]))
    return facts
  }()

  static let types = ["completion", "mastery", "teaching", "attendance"]

  /// All that papers may say, for each type, and next to nothing.
  static let papers: [PaperFacts] = types.map { full($0) } + [bare]

  private static func full(_ type: String) -> PaperFacts {
    var facts = PaperFacts()
    for name: Name in texts { facts.add(name, "Specimen \(name.text)") }
    for name: Name in ["completion_date", "issue_date", "expiry_date"] {
      facts.add(name, .quantity(.day(20_000)))
    }
    for name: Name in ["joined_at", "left_at"] { facts.add(name, .quantity(.moment(1_700_000_000))) }
    facts.add("type", type)
    facts.add("certificate_type", type)
    facts.add("subject", type == "attendance" ? "event" : type == "mastery" ? "path" : "course")
    facts.add("verification_url", "https://specimen.example/verify/")
    facts.add("url", "https://specimen.example/")
    facts.add("course_duration_hours", .quantity(.decimal(coefficient: 125, scale: 1)))
    facts.add("final_score", .quantity(.decimal(coefficient: 91, scale: 0)))
    facts.add("watch_time", .quantity(.duration(seconds: 4_500)))
    facts.add("status", type == "attendance" ? "attended" : "registered")
    for name: Name in ["signature", "logo", "seal", "price_paid"] { facts.add(name, TemplateValue.nothing) }
    let other: [(Name, TemplateValue)] = [
      "language", "student_name", "course_title", "instructor_name", "certificate_name", "issuer",
    ].map { ($0, $0 == "language" ? .text("ar") : .text("Specimen")) }
    facts.add("other", .map(TemplateMap(other)))
    let event: [(Name, TemplateValue)] = [
      ("title", .text("Specimen")), ("kind", .text("live_room")),
      ("starts_at", .quantity(.moment(1_700_000_000))), ("ends_at", .quantity(.moment(1_700_003_600))),
      ("duration", .quantity(.duration(seconds: 3_600))), ("timezone", .text("UTC")), ("platform", .nothing),
      ("location", .nothing), ("hosts", .list([.text("Specimen")])),
    ]
    facts.add("event", .map(TemplateMap(event)))
    return facts
  }

  private static let texts: [Name] = [
    "student_name", "course_title", "instructor_name", "certificate_number", "certificate_name", "grade",
    "issued_by", "issued_by_title", "recommended_by", "issuer", "number", "holder", "payment_method",
  ]

  private static let bare: PaperFacts = {
    let all = full("completion")
    let kept: Set<String> = [
      "student_name", "course_title", "instructor_name", "type", "certificate_type", "subject",
      "certificate_number", "verification_url", "completion_date", "issue_date", "number", "holder", "status",
      "event",
    ]
    var facts = PaperFacts()
    for (name, value) in all.members { facts.add(name, kept.contains(name.text) ? value : .nothing) }
    return facts
  }()

  /// All that pages may say, in each state, and next to nothing.
  static let pages: [PaperFacts] = [
    page("valid"), page("expired"), page("revoked"), page("valid", isBare: true),
  ]

  private static func page(_ state: String, isBare: Bool = false) -> PaperFacts {
    var facts = PaperFacts()
    func add(_ names: [Name], _ value: TemplateValue) {
      for name in names { facts.add(name, isBare ? .nothing : value) }
    }
    facts.add("state", state)
    facts.add("type", isBare ? "attendance" : "completion")
    facts.add("subject", isBare ? "event" : "course")
    for name: Name in ["number", "title", "issuer", "address"] { facts.add(name, "Specimen") }
    facts.add("issued_on", .quantity(.day(20_000)))
    facts.add("language", "en")
    add(["holder", "name", "instructor", "pdf", "picture", "course_url", "linkedin"], .text("/specimen"))
    add(["completed_on", "expires_on"], .quantity(.day(20_000)))
    add(["expires_at_day"], .text("2024-10-04"))
    add(["picture_width", "picture_height"], .integer(100))
    return facts
  }

  static func file(_ language: Int, _ site: PaperSite) -> String {
    let folder = language == 0 ? "" : site.website.addresses.languages[language] + "/"
    return folder + "verify/00000000-0000-0000-0000-000000000000/index.html"
  }
}

extension PaperFacts {
  var map: TemplateValue { .map(TemplateMap(members)) }
}
