import Names

/// What `item[property]` gives in filters of lists.
enum Property {
  case value(TemplateValue)
  /// Kinds of values in which nothing can be looked up: the filter then gives `nil` as a whole.
  case none
}

/// A property that filters of lists ask every item for.
struct PropertyKey {
  let value: TemplateValue
  /// The name of a key that is a text, looked up once for all items.
  let name: Name?

  /// The first argument of a filter.
  init(_ arguments: Arguments) {
    value = arguments.value(0)
    name = arguments.property ?? value.characters.map { Name($0) }
  }
}

extension TemplateValue {
  func property(_ key: PropertyKey) throws -> Property {
    switch self {
    case .nothing, .boolean, .float, .range, .empty, .blank: return .none
    case .map(let map): return .value(key.name.flatMap { map[$0] } ?? .nothing)
    case .object(let object):
      guard let name = key.name else { return .value(member(at: key.value) ?? .nothing) }
      return .value(object.member(name) ?? .nothing)
    case .quantity(let quantity): return .value(key.name.flatMap { quantity.member($0) } ?? .nothing)
    case .text(let text), .markup(let text): return .value(try Self.part(of: text, key.value))
    case .list: return .value(try item(key.value))
    case .integer(let number): return .value(try BigInteger(number).bit(key.value))
    case .bigInteger(let number): return .value(try number.bit(key.value))
    }
  }

  /// A text has its parts: asked for one, it gives it back.
  private static func part(of text: String, _ key: TemplateValue) throws -> TemplateValue {
    if let part = key.characters { return ByteSearch(part).isFound(in: text) ? .text(part) : .nothing }
    guard let index = key.index else { throw noProperty(key) }
    let scalars = text.unicodeScalars
    let place = index < 0 ? index + scalars.count : index
    guard place >= 0, let character = scalars.dropFirst(place).first else { return .nothing }
    return .text(String(character))
  }

  private func item(_ key: TemplateValue) throws -> TemplateValue {
    guard let index = key.index else { throw Self.noProperty(key) }
    return member(at: .integer(index)) ?? .nothing
  }

  /// Fractions are cut off.
  fileprivate var index: Int? {
    switch self {
    case .integer(let index): index
    case .float(let number): Int(exactly: number.rounded(.towardZero))
    default: nil
    }
  }

  fileprivate static func noProperty(_ key: TemplateValue) -> RenderFault {
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

extension BigInteger {
  /// Numbers have their bits.
  fileprivate func bit(_ key: TemplateValue) throws -> TemplateValue {
    guard let place = key.index else { throw TemplateValue.noProperty(key) }
    guard place >= 0 else { return .integer(0) }
    guard place / 32 < limbs.count else { return .integer(isNegative ? 1 : 0) }
    let power = BigInteger(
      limbs: [UInt32](repeating: 0, count: place / 32) + [1 << UInt32(place % 32)], isNegative: false)
    return .integer(divided(by: power).quotient.isOdd ? 1 : 0)
  }

  private var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }
}
