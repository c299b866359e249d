import Diagnostics
import Foundation
import Liquid
import Platform
import TestSupport
import Testing

@testable import Documents

@Suite struct `The syllabus` {
  private static func template() throws -> TemplateFixture {
    TemplateFixture(
      try Checkout.text("Templates/documents/syllabus.yaml"),
      families: TemplateFixture.families + ["Noto Sans Arabic"])
  }

  @Test func `every template of ours is right`() throws {
    let folder = Checkout.path + "/Templates/documents"
    var sources = SourceMap()
    let families = ["Inter Display", "Noto Sans Arabic", "Noto Kufi Arabic", "Noto Naskh Arabic"]
    let settings = TemplateSettings(families: TemplateFixture.families + families)
    let loaded = TemplateFolder.load(folder, settings: settings, sources: &sources)
    #expect(loaded.diagnostics == [])
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    let names = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(names.contains("syllabus") && loaded.value.keys.sorted() == names.sorted())
    #expect(TemplateFolder.load("/no/such", settings: settings, sources: &sources).value.isEmpty)
  }

  private struct Phrases: PhraseBook {
    func phrase(_ key: String) -> Phrase? { .text("[\(key)]") }
    var keys: [String] { [] }
  }

  private static let courseFields = """
    title subtitle category categories instructors level lang captions duration_label duration format price
    price_type list_price updated_at url enrollment_open tags objectives description features prerequisites
    prerequisite_courses audience sections session_count section_count lesson_count module_count resource_count
    quizzes assignments includes access certificate faqs
    """
  private static let lessonFields = """
    title type description url is_prerequisite resource_count drip learning_objectives topics_covered
    hands_on_exercise video_count reading_count has_assessment duration duration_label
    """

  /// An entry with these fields, of which only some tell anything.
  private static func entry(_ fields: String, _ told: [String: TemplateValue]) -> TemplateValue {
    let names = fields.split(whereSeparator: \.isWhitespace).map(String.init)
    return .map(TemplateMap(names.map { ($0, told[$0] ?? .nothing) }))
  }

  private static func said(_ course: [String: TemplateValue], language: String = "en") throws -> String {
    let site = TemplateValue.object(
      ("title", .text("Academy")), ("seller", .object(("logo", .nothing))))
    return try template().said(
      [("course", entry(courseFields, course)), ("site", site)], language: language
    ) { $0.options.context.localizer.phrases = Phrases() }
  }

  @Test func `a course that tells next to nothing has a cover and no empty section`() throws {
    let said = try Self.said(["title": .text("Loops"), "url": .text("https://academy.example/loops/")])
    #expect(said.contains("text Loops\n") && said.contains("bitmap https://academy.example/loops/"))
    #expect(!said.contains("heading") && !said.contains("! "), "\(said)")
  }

  @Test func `it says what a course is`() throws {
    let lesson = Self.entry(
      Self.lessonFields,
      [
        "title": .text("Types & *values*"), "type": .text("module"),
        "url": .text("https://academy.example/types/"),
        "is_prerequisite": .boolean(true), "learning_objectives": .list([.text("Name a type")]),
        "topics_covered": .list([.text("Structs"), .text("Enums")]), "video_count": .integer(2),
        "duration": .quantity(.duration(seconds: 720)),
      ])
    let section = TemplateValue.object(
      ("title", .text("Start")), ("session_number", .integer(1)), ("duration", .nothing), ("drip", .nothing),
      ("description", .nothing), ("lessons", .list([lesson])))
    let need = TemplateValue.object(("tier", .text("nice_to_have")), ("content", .text("Some patience")))
    let quiz = TemplateValue.object(
      ("title", .text("Check")), ("description", .nothing),
      ("passing_score", .quantity(.rate(basisPoints: 7000))),
      ("time_limit", .nothing), ("max_attempts", .integer(0)), ("total_questions", .integer(6)))
    let said = try Self.said([
      "title": .text("Swift for Servers"), "subtitle": .text("Small and fast"),
      "instructors": .list([
        .object(
          (
            "person",
            .object(
              ("name", .text("Ada Byron")), ("headline", .text("Engineer")), ("url", .nothing),
              ("bio_short", .nothing))
          ))
      ]),
      "objectives": .list([.text("Write a server")]), "description": .text("# Why\n\nBecause."),
      "prerequisites": .list([need]), "sections": .list([section]), "quizzes": .list([quiz]),
      "access": .object(("type", .text("lifetime")), ("days", .nothing)),
      "certificate": .object(("enabled", .boolean(true)), ("name", .text("Certificate"))),
    ])
    for line in [
      "text Swift for Servers", "text Small and fast", "text Ada Byron", "text Engineer",
      "heading1 [course.learn]", "text Write a server", "heading2 Why (#why)",
      "heading1 [course.prerequisites]",
      "text [course.nice_to_have]", "text Some patience", "heading1 [course.curriculum]",
      "heading2 [course.session]: Start", "Types & *values*", "[syllabus.needed]", "[syllabus.will]",
      "Structs  ·  Enums", "[syllabus.videos]", "[syllabus.types.module]", "12 min",
      "heading1 [syllabus.assessments]", "[syllabus.pass_score]", "text [course.lifetime_access]",
      "text [syllabus.certificate]", "heading1 [course.instructors]",
    ] { #expect(said.contains(line), "\(line) is missing in\n\(said)") }
    #expect(!said.contains("[course.required]") && !said.contains("! "), "\(said)")
  }
}
