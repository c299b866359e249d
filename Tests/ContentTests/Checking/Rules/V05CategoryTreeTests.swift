import TestSupport
import Testing

@testable import Content

@Suite struct `V-05 category tree` {
  @Test func `categories that stand above each other are an error, told once`() async {
    let result = await ContentFixture(
      """
      == categories.yaml
      - {slug: data, name: Data}
      - {slug: a, name: A, parent: b}
      - {slug: b, name: B, parent: c}
      - {slug: c, name: C, parent: 1️⃣a}
      """
    ).check()
    #expect(result.findings("V-05") == ["1️⃣"])
    #expect(result.messages("V-05") == ["`parent` leads in a circle: `a`, `b`, `c`, `a`"])
  }

  @Test func `a category is not its own parent`() async {
    let result = await ContentFixture("== categories.yaml\n- {slug: data, name: Data, parent: 1️⃣data}").check()
    #expect(result.findings("V-05") == ["1️⃣"])
    #expect(result.messages("V-05") == ["`parent` of `data` names the entry itself"])
  }

  @Test func `a subcategory must stand below the course's category`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "category: data\nsubcategory_id: 1️⃣painting") + Self.tree
    ).check()
    #expect(result.findings("V-05") == ["1️⃣"])
  }

  @Test func `a subcategory at any depth and further categories anywhere are fine`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "category: data\nsubcategory: bayes\ncategories: [painting]") + Self.tree
    ).check()
    #expect(result.findings("V-05").isEmpty)
  }

  @Test func `a chain of 32 levels is fine, and the 33rd is an error where it begins`() async {
    #expect(await ContentFixture(chain(of: 32)).check().findings("V-05").isEmpty)
    let result = await ContentFixture(chain(of: 40, marked: 33)).check()
    #expect(result.findings("V-05") == ["1️⃣"])
    #expect(result.messages("V-05") == ["categories may have 32 levels, and one more begins here"])
  }

  @Test func `every branch that goes too deep is told`() async {
    let result = await ContentFixture(
      chain(of: 32) + "left,Left,1️⃣c32,\nright,Right,2️⃣c32,\n"
    ).check()
    #expect(result.findings("V-05") == ["1️⃣", "2️⃣"])
  }

  @Test func `a subcategory in a chain without end is left to the chain's own complaint`() async {
    let result = await ContentFixture(
      chain(of: 70, marked: 33) + SampleEntry.course("loops", "category: c1\nsubcategory: c70")
    ).check()
    #expect(result.findings("V-05") == ["1️⃣"])
  }

  @Test func `thousands of levels are walked without harm, and what hides the first hides the last`() async {
    let result = await ContentFixture(
      chain(of: 5000, marked: 33, first: "draft") + SampleEntry.course("loops", "category: c5000")
    ).check()
    #expect(result.findings("V-05") == ["1️⃣"])
    #expect(result.catalog.entry("categories", "c5000")?.visibility == .hidden(.belongsToHidden))
    #expect(result.catalog.entry("categories", "c32")?["depth"]?.integer == 31)
    #expect(result.catalog.entry("categories", "c33")?["depth"] == nil)
  }

  @Test func `a circle and what hangs on it are no chain that is too deep`() async {
    let hanging = "- {slug: d, name: D, parent: a}\n"
    let result = await ContentFixture(
      "== categories.yaml\n- {slug: data, name: Data}\n- {slug: a, name: A, parent: b}\n"
        + "- {slug: b, name: B, parent: 1️⃣a}\n" + hanging
    ).check()
    #expect(result.findings("V-05") == ["1️⃣"])
  }

  /// `c1` above `c2` above `c3` and so on, the last first, with a marker at one's `parent`.
  private func chain(of levels: Int, marked: Int = 0, first status: String = "published") -> String {
    let lower = (2...levels).reversed().map { level in
      "c\(level),C\(level),\(level == marked ? "1️⃣" : "")c\(level - 1),\n"
    }
    return "== categories.csv\nslug,name,parent,status\n\(lower.joined())c1,C1,,\(status)\n"
  }

  private static let tree = """
    == categories.yaml
    - {slug: data, name: Data}
    - {slug: statistics, name: Statistics, parent: data}
    - {slug: bayes, name: Bayes, parent: statistics}
    - {slug: painting, name: Painting}
    """
}
