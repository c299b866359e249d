import Diagnostics
import Markup
import Platform

/// `lectern conformance markdown`: Markdown from standard input as the HTML that the `cmark-gfm`
/// command writes with the same options.
enum MarkdownConformance {
  static let options = [
    Option(
      name: "extension", value: "NAME", summary: "markdown: read this too (may be given several times)",
      words: extensions.map(\.name) + ["tagfilter"]),
    Option(name: "unsafe", value: nil, summary: "markdown: keep raw HTML and all addresses"),
  ]

  private static let extensions: [(name: String, option: MarkdownOptions)] = [
    ("table", .tables), ("strikethrough", .strikethrough), ("autolink", .autolinks), ("tasklist", .taskLists),
    ("footnotes", .footnotes), ("smart", .smartPunctuation), ("mathematics", .mathematics),
    ("callouts", .callouts),
    ("components", .components),
  ]

  static func run(_ options: Options) -> Int32 {
    let names = options.texts("extension")
    let dialect = extensions.filter { names.contains($0.name) }.map(\.option)
    let input = Process.readStandardInput()
    var reader = MarkdownReader()
    let checked = reader.read(
      input.span, file: SourceID(index: 0), options: dialect.reduce(into: []) { $0.formUnion($1) })
    var output: [UInt8] = []
    output.reserveCapacity(input.count + input.count / 2)
    HTMLRenderer(.likeCMark(everything: options.has("unsafe"), tagFilter: names.contains("tagfilter")))
      .render(checked.value, into: &output)
    Process.print(output)
    for problem in checked.diagnostics where problem.severity == .error {
      let place = problem.range.map { " at byte \($0.lower)" } ?? ""
      Process.printError("\(problem.severity.word): \(problem.summary)\(place)\n")
    }
    return checked.diagnostics.contains { $0.severity == .error } ? 1 : 0
  }
}
