import Diagnostics
import TestSupport
import Testing

@Suite struct `V-20 prices` {
  @Test(arguments: [
    "price_type: 1️⃣paid", "price_type: paid\nprice: 1️⃣0.00", "price_type: free\nprice: 1️⃣5.00",
    "is_free: true\nprice: 1️⃣5.00", "price: 1️⃣-5.00",
  ])
  func `paid means a price above nothing, free means none`(lines: String) async {
    let result = await ContentFixture(SampleEntry.course("loops", lines)).check()
    #expect(result.findings("V-20") == ["1️⃣"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-20" }.map(\.severity) == [.error])
  }

  @Test(arguments: [
    "price_type: paid\nprice: 5.00", "price_type: free", "price_type: free\nprice: 0.00", "price: 0.00",
    "price: 5.00", "is_free: true",
  ])
  func `agreeing prices are fine`(lines: String) async {
    let result = await ContentFixture(SampleEntry.course("loops", lines)).check()
    #expect(result.findings("V-20").isEmpty)
  }

  @Test func `a course that tells neither price nor type counts as free, with a warning`() async {
    let result = await ContentFixture(SampleEntry.course("loops", "# no price")).check()
    #expect(result.messages("V-20") == ["this course tells no price, so it counts as free"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-20" }.map(\.severity) == [.warning])
  }

  @Test func `a path is free or has a price`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + """
        == paths/way.md
        ---
        title: Way
        short_description: A way.
        is_free: false
        price: 1️⃣0.00
        steps: [loops]
        ---
        Go.
        """
    ).check()
    #expect(result.findings("V-20") == ["1️⃣"])
  }

  @Test(arguments: [
    ("access_all_courses: true", true), ("access_all_courses: true, excluded_courses: [loops]", false),
    ("included_categories: [science]", true), ("included_categories: [data]", true),
    ("included_categories: [art]", false), ("access_all_courses: true, status: draft", false),
    ("access_all_courses: true, invite_only: true", true),
  ])
  func `a course by subscription needs a plan on offer that opens it`(plan: String, opens: Bool) async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "price_type: 1️⃣subscription") + """
        == categories.yaml
        - {slug: science, name: Science}
        - {slug: data, name: Data, parent: science}
        - {slug: art, name: Art}
        == plans.yaml
        - {slug: solo, name: Solo, prices: [{period: monthly, price: 9.00}], \(plan)}
        """
    ).check()
    #expect(result.findings("V-20") == (opens ? [] : ["1️⃣"]))
  }
}
