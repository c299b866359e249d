import Content
import Diagnostics
import Foundation
import Names
import TestSupport
import Testing

@testable import Build
@testable import Papers

@Suite struct `Kinds of papers of quizzes` {
  private static let attempt = """
    - {id: t1, account: a-1, quiz: ten, enrollment: e-1, attempt_number: 1, started_at: 2026-02-01T10:00:00Z, submitted_at: 2026-02-01T10:20:00Z, status: graded, answers: [{question: q1, selected_options: [o0]}, {question: q5, text_answer: Lea}]}

    """

  /// An academy with one quiz, our own designs, and our own phrases.
  private func site(_ ten: TenQuestions = TenQuestions()) throws -> IssuingSite {
    let site = IssuingSite(1)
    for name in ["quiz", "result"] {
      let file = "Templates/documents/\(name).yaml"
      site[file] = try Checkout.text(file)
    }
    for language in ["en", "ar"] {
      let file = "Content/translations/\(language).yaml"
      site[file] = try Checkout.text(file)
    }
    site["Content/media/one.svg"] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>"
    site["Content/quizzes/ten.yaml"] = ten.yaml
    site["Content/private/enrollments.yaml"] =
      "- {id: e-1, account: a-1, course: loops, status: active, enrolled_at: 2026-01-01T00:00:00Z}\n"
    site["Content/private/attempts.yaml"] = Self.attempt
    return site
  }

  private func papers(_ site: IssuingSite, _ folder: String) -> SmallDemo.Files {
    site.tree.filter { $0.key.hasPrefix("documents/\(folder)/") }
  }

  private static let sheets = ["A", "B"].map { "documents/quiz_sheets/loops/ten-\($0).pdf" }
  private static let keys = ["A", "B"].map { "documents/answer_keys/loops/ten-\($0).pdf" }

  @Test func `lie in folders of their courses, and nowhere else`() async throws {
    let site = try site()
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let found = site.tree.keys.filter { $0.hasPrefix("documents/") }
    #expect(Set(found) == Set(Self.sheets + Self.keys + ["documents/results/2026/t1.pdf"]))
    #expect(try await site.build().result.hadNothingToDo)
  }

  /// The best proof that nothing on a sheet depends on an answer: not a byte of it does.
  @Test func `sheets of quizzes that differ in what is right are the same, byte for byte`() async throws {
    let first = try site()
    _ = try await first.build()
    let sheets = papers(first, "quiz_sheets")
    #expect(sheets.count == 2)
    for ten in [
      TenQuestions(right: 1), TenQuestions(right: 2), TenQuestions(secret: "quite another and longer answer"),
      TenQuestions(order: [1, 4, 2, 3], partners: ["Long", "Short", "Order"]),
    ] {
      let other = try site(ten)
      _ = try await other.build()
      #expect(papers(other, "quiz_sheets") == sheets)
      #expect(papers(other, "answer_keys") != papers(first, "answer_keys"))
    }
  }

  @Test func `no answer is in a sheet, in its metadata, or anywhere on the site`() async throws {
    let site = try site(TenQuestions(right: 1))
    _ = try await site.build()
    for (path, bytes) in site.tree where !path.contains("/answer_keys/") && !path.contains("/results/") {
      #expect(Self.readings(bytes, path).allSatisfy { !$0.contains("canary") }, "\(path)")
    }
    let key = try #require(site.tree[Self.keys[0]])
    #expect(Self.readings(key, Self.keys[0]).contains { $0.contains("canary") })
  }

  /// A file as it lies there; a paper also as text, with all that stands in its streams.
  private static func readings(_ bytes: [UInt8], _ path: String) -> [String] {
    var readings = [String(decoding: bytes, as: UTF8.self)]
    guard path.hasSuffix(".pdf") else { return readings }
    let scratch = ScratchFolder()
    scratch.write("paper.pdf", bytes)
    let paper = scratch.path + "/paper.pdf"
    readings.append(BuiltCommand.run(program: "/usr/bin/pdftotext", [paper, "-"]).output)
    readings.append(BuiltCommand.run(program: "/usr/bin/pdfinfo", [paper]).output)
    _ = BuiltCommand.run(program: "/usr/bin/qpdf", ["--qdf", paper, scratch.path + "/open.pdf"])
    let open = FileManager.default.contents(atPath: scratch.path + "/open.pdf") ?? Data()
    #expect(!open.isEmpty)
    // Texts of PDFs may be UTF-16, or hexadecimal.
    readings.append(String(decoding: open.filter { $0 != 0 }, as: UTF8.self))
    readings.append(
      String(decoding: open, as: UTF8.self).replacing("00630061006e006100720079", with: "canary"))
    return readings
  }

  @Test func `another answer draws the keys anew, and no sheet`() async throws {
    let site = try site()
    let changed = try await site.changes {
      $0.replace(
        "is_correct: true, feedback: canary 0", with: "is_correct: true, feedback: another",
        in: "Content/quizzes/ten.yaml")
    }
    #expect(changed == Set(Self.keys))
  }

  @Test func `another picture draws all of them anew`() async throws {
    let site = try site()
    let changed = try await site.changes {
      $0.replace("height=\"9\"/>", with: "height=\"5\"/>", in: "Content/media/one.svg")
    }
    #expect(changed == Set(Self.sheets + Self.keys + ["documents/results/2026/t1.pdf"]))
  }

  @Test func `a quiz that learners cannot see has none, and one that goes takes its papers along`()
    async throws
  {
    let site = try site()
    let changed = try await site.changes {
      $0["Content/private/attempts.yaml"] = ""
      $0["Content/quizzes/ten.yaml"] = TenQuestions().yaml + "\nstatus: draft\n"
    }
    #expect(changed == Set(Self.sheets + Self.keys + ["documents/results/2026/t1.pdf"]))
    #expect(papers(site, "quiz_sheets").isEmpty && papers(site, "results").isEmpty)
  }

  @Test func `a site without a design for them has none, unless somebody asks for them`() async throws {
    let site = try site()
    site.remove("Templates/documents/quiz.yaml")
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(papers(site, "quiz_sheets").isEmpty && !papers(site, "results").isEmpty)
    site.adjust = { $0.paperKinds = ["quiz_sheets"] }
    let asked = try await site.build()
    #expect(
      asked.hasErrors && asked.complaints.contains("no document template `quiz`"), "\(asked.complaints)")
  }

  @Test func `what a password opens is opened by nothing else`() async throws {
    let site = try site()
    site.replace("id,name,email", with: "id,name,email,pdf_password", in: "Content/private/accounts.csv")
    site.replace(
      "@private.example.org", with: "@private.example.org,heron-nine", in: "Content/private/accounts.csv")
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let result = try #require(site.tree["documents/results/2026/t1.pdf"])
    let scratch = ScratchFolder()
    scratch.write("result.pdf", result)
    for (password, opens) in [("heron-nine", true), ("heron-ten", false), ("", false)] {
      let outcome = BuiltCommand.run(
        program: "/usr/bin/qpdf", ["--password=" + password, "--check", scratch.path + "/result.pdf"])
      #expect((outcome.status == 0) == opens, "\(password): \(outcome.output) \(outcome.errors)")
      #expect(outcome.errors.contains("invalid password") != opens, "\(outcome.errors)")
    }
  }

  @Test func `there is a phrase for every word that they may need`() {
    var sources = SourceMap()
    let phrases = Translations.load(Checkout.path + "/Content/translations", sources: &sources).value
    let words =
      SheetQuestion.Form.allCases.map { "quiz.hint.\($0.rawValue)" }
      + ResultLine.Verdict.allCases.map { "result.marks.\($0.rawValue)" }
      + ["passed", "failed", "pending"].map { "result.verdicts.\($0)" } + ["quiz.audio", "quiz.video"]
    for word in words {
      for language in ["en", "ar"] {
        #expect(phrases[Name("paper." + word), in: language] != nil, "\(word) \(language)")
      }
    }
  }
}
