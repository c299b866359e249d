import TestSupport
import Testing

@testable import Build
@testable import Papers

/// Long texts of records, which may stand below their front matter, and the pictures in them.
@Suite struct `Texts on papers of records` {
  private static let brief: Set = ["documents/assignments/loops/work.pdf"]
  private static let quiz: Set = [
    "documents/quiz_sheets/loops/ten.pdf", "documents/answer_keys/loops/ten.pdf",
  ]
  private static let key: Set = ["documents/answer_keys/loops/ten.pdf"]
  private static let letter: Set = ["documents/invitations/2026/LTR-i1.pdf"]

  /// An assignment, a quiz and a plan, each in a file with a text below its front matter.
  private func site() -> IssuingSite {
    let site = IssuingSite(1)
    for (name, blocks) in [
      ("brief", "[{markdown: instructions}]"), ("letter", "[{markdown: plan.description}]"),
      (
        "quiz",
        "[{markdown: instructions}, {each: questions, as: question, blocks: [{markdown: question.explanation}]}]"
      ),
    ] {
      site["Templates/documents/\(name).yaml"] = "title: \"{{ number }}\"\nblocks: \(blocks)\n"
    }
    for name in ["one", "two", "three", "four"] {
      site["Content/media/\(name).svg"] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>"
    }
    site["Content/assignments/work.md"] = """
      ---
      {course: loops, title: Work, total_points: 10, passing_points: 5}
      ---
      Do it once.

      ![One][one]

      [one]: /media/one.svg

      """
    site["Content/quizzes/ten.md"] = """
      ---
      {course: loops, title: Ten, passing_score: 50, questions: [{type: essay, question: Why?, points: 2, explanation: "![Three](</media/three.svg>)"}]}
      ---
      Do it once.

      ![Two](  /media/two.svg   "Two")

      """
    site["Content/plans/friends.md"] = """
      ---
      {name: Friends, prices: [{period: monthly, price: 10.00}], invite_only: true}
      ---
      Do it once.

      ![Four](/media/four.svg)

      """
    site["Content/private/invites.yaml"] =
      "- {id: i1, plan: friends, email: someone@private.example.org, created_at: 2026-05-01T00:00:00Z, expires_at: 2026-06-10T00:00:00Z}\n"
    return site
  }

  @Test(arguments: [
    ("assignments/work.md", Self.brief), ("quizzes/ten.md", Self.quiz), ("plans/friends.md", Self.letter),
  ])
  func `one below front matter that changes draws its papers anew`(
    file: String, papers: Set<String>
  ) async throws {
    let changed = try await site().changes {
      $0.replace("Do it once.", with: "Do it twice.", in: "Content/" + file)
    }
    #expect(changed == papers)
  }

  @Test(arguments: [("one", Self.brief), ("two", Self.quiz), ("three", Self.key), ("four", Self.letter)])
  func `another file of a picture draws the papers anew whose texts show it`(
    picture: String, papers: Set<String>
  ) async throws {
    let changed = try await site().changes {
      $0.replace("height=\"9\"/>", with: "height=\"5\"/>", in: "Content/media/\(picture).svg")
    }
    #expect(changed == papers)
  }

  @Test(arguments: [
    ("![a](/media/a.png)", ["/media/a.png"]), ("![a](</media/a b.png> 'b')", ["/media/a b.png"]),
    ("![a][b]\n\n[b]: /media/b.png", ["/media/b.png"]), ("![b]\n\n[b]: <b.png>", ["b.png"]),
    ("- > [![a](a.png)](/elsewhere/)\n- ![c](c.png)", ["a.png", "c.png"]),
    ("[no](/media/a.png)! `![no](/media/a.png)`", []), ("No!", []), ("", []),
  ])
  func `name their pictures in every way that Markdown knows`(text: String, pictures: [String]) {
    #expect(text.picturesInMarkdown == pictures)
  }
}
