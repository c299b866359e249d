import Content
import Testing

@Suite struct `Gaps in texts` {
  @Test(arguments: [
    ("A ___ here.", 1), ("___", 1), ("A __ here, and snake_case.", 0), ("", 0), ("___ and _____", 2),
    ("`let ___` and ___", 2), ("(___)/(____)", 2), ("`unclosed ___", 1), ("______________________", 1),
  ])
  func `are three low lines or more`(text: String, count: Int) {
    #expect(TextGaps.count(in: text) == count)
  }

  @Test(arguments: [
    ("A ___ b `c ____ d` ___", "A T b `c C d` T"), ("``a ` ___ b`` ___", "``a ` C b`` T"),
    ("`open ___", "`open T"), ("```\n___\n```\n___", "```\nC\n```\nT"), ("__init__ ___", "__init__ T"),
    ("مكان ___ هنا", "مكان T هنا"),
  ])
  func `are written in one way in texts, and in another in code`(text: String, written: String) {
    #expect(TextGaps.replaced(in: text) { $0 ? "C" : "T" } == written)
  }
}
