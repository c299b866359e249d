import Diagnostics
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
    let compiled = TextCompiler(settings: settings).compile(
      text, form, place: tree.range(node),
      places: ScalarPlaces(
        of: text, tree.style(node), at: tree.range(node), in: source, prefix: form.frame.before.utf8.count),
      texts: &texts)
    diagnostics += compiled.diagnostics
    return .text(compiled.value)
  }
}
