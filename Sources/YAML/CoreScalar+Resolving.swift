extension NodeTree {
  /// What a scalar means; of a collection, text.
  public func scalar(_ node: NodeID) -> CoreScalar {
    CoreScalar(tree: self, node: node)
  }
}

extension CoreScalar {
  /// Resolves a scalar: its tag decides, then its quotes, then the core schema's patterns.
  ///
  /// Text that is not what its tag says stays text, so that the complaint about it is made where
  /// the field's type is known.
  public init(tree: NodeTree, node: NodeID) {
    guard tree.kind(node) == .scalar else {
      self = .string
      return
    }
    let text = tree.utf8(node)
    let meaning = Self(plain: text)
    switch tree.tag(node) {
    case .none: self = tree.style(node) == .plain ? meaning : .string
    case .null: self = meaning == .null ? .null : .string
    case .boolean: if case .boolean = meaning { self = meaning } else { self = .string }
    case .integer: self = Self.isInteger(text) ? meaning : .string
    case .float:
      if case .integer = meaning { self = .float } else { self = meaning == .float ? .float : .string }
    case .string, .nonSpecific, .sequence, .mapping, .other: self = .string
    }
  }

  /// What unquoted text means.
  public init(plain text: [UInt8]) {
    self.init(plain: text[...])
  }

  /// What unquoted text means by YAML 1.2's core schema (section 10.3.2).
  public init(plain text: ArraySlice<UInt8>) {
    guard let first = text.first else {
      self = .null
      return
    }
    switch first {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: self = Self(number: text)
    case 0x7E: self = text.count == 1 ? .null : .string
    case 0x6E, 0x4E: self = Self.isWord(text, "null", "Null", "NULL") ? .null : .string
    case 0x74, 0x54: self = Self.isWord(text, "true", "True", "TRUE") ? .boolean(true) : .string
    case 0x66, 0x46: self = Self.isWord(text, "false", "False", "FALSE") ? .boolean(false) : .string
    default: self = .string
    }
  }

  private static func isWord(
    _ text: ArraySlice<UInt8>, _ lower: StaticString, _ title: StaticString, _ upper: StaticString
  ) -> Bool {
    guard text.count == lower.utf8CodeUnitCount else { return false }
    let word = String(decoding: text, as: UTF8.self)
    return word == "\(lower)" || word == "\(title)" || word == "\(upper)"
  }

  private init(number text: ArraySlice<UInt8>) {
    if let value = Self.integer(text) {
      self = .integer(value)
    } else {
      self = Self.isInteger(text) || Self.isFloat(text) ? .float : .string
    }
  }

  /// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`.
  private static func isInteger(_ text: ArraySlice<UInt8>) -> Bool {
    let (digits, radix) = digits(of: text)
    return !digits.isEmpty && digits.allSatisfy { digit($0) < radix }
  }

  private static func integer(_ text: ArraySlice<UInt8>) -> Int64? {
    let (digits, radix) = digits(of: text)
    guard !digits.isEmpty else { return nil }
    let isNegative = text.first == 0x2D
    var value: Int64 = 0
    for byte in digits {
      let digit = Int64(digit(byte))
      guard digit < radix else { return nil }
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: Int64(radix))
      let (next, overflow) =
        isNegative
        ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
      guard !tooLarge, !overflow else { return nil }
      value = next
    }
    return value
  }

  private static func digits(of text: ArraySlice<UInt8>) -> (digits: ArraySlice<UInt8>, radix: UInt8) {
    guard let first = text.first else { return (text, 10) }
    if first == 0x30, text.count > 2 {
      switch text[text.startIndex + 1] {
      case 0x6F: return (text.dropFirst(2), 8)
      case 0x78: return (text.dropFirst(2), 16)
      default: break
      }
    }
    return (first == 0x2B || first == 0x2D ? text.dropFirst() : text, 10)
  }

  private static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: .max
    }
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, an infinity, or not a number.
  private static func isFloat(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
    if rest.count == 4, rest.first == 0x2E {
      if isWord(rest, ".inf", ".Inf", ".INF") { return true }
      if text.count == 4, isWord(rest, ".nan", ".NaN", ".NAN") { return true }
    }
    let whole = dropDigits(&rest)
    var fraction = 0
    if rest.first == 0x2E {
      rest.removeFirst()
      fraction = dropDigits(&rest)
    }
    guard whole + fraction > 0 else { return false }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest.removeFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
      guard dropDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func dropDigits(_ text: inout ArraySlice<UInt8>) -> Int {
    let before = text.count
    text = text.drop { (0x30...0x39).contains($0) }
    return before - text.count
  }
}
