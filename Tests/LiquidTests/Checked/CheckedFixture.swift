import Diagnostics

@testable import Liquid

/// Templates as Lectern's own are rendered: checked, and escaped as HTML.
struct CheckedFixture {
  var templates: [String: String] = [:]
  var variables: [(String, TemplateValue)] = []
  var observer: (any RenderObserver)?
  var limits = RenderLimits(steps: 100_000)
  var subject: Diagnostic.Note?

  /// What a template prints, and all complaints about it.
  func render(_ name: String) -> (text: String, diagnostics: [Diagnostic]) {
    var settings = CompilerSettings(mode: .checked, filters: .extended)
    settings.escapesHTML = true
    let templates = templates
    let names = templates.keys.sorted()
    let library = TemplateLibrary(settings: settings, names: { names }) { name in
      templates[name].map { text in
        TemplateSource(
          text: Array(text.utf8), file: names.firstIndex(of: name).map { SourceID(index: UInt32($0)) })
      }
    }
    var options = RenderOptions(context: FilterContext(now: 0, escapesHTML: true))
    options.strictVariables = true
    options.strictFilters = true
    options.observer = observer
    options.limits = limits
    options.subject = subject
    do {
      guard let template = try library.template(name) else { return ("", []) }
      var output = OutputBuffer()
      let globals: [TemplateValue] = [.map(TemplateMap(variables))]
      let result = Renderer.render(template, in: library, with: globals, options: options, into: &output)
      return (output.text, template.diagnostics + result.diagnostics)
    } catch {
      return ("", [error.diagnostic(in: SourceID(index: 0))])
    }
  }

  func text(_ name: String = "page") -> String { render(name).text }

  func summaries(_ name: String = "page") -> [String] { render(name).diagnostics.map(\.summary) }
}
