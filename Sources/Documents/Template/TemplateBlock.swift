import Diagnostics
import Typesetting

/// A block as a template writes it: what it is, what stands under its keys, and how it looks.
final class TemplateBlock: Sendable {
  let kind: BlockKind
  let values: KeyValues
  let look: Look
  /// The number that complaints about it tell.
  let number: Int32
  let place: SourceRange
  /// Whether it says the same in every document.
  let isConstant: Bool
  /// The same as it looks in languages that read from right to left, if it looks different there.
  let rightToLeft: TemplateBlock?

  init(_ kind: BlockKind, _ values: KeyValues, look: Look, number: Int32, place: SourceRange) {
    self.kind = kind
    self.values = values
    self.look = look
    self.number = number
    self.place = place
    // Notes are counted through the document.
    rightToLeft = look.rightToLeft.first.map {
      TemplateBlock(kind, values, look: $0, number: number, place: place)
    }
    isConstant = kind.isSameForAll && values.isConstant && values["notes"] == nil
  }

  /// What stands under the key that says what it is.
  var main: KeyValue? { values[kind.name] }

  subscript(_ name: String) -> KeyValue? { values[name] }
}
