import Names

@testable import Liquid

/// What a template prints in Liquid's lax mode, at a moment in November 2023, with a value of every
/// kind at hand.
func rendered(_ template: String, timeZone: String = "UTC", escapesHTML: Bool = false) throws -> String {
  var settings = CompilerSettings(mode: .lax, filters: .extended)
  settings.showsLines = false
  settings.escapesHTML = escapesHTML
  let compiled = try TemplateCompiler.compile(Array(template.utf8), settings)
  var output = OutputBuffer()
  let context = FilterContext(now: 1_700_000_000, escapesHTML: escapesHTML, timeZone: timeZone)
  _ = Renderer.render(
    compiled, in: TemplateLibrary([:], settings: settings), with: [.map(TemplateMap(kindsOfValues))],
    options: RenderOptions(context: context), into: &output)
  return String(decoding: output.bytes, as: UTF8.self)
}

let kindsOfValues: [(String, TemplateValue)] = [
  ("word", .text("abc")), ("blank_text", .text("")), ("five", .integer(5)), ("half", .float(1.5)),
  ("huge", BigInteger(digits: "1000000000000000000000000000000").map { TemplateValue($0) } ?? .nothing),
  ("none", .nothing), ("yes", .boolean(true)), ("hollow", .list([])),
  ("list", .list([.integer(1), .text("b"), .nothing, .list([.integer(2), .integer(3)])])),
  ("map", .map(TemplateMap([("a", .integer(1)), ("b", .map(TemplateMap([("c", .nothing)])))]))),
  (
    "rows",
    .list([
      .map(TemplateMap([("p", .integer(1)), ("q", .text("z"))])),
      .map(TemplateMap([("p", .nothing), ("q", .text("A"))])), .map(TemplateMap([("q", .text("b"))])),
    ])
  ),
  ("html", .markup("<b>x &amp; y</b>")), ("range", .range(1, 3)), ("object", .object(Pair())),
]

/// An object with two members that is a list of them, too.
struct Pair: TemplateObject {
  let memberNames = ["left", "right"]
  var itemCount: Int? { 2 }
  var printed: TemplateValue { .text("<pair>") }
  var identity: String? { "pair" }

  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case "left": .text("<l>")
    case "right": .integer(2)
    default: nil
    }
  }

  func item(at index: Int) -> TemplateValue { index == 0 ? .text("<l>") : .integer(2) }
}
