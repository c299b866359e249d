import Content
import Diagnostics
import TestSupport
import Testing

/// A small course's sections and lessons in one file.
@Suite struct `curriculum.yaml` {
  private func check(_ text: String) async -> ContentFixture.Result {
    await ContentFixture(SampleEntry.course("loops") + "== courses/loops/curriculum.yaml\n" + text).check()
  }

  @Test(arguments: [
    ("sections: 1️⃣{start: {title: Start}}", "expected a list for `sections`, found a map of fields"),
    ("modules: 1️⃣one", "expected a list for `modules`, found a single value"),
    (
      "- title: Start\n  lessons: 1️⃣{hello: {title: Hello}}",
      "expected a list for `lessons`, found a map of fields"
    ),
    (
      "- {title: Start, lessons: []}\n- {title: End, lessons: 1️⃣none}",
      "expected a list for `lessons`, found a single value"
    ),
    ("1️⃣{title: Start}", "expected `sections` or `modules` with a list, or a list"),
    ("- {title: A, session_number: 1️⃣two}", "`session_number` must be a whole number"),
  ])
  func `what is not the list that it should be is told`(text: String, message: String) async {
    let result = await check(text)
    #expect(result.diagnostics.filter { $0.id.name != "course-without-lesson" }.map(\.summary) == [message])
    #expect(result.findings.map(\.place).contains("1️⃣"))
  }

  @Test func `keys beside the list are told`() async {
    let result = await check("sections: []\n1️⃣title: Loops\n2️⃣modules: []\n")
    #expect(result.findings("V-07") == ["1️⃣"])
    #expect(result.findings("field-given-twice") == ["2️⃣"])
  }

  @Test func `a section may have no lessons yet`() async {
    let result = await check(
      "- {title: Start, lessons: [{title: A, type: text}]}\n- title: End\n  lessons:\n")
    #expect(result.findings == [])
    #expect(result.catalog.all("sections").count == 2)
  }
}
