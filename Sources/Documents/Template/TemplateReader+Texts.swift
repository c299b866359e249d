import Diagnostics
import Liquid
import YAML

/// Texts with Liquid in them.
extension TemplateReader {
  mutating func text(_ node: NodeID, _ form: TextTemplate.Form, _ key: String) -> KeyValue? {
    let expected: KeyType =
      switch form {
      case .marked: .text
      case .plain: .plainText
      case .expression: .expression
      case .condition: .condition
      }
    guard scalar(node, key, expected.words) != nil else { return nil }
    var text = tree.utf8(node)
    while text.last == 0x0A { text.removeLast() }
    return .text(compile(text, form, at: node))
  }

  private mutating func compile(
    _ text: ArraySlice<UInt8>, _ form: TextTemplate.Form, at node: NodeID
  ) -> TextTemplate {
    let place = tree.range(node)
    let isMarked: Bool = if case .marked = form { TextTemplate.mayHaveMarks(text) } else { false }
    let isCode: Bool
    switch form {
    case .marked, .plain: isCode = TextTemplate.hasLiquid(text)
    case .expression, .condition: isCode = true
    }
    guard isCode else {
      let fixed = String(decoding: text, as: UTF8.self)
      return TextTemplate(template: nil, fixed: fixed, isMarked: isMarked, isConstant: true, place: place)
    }
    let template = template(text, form, at: node)
    return TextTemplate(
      template: template, fixed: nil, isMarked: isMarked,
      isConstant: template.map { !$0.readsValues } ?? true,
      place: place)
  }

  private mutating func template(
    _ text: ArraySlice<UInt8>, _ form: TextTemplate.Form, at node: NodeID
  ) -> Template? {
    if Self.leavesItsFrame(text, form) {
      complain(node, "expression", expected: "one Liquid expression, without braces around it")
      return nil
    }
    let frame = form.frame
    var compiler = CompilerSettings(mode: .checked, filters: settings.filters)
    compiler.file = texts.nextFile
    texts.add(
      ScalarPlaces(
        of: text, tree.style(node), at: tree.range(node), in: source, prefix: frame.before.utf8.count))
    do throws(SyntaxFault) {
      let template = try Template.compile(Array(frame.before.utf8) + text + Array(frame.after.utf8), compiler)
      diagnostics += template.diagnostics.map { texts.located($0) }
      return template
    } catch {
      var diagnostic = texts.located(error.diagnostic(in: compiler.file))
      diagnostic.range = diagnostic.range ?? tree.range(node)
      diagnostics.append(diagnostic)
      return nil
    }
  }

  /// Whether an expression would end what is put around it.
  private static func leavesItsFrame(_ text: ArraySlice<UInt8>, _ form: TextTemplate.Form) -> Bool {
    switch form {
    case .marked, .plain: return false
    case .expression, .condition:
      return zip(text, text.dropFirst()).contains { first, second in
        second == UInt8(ascii: "}") && (first == UInt8(ascii: "}") || first == UInt8(ascii: "%"))
      } || TextTemplate.hasLiquid(text)
    }
  }
}
