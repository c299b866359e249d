import Testing

@testable import Liquid

@Suite struct LimitTests {
  private static func nested(_ opening: String, _ closing: String, _ depth: Int) -> String {
    String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
  }

  @Test(arguments: [ParsingMode.lax, .strict2, .checked])
  func `a hundred blocks may stand in each other, one more may not`(_ mode: ParsingMode) {
    #expect(LanguageFixture.rendered(Self.nested("{% if yes %}", "{% endif %}", 100), in: mode) == "x")
    let deeper = LanguageFixture.rendered(Self.nested("{% if yes %}", "{% endif %}", 101), in: mode)
    #expect(deeper == "!Liquid error: Nesting too deep")
  }

  @Test(arguments: [
    "{% if yes %}", "{% for i in books %}", "{% case 1 %}{% when 1 %}", "{% capture x %}", "{% unless no %}",
    "{% tablerow i in books %}", "{% ifchanged %}", "{% comment %}", "{% raw %}", "{{ a[", "{{ (", "{% if a[",
    "{{ a | f: [", "{% liquid\nif yes\n", "[", "{{ 'a' | append: ", "{%", "{{", "{% block x %}",
    "{% component 'x' %}",
  ])
  func `ten thousand of anything are answered at once`(_ opening: String) {
    for mode in [ParsingMode.lax, .strict, .strict2, .checked] {
      _ = LanguageFixture.rendered(String(repeating: opening, count: 10_000), in: mode)
    }
  }

  @Test func `brackets that nobody closes do not take quadratic time`() {
    let text = "{{ a" + String(repeating: "[", count: 200_000) + " }}"
    #expect(LanguageFixture.rendered(text, in: .lax) == "")
  }

  @Test func `ten thousand outputs compile in linear time`() throws {
    let text = String(repeating: "{{ a.b[0] | upcase | append: 'x' }}{{ odd 'one' }}", count: 10_000)
    let template = try Template.compile(Array(text.utf8), CompilerSettings(mode: .lax))
    #expect(template.outputs.count == 20_000)
  }

  @Test func `a range that would never end is stopped by the limit of steps`() {
    for tag in ["for", "tablerow"] {
      let text = "{% \(tag) i in (1..1000000000000) %}{% end\(tag) %}"
      #expect(LanguageFixture.rendered(text, in: .lax) == "Liquid error: Memory limits exceeded")
    }
    let text = "{% render 'pair' for (1..9223372036854775807) %}"
    #expect(LanguageFixture.rendered(text, in: .lax) == "Liquid error: Memory limits exceeded")
  }

  @Test func `the ends of the numbers there are do not overflow`() {
    let texts = [
      "{% for i in (9223372036854775806..9223372036854775807) %}{{ i }} {% endfor %}",
      "{% for i in (1..9223372036854775807) limit: 1 offset: 9223372036854775806 %}{{ i }}{% endfor %}",
      "{% for i in (-9223372036854775808..9223372036854775807) limit: 1 %}{{ i }}{% endfor %}",
      "{% for i in books limit: 9223372036854775807 offset: 9223372036854775807 %}{{ i }}{% endfor %}",
    ]
    let results = texts.map { LanguageFixture.rendered($0, in: .lax) }
    #expect(results[0] == "9223372036854775806 9223372036854775807 ")
    #expect(results[1] == "9223372036854775807")
    #expect(results[2] == "-9223372036854775808")
    #expect(results[3] == "")
  }

  @Test func `partials that use themselves end`() {
    let branching = String(repeating: "{% include 'again' %}", count: 2)
    let result = LanguageFixture.rendered(branching, in: .lax)
    #expect(result.hasSuffix("Liquid error (again line 1): Nesting too deep"))
  }

  @Test func `so many bodies over bodies that the stack would not hold are refused`() throws {
    let inner = Self.nested("{% if true %}", "{% endif %}", 90)
    let partial = inner.replacing("x", with: "{% render 'deep' %}")
    let library = TemplateLibrary(["deep": partial], settings: CompilerSettings(mode: .lax))
    let template = try #require(try library.template("deep"))
    var output = OutputBuffer()
    let options = RenderOptions(context: FilterContext(now: 0, escapesHTML: false))
    let result = Renderer.render(template, in: library, with: [], options: options, into: &output)
    #expect(result.errors.map(\.kind) == [.stackLevel])
  }

  @Test(arguments: [
    (RenderLimits(renderScore: 5), "{% for i in (1..9) %}{{ i }}{% endfor %}"),
    (RenderLimits(renderLength: 5), "0123456789"),
    (RenderLimits(assignScore: 5), "{% assign x = 'abcdefgh' %}"),
    (RenderLimits(assignScore: 5), "{% capture x %}abc{{ word }}{% endcapture %}"),
    (RenderLimits(assignScore: 1), "{% assign x = books %}"),
    (RenderLimits(steps: 3), "{{ 1 }}{{ 2 }}{{ 3 }}{{ 4 }}"),
  ])
  func `a limit that is reached leaves nothing but the complaint`(_ limits: RenderLimits, _ text: String) {
    let result = LanguageFixture.rendered("before " + text, in: .lax, limits: limits)
    #expect(result == "Liquid error: Memory limits exceeded")
  }

  @Test func `limits that are not reached change nothing`() {
    let limits = RenderLimits(renderScore: 100, renderLength: 100, assignScore: 100, steps: 100)
    let text = "{% assign x = word %}{% for i in (1..3) %}{{ i }}{{ x }}{% endfor %}"
    #expect(LanguageFixture.rendered(text, in: .lax, limits: limits) == "1rihla2rihla3rihla")
  }

  @Test func `bytes that are no UTF-8 are a fault of syntax`() {
    let settings = CompilerSettings(mode: .lax)
    #expect(throws: SyntaxFault.self) { try Template.compile([0x61, 0xFF, 0x62], settings) }
  }
}
