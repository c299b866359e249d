/// Numbers as filters compute with them.
enum Number {
  case integer(Int)
  case big(BigInteger)
  case decimal(Decimal)
  /// Infinite, or not a number at all.
  case unbounded(Double)
}

extension TemplateValue {
  /// The number that a value stands for in arithmetic: text is read as far as it is a number, and
  /// what is none counts as 0.
  var number: Number {
    switch self {
    case .integer(let number): .integer(number)
    case .bigInteger(let number): .big(number)
    case .quantity(let quantity): quantity.number
    case .float(let number): Decimal(number).map { .decimal($0) } ?? .unbounded(number)
    case .text(let text), .markup(let text): Self.number(in: text)
    default: .integer(0)
    }
  }

  /// What is left of a text if white space is taken away at both ends.
  static func trimmed(_ text: String) -> Substring.UTF8View {
    var bytes = Substring(text).utf8
    while let first = bytes.first, first.isLiquidSpace || first == 0 { bytes.removeFirst() }
    while let last = bytes.last, last.isLiquidSpace || last == 0 { bytes.removeLast() }
    return bytes
  }

  private static func number(in text: String) -> Number {
    let bytes = trimmed(text)
    var rest = bytes
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix { $0.isDigit }
    let fraction = rest.dropFirst(whole.count)
    if !whole.isEmpty, fraction.first == UInt8(ascii: "."), fraction.count > 1,
      fraction.dropFirst().allSatisfy(\.isDigit), let decimal = Decimal(text: Substring(bytes))
    {
      return .decimal(decimal)
    }
    return leadingInteger(in: text)
  }

  /// The number at the beginning of a text, `1_000` included; 0 if there is none.
  static func leadingInteger(in text: String) -> Number {
    var rest = Substring(text).utf8.drop { $0.isLiquidSpace }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var digits: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    var previous = UInt8(ascii: "_")
    for byte in rest {
      if byte.isDigit {
        digits.append(byte)
      } else if byte != UInt8(ascii: "_") || previous == UInt8(ascii: "_") {
        break
      }
      previous = byte
    }
    let spelled = String(decoding: digits, as: UTF8.self)
    if let number = Int(spelled) { return .integer(number) }
    if digits.count > BigInteger.mostLimbs * 9 { return .unbounded(isNegative ? -.infinity : .infinity) }
    return BigInteger(digits: spelled).map { .big($0) } ?? .integer(0)
  }

  /// A whole number where nothing else will do, such as a length; text must be one as a whole. What
  /// is too large for a length is as large as a length can be.
  public func wholeNumber() throws(RenderFault) -> Int {
    switch self {
    case .integer(let number): return number
    case .bigInteger(let number): return number.isNegative ? .min : .max
    default:
      guard let number = Self.strictInteger(text) else { throw RenderFault(.argument, "invalid integer") }
      return number.small ?? (number.isNegative ? .min : .max)
    }
  }

  /// Also `0x1f`, `0b11`, `0o17`, `017` and `1_000`, as Ruby reads integers.
  private static func strictInteger(_ text: String) -> BigInteger? {
    guard !text.utf8.contains(0) else { return nil }
    var rest = Substring(trimmed(text))
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
    guard rest.utf8.allSatisfy({ $0.isDigit || $0 == 0x5F || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) })
    else { return nil }
    var radix: UInt32 = 10
    if rest.utf8.first == 0x30, rest.utf8.count > 1 {
      let mark = rest.utf8[rest.utf8.index(after: rest.startIndex)] | 0x20
      radix = [0x78: 16, 0x62: 2, 0x6F: 8, 0x64: 10][mark] ?? 8
      rest = rest.dropFirst([0x78, 0x62, 0x6F, 0x64].contains(mark) ? 2 : 1)
      if radix == 8, rest.first == "_" { rest.removeFirst() }
    }
    guard !rest.isEmpty, rest.utf8.count <= BigInteger.mostLimbs * 8, !rest.hasPrefix("_"),
      !rest.hasSuffix("_"), !rest.contains("__")
    else { return nil }
    var limbs: [UInt32] = []
    for character in rest where character != "_" {
      guard let digit = character.hexDigitValue, digit < radix else { return nil }
      BigInteger.multiply(&limbs, by: radix, adding: UInt32(digit))
    }
    return BigInteger(limbs: limbs, isNegative: isNegative)
  }
}

extension Number {
  /// The value that a result of arithmetic is.
  var value: TemplateValue {
    switch self {
    case .integer(let number): .integer(number)
    case .big(let number): TemplateValue(number)
    case .decimal(let number): .float(number.double)
    case .unbounded(let number): .float(number)
    }
  }
}

extension TemplateValue {
  public init(_ number: BigInteger) {
    self = number.small.map { .integer($0) } ?? .bigInteger(number)
  }
}
