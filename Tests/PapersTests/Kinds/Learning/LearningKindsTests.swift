import Content
import Diagnostics
import Liquid
import Names
import TestSupport
import Testing

@testable import Build
@testable import Papers

@Suite struct `Kinds of papers about learning` {
  private func site() -> IssuingSite {
    let site = IssuingSite(1)
    for (name, says) in [
      ("brief", "{{ title }} {{ late }}"), ("feedback", "{{ title }} {{ stage }} {{ final_points }}"),
      (
        "transcript",
        "{{ learner }} {{ kind }} {% if standing %}{{ standing.assignments_passed }}{% else %}{{ courses[0].assignments_passed }}{% endif %}"
      ),
      ("letter", "{{ email }} {{ plan.name }}"),
    ] {
      site["Templates/documents/\(name).yaml"] = "title: \"{{ number }}\"\nblocks: [\"\(says)\"]\n"
    }
    site["Content/assignments.yaml"] = """
      - {slug: work, course: loops, title: {en: Work, ar: عمل}, total_points: 10, passing_points: 5}

      """
    site["Content/plans.yaml"] = """
      - {slug: friends, name: Friends, prices: [{period: monthly, price: 10.00}], invite_only: true}

      """
    site["Content/private/enrollments.yaml"] = """
      - {id: n1, account: a-1, course: loops, status: active, enrolled_at: 2026-01-01T00:00:00Z}
      - {id: n2, account: a-2, course: loops, status: cancelled, enrolled_at: 2026-01-01T00:00:00Z}

      """
    site["Content/private/submissions.yaml"] = """
      - {id: s1, account: a-1, assignment: work, submission_number: 1, status: graded, points_earned: 7, graded_at: 2026-02-01T00:00:00Z}
      - {id: s2, account: a-2, assignment: work, submission_number: 1, status: draft}

      """
    site["Content/private/invites.yaml"] = """
      - {id: i1, plan: friends, email: someone@private.example.org, created_at: 2026-05-01T00:00:00Z, expires_at: 2026-06-10T00:00:00Z}

      """
    return site
  }

  private static let papers: Set<String> = [
    "documents/assignments/loops/work.pdf", "documents/assignments/loops/work.ar.pdf",
    "documents/feedback/2026/FBK-s1.pdf", "documents/progress/a-1/PRG-n1.pdf",
    "documents/transcripts/TRN-a-1.pdf", "documents/invitations/2026/LTR-i1.pdf",
  ]

  private func papers(of site: IssuingSite) -> Set<String> {
    Set(site.tree.keys.filter { $0.hasPrefix("documents/") && $0.hasSuffix(".pdf") })
      .filter { !$0.hasPrefix("documents/certificates/") }
  }

  @Test func `lie among the private documents, and nowhere else`() async throws {
    let site = site()
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(papers(of: site) == Self.papers)
    #expect(try await site.build().result.hadNothingToDo)
    let pages = site.tree.filter { $0.key.hasPrefix("site/") }.values
    #expect(pages.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("someone@") })
  }

  @Test func `a mark changes the sheet, the report and the transcript, and nothing else`() async throws {
    let changed = try await site().changes {
      $0.replace("points_earned: 7", with: "points_earned: 4", in: "Content/private/submissions.yaml")
    }
    #expect(
      changed == [
        "documents/feedback/2026/FBK-s1.pdf", "documents/progress/a-1/PRG-n1.pdf",
        "documents/transcripts/TRN-a-1.pdf",
      ])
  }

  @Test(arguments: ["csv", "jsonl"])
  func `certificates that stand in rows are told, and rows with mistakes are not`(form: String) async throws {
    let site = site()
    site.rows = [1, 6, 2].map(IssuingSite.row)
    site.rows[1]["course_title"] = ""
    if form == "jsonl" {
      let lines = site.rows.map { row in
        row.filter { $0.key != "is_valid" && $0.value != "" }.map { "\"\($0.key)\": \"\($0.value)\", " }
          .joined()
      }
      site.remove(IssuingSite.table)
      site["Content/private/certificates.jsonl"] = lines.map { "{\($0)\"is_valid\": true}\n" }.joined()
    }
    let run = try await site.papers()
    func numbers(_ certificates: ReadFacts) -> [String] { certificates.list.map { $0["number"].text } }
    func facts(_ kind: PaperKind, _ collection: String, _ key: String) throws -> ReadFacts {
      let record = try #require(run.site.catalog.all(collection).first { $0.key == key })
      return ReadFacts(try #require(kind.units(record, run.site).first?.paper).facts.map)
    }
    let transcript = try facts(.transcripts, "accounts", "a-1")
    #expect(numbers(transcript["courses"][0]["certificates"]) == ["N-1"])
    let report = try facts(.progress, "enrollments", "n1")
    #expect(numbers(report["standing"]["certificates"]) == ["N-1"])
  }

  @Test func `a row that comes changes the reports of its holder alone`() async throws {
    let site = site()
    site["Templates/documents/transcript.yaml"] = """
      title: "{{ number }}"
      blocks: ["{% if standing %}{{ standing.certificates.size }}{% else %}{{ courses[0].certificates.size }}{% endif %}"]

      """
    let changed = try await site.changes { $0.rows += [6, 7].map(IssuingSite.row) }
    let papers: Set = changed.filter { $0.hasPrefix("documents/") }
    #expect(papers == ["documents/progress/a-1/PRG-n1.pdf", "documents/transcripts/TRN-a-1.pdf"])
  }

  @Test func `a letter goes when its day has come`() async throws {
    let site = site()
    _ = try await site.build()
    site.now = 1_781_049_600
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(papers(of: site) == Self.papers.subtracting(["documents/invitations/2026/LTR-i1.pdf"]))
  }

  @Test func `a learner's password opens feedback, reports and transcripts`() async throws {
    let site = try await LearningFixture(
      replacing: [
        (
          "account: a1, assignment: work, submission_number: 1",
          "account: a2, assignment: work, submission_number: 1"
        )
      ])
    func password(_ kind: PaperKind, _ collection: String, _ key: String) throws -> String? {
      try kind.units(site.record(collection, key), site.site).first?.paper?.password
    }
    #expect(try password(.feedback, "submissions", "s1") == "open-sesame")
    #expect(try password(.progress, "enrollments", "n3") == "open-sesame")
    #expect(try password(.transcripts, "accounts", "a2") == "open-sesame")
    #expect(try password(.progress, "enrollments", "n1") == nil)
  }

  @Test func `made-up papers have every name that real ones have`() async throws {
    let fixture = try await LearningFixture()
    func names(_ kind: PaperKind, _ collection: String, _ key: String) throws -> Set<String> {
      let units = kind.units(try fixture.record(collection, key), fixture.site)
      return units.reduce(into: []) { $0.formUnion(ReadFacts($1.paper?.facts.map ?? .nothing).names) }
    }
    for (kind, collection, keys) in [
      (PaperKind.assignments, "assignments", ["work"]), (.feedback, "submissions", ["s1", "s2", "s3"]),
      (.progress, "enrollments", ["n1", "n2", "n4"]), (.transcripts, "accounts", ["a1"]),
    ] {
      let made = kind.specimens.reduce(into: Set<String>()) { $0.formUnion(ReadFacts($1.map).names) }
      for key in keys {
        let real = try names(kind, collection, key)
        #expect(!real.isEmpty && real.isSubset(of: made), "\(kind.name) \(key): \(real.subtracting(made))")
      }
    }
  }

  @Test func `there is a phrase for every word that records may say`() {
    var sources = SourceMap()
    let phrases = Translations.load(Checkout.path + "/Content/translations", sources: &sources).value
    let taken = ["cancelled", "refunded"]
    let words: [(String, [String])] = [
      ("brief.late_policy", ["refused", "accepted", "penalised"]),
      ("progress.statuses", WordList.enrollmentStatus.words.filter { !taken.contains($0) }),
      ("progress.types", WordList.lessonType.words), ("progress.types_of_steps", WordList.stepType.words),
      ("progress.states", ["open", "begun", "done", "locked"]),
      ("progress.attempt_states", WordList.attemptStatus.words),
      ("progress.title", ["course", "path", "records"]), ("letter.periods", WordList.billingPeriod.words),
      ("certificate.name", WordList.certificateType.words),
    ]
    for (group, words) in words {
      for word in words {
        let key = Name("paper.\(group).\(word)")
        for language in ["en", "ar"] { #expect(phrases[key, in: language] != nil, "\(key.text) \(language)") }
      }
    }
  }
}
