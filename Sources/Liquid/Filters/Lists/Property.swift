import Names

/// What `item[property]` gives in filters of lists.
enum Property {
  case value(TemplateValue)
  /// Kinds of values in which nothing can be looked up: the filter then gives `nil` as a whole.
  case none
}

extension TemplateValue {
  func property(_ key: TemplateValue) throws -> Property {
    switch self {
    case .nothing, .boolean, .float, .range, .empty, .blank: return .none
    case .map, .object: return .value(member(at: key) ?? .nothing)
    case .text(let text), .markup(let text): return .value(try Self.part(of: text, key))
    case .list: return .value(try item(key))
    case .integer(let number):
      guard case .integer(let bit) = key else { throw Self.noProperty(key) }
      return .value(.integer(bit < 0 ? 0 : number >> min(bit, 63) & 1))
    case .bigInteger: throw Self.noProperty(key)
    }
  }

  /// A text has its parts: asked for one, it gives it back.
  private static func part(of text: String, _ key: TemplateValue) throws -> TemplateValue {
    if let part = key.characters { return ByteSearch(part).isFound(in: text) ? .text(part) : .nothing }
    guard case .integer(let index) = key else { throw noProperty(key) }
    let scalars = text.unicodeScalars
    let place = index < 0 ? index + scalars.count : index
    guard place >= 0, let character = scalars.dropFirst(place).first else { return .nothing }
    return .text(String(character))
  }

  private func item(_ key: TemplateValue) throws -> TemplateValue {
    guard case .integer = key else { throw Self.noProperty(key) }
    return member(at: key) ?? .nothing
  }

  static func noProperty(_ key: TemplateValue) -> RenderFault {
    RenderFault(.argument, "cannot select the property '\(key.text)'")
  }

  /// Whether anything can be looked up in values of this kind.
  var hasProperties: Bool {
    switch self {
    case .nothing, .boolean, .float, .range, .empty, .blank: false
    default: true
    }
  }
}
