extension TemplateValue {
  /// The bound of a range: text is read as far as it is a number.
  func rangeBound() throws(RenderFault) -> Int {
    switch self {
    case .nothing, .text, .markup: rubyInteger ?? 0
    default: try wholeNumber()
    }
  }

  /// The limit or offset of a loop; nothing if there is none.
  func loopBound() throws(RenderFault) -> Int? {
    isNothing ? nil : try wholeNumber()
  }

  /// What Ruby's `to_i` makes of a value; nothing for what has no such method.
  var rubyInteger: Int? {
    switch self {
    case .nothing, .empty, .blank: 0
    case .integer(let number): number
    case .bigInteger(let number): number.isNegative ? .min : .max
    case .float(let number): Int(exactly: number.rounded(.towardZero))
    case .text(let text), .markup(let text):
      switch Self.leadingInteger(in: text) {
      case .integer(let number): number
      case .big(let number): number.isNegative ? .min : .max
      default: 0
      }
    default: nil
    }
  }

  /// Whether `render … for` walks through it.
  var isWalkable: Bool {
    switch self {
    case .list, .map, .range: true
    case .object(let object): object.itemCount != nil
    default: false
    }
  }
}
