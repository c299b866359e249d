import Diagnostics
import Liquid

/// Compiles pieces of Liquid, each as if it were a file of its own.
struct TextCompiler {
  let settings: TemplateSettings

  /// - Parameter places: where its bytes stand; a piece without Liquid needs none.
  func compile(
    _ text: ArraySlice<UInt8>, _ form: TextTemplate.Form, place: SourceRange,
    places: @autoclosure () -> ScalarPlaces, texts: inout TextPlaces
  ) -> Checked<TextTemplate> {
    let isMarked: Bool = if case .marked = form { TextTemplate.mayHaveMarks(text) } else { false }
    let isCode: Bool
    switch form {
    case .marked, .plain: isCode = TextTemplate.hasLiquid(text)
    case .expression, .condition: isCode = true
    }
    guard isCode else {
      let fixed = String(decoding: text, as: UTF8.self)
      return Checked(
        TextTemplate(
          template: nil, fixed: fixed, isMarked: isMarked,
          isConstant: !fixed.contains(InlineSetting.pageMark), place: place))
    }
    let template = template(text, form, place: place, places: places(), texts: &texts)
    return template.map { template in
      TextTemplate(
        template: template, fixed: nil, isMarked: isMarked,
        isConstant: template.map { !$0.readsValues } ?? true, place: place)
    }
  }

  private func template(
    _ text: ArraySlice<UInt8>, _ form: TextTemplate.Form, place: SourceRange, places: ScalarPlaces,
    texts: inout TextPlaces
  ) -> Checked<Template?> {
    if Self.leavesItsFrame(text, form) { return Checked(nil, [.bracedExpression(at: place)]) }
    let frame = form.frame
    var compiler = CompilerSettings(mode: .checked, filters: settings.filters)
    compiler.file = texts.nextFile
    texts.add(places)
    do throws(SyntaxFault) {
      let template = try Template.compile(Array(frame.before.utf8) + text + Array(frame.after.utf8), compiler)
      return Checked(template, template.diagnostics.map { texts.located($0) })
    } catch {
      var diagnostic = texts.located(error.diagnostic(in: compiler.file))
      diagnostic.range = diagnostic.range ?? place
      return Checked(nil, [diagnostic])
    }
  }

  /// Whether an expression would end what is put around it.
  private static func leavesItsFrame(_ text: ArraySlice<UInt8>, _ form: TextTemplate.Form) -> Bool {
    switch form {
    case .marked, .plain: return false
    case .expression, .condition:
      return TextTemplate.hasLiquid(text)
        || zip(text, text.dropFirst()).contains { first, second in
          second == UInt8(ascii: "}") && (first == UInt8(ascii: "}") || first == UInt8(ascii: "%"))
        }
    }
  }
}

extension Diagnostic {
  fileprivate static func bracedExpression(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected one Liquid expression, without braces around it",
      at: place)
  }
}

extension TextTemplate {
  /// A text that no value decides on.
  static func fixed(_ text: String, at place: SourceRange) -> TextTemplate {
    TextTemplate(template: nil, fixed: text, isMarked: false, isConstant: true, place: place)
  }
}
