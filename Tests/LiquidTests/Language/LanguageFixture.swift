@testable import Liquid

/// The variables and partials that the cases of the language share.
enum LanguageFixture {
  static func rendered(
    _ text: String, in mode: ParsingMode, limits: RenderLimits = RenderLimits(steps: 1_000_000)
  ) -> String {
    var settings = CompilerSettings(mode: mode)
    settings.showsLines = true
    let library = TemplateLibrary(partials, settings: settings)
    do {
      let template = try Template.compile(Array(text.utf8), settings)
      var options = RenderOptions(context: FilterContext(now: 0, escapesHTML: false))
      options.limits = limits
      var output = OutputBuffer()
      _ = Renderer.render(template, in: library, with: [variables], options: options, into: &output)
      return output.text
    } catch {
      return "!" + error.renderFault(showsLine: true).description
    }
  }

  private static func map(_ members: (String, TemplateValue)...) -> TemplateValue {
    .map(TemplateMap(members))
  }

  private static func texts(_ texts: String...) -> TemplateValue { .list(texts.map { .text($0) }) }

  private static func numbers(_ numbers: Int...) -> TemplateValue { .list(numbers.map { .integer($0) }) }

  static let variables = map(
    ("books", texts("Kalila", "Hayy", "Rihla")),
    ("pages", numbers(120, 80, 300)),
    (
      "book",
      map(
        ("title", .text("Rihla")), ("year", .integer(1355)),
        ("author", map(("name", .text("Ibn Battuta")), ("born", .integer(1304)))),
        ("tags", texts("travel", "history")))
    ),
    ("shelf", map(("a", .integer(1)), ("b", .integer(2)))),
    ("none", .nothing), ("yes", .boolean(true)), ("no", .boolean(false)),
    ("count", .integer(7)), ("price", .float(1.5)),
    ("nothing", .list([])), ("blank_text", .text("  ")), ("empty_text", .text("")),
    ("word", .text("rihla")), ("key", .text("title")),
    ("grid", .list([numbers(1, 2), numbers(3)])),
    ("name", .text("card")), ("card", map(("title", .text("Card")))),
    ("cards", .list([map(("title", .text("One"))), map(("title", .text("Two")))])))

  private static let partials = [
    "card": "[{{ card.title }}]",
    "twice": "{{ twice }}{{ twice }}",
    "where": "{{ forloop.index }}/{{ forloop.length }}:{{ where }} ",
    "stop": "a{% break %}b",
    "skip": "a{% continue %}b",
    "sets": "{% assign z = 5 %}",
    "sees": "({{ z }})",
    "counts": "{% increment c %}",
    "turns": "{% cycle 'a', 'b' %}",
    "broken": "x{% foo %}",
    "missing": "{{ 1 }}\n{% include 'nope' %}",
    "again": "r{% include 'again' %}",
    "again_alone": "r{% render 'again_alone' %}",
    "includes": "{% include 'twice' %}",
    "dir/leaf": "<{{ leaf }}>",
    "pair": "{{ left }}-{{ right }}",
    "changes": "{% ifchanged %}q{% endifchanged %}",
    "nested": "{% for q in (1..2) %}[{{ forloop.parentloop.index }}]{% endfor %}",
    "indented": "  lead",
    "compares": "{% if 'a' > 1 %}{% endif %}",
    "renders": "{% render 'twice' %}{% render 'includes' %}",
  ]
}
