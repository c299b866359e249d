import Diagnostics
import YAML

/// Styles and fonts, which must be known before the blocks that use them.
extension TemplateReader {
  mutating func readStyles(_ members: [String: NodeID]) {
    sheet.families = settings.families.map { Set($0) }
    if let node = members["fonts"], tree.kind(node) == .mapping {
      for pair in tree.pairs(node) {
        if case .words(let families)? = fonts(pair.value, tree.text(pair.key)) {
          sheet.fonts[tree.text(pair.key)] = families
        }
      }
    } else if let node = members["fonts"] {
      complain(node, "fonts", expected: "a map of names")
    }
    let look = members["look"].flatMap { read($0, .word(StandardStyles.looks), "look") }?.word
    for (name, layer) in StandardStyles.layers(of: look ?? "book") { sheet.add(layer, to: name) }
    if let node = members["styles"] { readLayers(node) }
    diagnostics += sheet.settle()
  }

  mutating func readLayers(_ node: NodeID) {
    guard tree.kind(node) == .mapping else { return complain(node, "styles", expected: "a map of styles") }
    for pair in tree.pairs(node) {
      guard let values = values(of: pair.value, .named(.style)) else { continue }
      let layer = StyleSheet.Layer(
        values: values, extends: values["extends"]?.word, place: tree.range(pair.key))
      sheet.add(layer, to: tree.text(pair.key))
    }
  }

  /// The look of a block: a style's by its name, or properties over those of another, which is that of its
  /// place unless it says so.
  mutating func style(_ node: NodeID, _ key: String) -> Look? {
    guard tree.kind(node) == .mapping else {
      return scalar(node, key, KeyType.style.words).map { look($0, at: tree.range(node)) }
    }
    guard let values = values(of: node, .named(.style)) else { return nil }
    let name = values["extends"]?.word ?? usualStyle
    _ = look(name, at: values.place(of: "extends"))
    return sheet.look(values, over: name)
  }

  private mutating func look(_ name: String, at place: SourceRange) -> Look {
    if !sheet.has(name) { diagnostics.append(.unknownStyle(name, among: sheet.names, at: place)) }
    return sheet.look(name)
  }
}
