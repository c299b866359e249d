import TestSupport
import Testing

@testable import Liquid

/// Templates at random: whatever comes of them, nothing crashes and everything ends.
@Suite struct MutationTests {
  private static let pieces = [
    "{% if ", "{% elsif ", "{% else %}", "{% endif %}", "{% for i in ", "{% endfor %}", "{% case ",
    "{% when ",
    "{% endcase %}", "{% assign x = ", "{% capture x %}", "{% endcapture %}", "{% cycle ",
    "{% tablerow i in ",
    "{% endtablerow %}", "{% include 'again' %}", "{% render 'where' for ", "{% liquid\n", "{% raw %}",
    "{% endraw %}", "{% comment %}", "{% endcomment %}", "{% doc %}", "{% enddoc %}", "{% increment x",
    "{% ifchanged %}", "{% endifchanged %}", "{% break %}", "{% # ", "{% layout 'twice' %}", "{% block a %}",
    "{% endblock %}", "{% component 'twice' %}", "{% endcomponent %}", "{{ super }}", "{{ ", "{{- ", " }}",
    " -}}",
    " %}", " -%}", "%}", "books", "book.title", "shelf", "x", "(1..3)", "(1..count)", "'text'", "\"text\"",
    "7",
    "1.5", "nil", "blank", "empty", " == ", " contains ", " and ", " or ", " | append: ", " | divided_by: 0",
    " | split: ''", " | unknown", ": ", ", ", ".", "[", "]", "(", ")", "'", "\"", "-", "|", "\n", " ", "é",
    "{",
    "}", "%", " limit: 2", " offset: continue", " reversed", " cols: 2", " with ", " as y", "endif", "echo x",
  ]

  private static func template(_ random: inout SeededRandom) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...25, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    return text
  }

  @Test(arguments: 0..<8)
  func `random templates neither crash nor hang`(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let limits = RenderLimits(renderLength: 100_000, assignScore: 100_000, steps: 20_000)
    for _ in 0..<1_000 {
      let text = Self.template(&random)
      for mode in [ParsingMode.lax, .strict, .strict2, .checked] {
        _ = LanguageFixture.rendered(text, in: mode, limits: limits)
      }
    }
  }

  /// Whatever strict templates may say, lax ones may say too, and mean the same.
  @Test func `what compiles strictly compiles loosely`() {
    var random = SeededRandom(seed: 99)
    for _ in 0..<3_000 {
      let text = Self.template(&random)
      let strict = LanguageFixture.rendered(text, in: .strict)
      guard !strict.hasPrefix("!") else { continue }
      let lax = LanguageFixture.rendered(text, in: .lax)
      #expect(!lax.hasPrefix("!"), "\(text)")
    }
  }

  /// The context walk reads the same templates.
  @Test func `random templates can be linted`() {
    var random = SeededRandom(seed: 7)
    let tags = [
      "<a href=", "<script>", "</script>", "<!--", "-->", "\"", "'", ">", "<p ", "onclick=", "<style>",
    ]
    for _ in 0..<2_000 {
      var text = Self.template(&random)
      for _ in 0..<4 { text += (tags.randomElement(using: &random) ?? "") + "{{ x }}" }
      if let template = try? Template.compile(Array(text.utf8), CompilerSettings(mode: .lax)) {
        _ = ContextLint.check(template)
      }
    }
  }
}
