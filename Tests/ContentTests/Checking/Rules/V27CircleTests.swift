import TestSupport
import Testing

@Suite struct `V-27 circles` {
  @Test func `prerequisites that lead back are an error, told once`() async {
    let result = await ContentFixture(
      SampleEntry.course("a", "prerequisite_courses: [b]")
        + SampleEntry.course("b", "prerequisite_courses: [c]")
        + SampleEntry.course("c", "prerequisite_courses: [1️⃣a]")
    ).check()
    #expect(result.findings("V-27") == ["1️⃣"])
    #expect(result.messages("V-27") == ["`prerequisite_courses` leads in a circle: `a`, `b`, `c`, `a`"])
  }

  @Test func `a course neither requires itself nor is related to itself`() async {
    let result = await ContentFixture(
      SampleEntry.course("a", "prerequisite_courses: [1️⃣a]\nrelated: [2️⃣a]")
    ).check()
    #expect(result.findings("V-27") == ["1️⃣", "2️⃣"])
  }

  @Test func `courses that share a prerequisite are no circle`() async {
    let result = await ContentFixture(
      SampleEntry.course("a", "prerequisite_courses: [b, c]")
        + SampleEntry.course("b", "prerequisite_courses: [d]")
        + SampleEntry.course("c", "prerequisite_courses: [d]") + SampleEntry.course("d", "related: [a]")
    ).check()
    #expect(result.findings("V-27").isEmpty)
  }

  @Test func `replies do not reply to themselves in the end`() async {
    let result = await ContentFixture(
      SampleEntry.post("a", "parent: b") + SampleEntry.post("b", "parent: 1️⃣a")
        + SampleEntry.post("c", "parent: a")
    ).check()
    #expect(result.findings("V-27") == ["1️⃣"])
  }

  @Test func `a path comes to a course once`() async {
    let result = await ContentFixture(
      SampleEntry.course("a") + SampleEntry.course("b") + Self.path("[a, b, 1️⃣a]", isSequential: false)
    ).check()
    #expect(result.findings("V-27") == ["1️⃣"])
  }

  @Test func `a sequential path comes to what a course requires before it`() async {
    let courses = SampleEntry.course("a", "prerequisite_courses: [b]") + SampleEntry.course("b")
    let wrong = await ContentFixture(courses + Self.path("[1️⃣a, b]", isSequential: true)).check()
    #expect(wrong.findings("V-27") == ["1️⃣"])
    let renumbered = await ContentFixture(
      courses + Self.path("[{course: a, order: 2}, {course: b, order: 1}]", isSequential: true)
    ).check()
    #expect(renumbered.findings("V-27").isEmpty)
    let free = await ContentFixture(courses + Self.path("[a, b]", isSequential: false)).check()
    #expect(free.findings("V-27").isEmpty)
  }

  @Test func `a recommended course may come later`() async {
    let result = await ContentFixture(
      SampleEntry.course("a", "prerequisite_courses:\n  - {course: b, is_required: false}")
        + SampleEntry.course("b") + Self.path("[a, b]", isSequential: true)
    ).check()
    #expect(result.findings("V-27").isEmpty)
  }

  private static func path(_ steps: String, isSequential: Bool) -> String {
    """
    == paths/way.md
    ---
    title: Way
    short_description: A way.
    is_free: true
    is_sequential: \(isSequential)
    steps: \(steps)
    ---
    Go.

    """
  }
}
