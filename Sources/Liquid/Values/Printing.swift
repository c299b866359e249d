extension TemplateValue {
  /// Appends what `{{ value }}` prints; the items of a list follow each other without anything
  /// between them. With `escaping`, text becomes HTML and markup stays as it is.
  public func print(into output: inout [UInt8], escaping: Bool = false) {
    switch self {
    case .nothing, .empty, .blank: break
    case .markup(let text): output.append(contentsOf: text.utf8)
    case .list(let items):
      for item in items { item.print(into: &output, escaping: escaping) }
    case .object(let object): object.print(into: &output, escaping: escaping)
    case .text(let text) where escaping: HTMLText.escape(text, into: &output)
    case .text(let text): output.append(contentsOf: text.utf8)
    case .map where escaping: HTMLText.escape(text, into: &output)
    case .integer(let number): Self.print(number, places: 0, into: &output)
    case .float(let number): Self.print(number, into: &output)
    default: output.append(contentsOf: text.utf8)
    }
  }

  private static func print(_ number: Double, into output: inout [UInt8]) {
    guard number == 0 || number.magnitude >= 0.0001, let decimal = Decimal(quick: number),
      var digits = decimal.coefficient.small
    else { return output.append(contentsOf: spelled(number).utf8) }
    var places = -decimal.exponent
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    print(digits, places: places, into: &output)
    if places == 0 { output.append(contentsOf: ".0".utf8) }
  }

  /// Appends a number whose last digits stand behind a point.
  private static func print(_ number: Int, places: Int, into output: inout [UInt8]) {
    if number < 0 { output.append(UInt8(ascii: "-")) }
    var scale: UInt = 1
    var left = 1
    while left <= places || number.magnitude / scale > 9 {
      scale *= 10
      left += 1
    }
    while left > 0 {
      if left == places { output.append(UInt8(ascii: ".")) }
      output.append(0x30 + UInt8(truncatingIfNeeded: number.magnitude / scale % 10))
      scale /= 10
      left -= 1
    }
  }

  /// What filters take a value for when they want text: like what is printed, but lists and maps
  /// are spelled out with their brackets.
  public var text: String {
    switch self {
    case .text(let text), .markup(let text): text
    case .nothing, .empty, .blank: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .bigInteger(let number): number.digits
    case .quantity(let quantity): quantity.text
    case .float(let number): Self.spelled(number)
    case .range(let lower, let upper): "\(lower)..\(upper)"
    case .object(let object): object.printed.text
    case .list, .map: inspected
    }
  }

  /// `1.0`, `1.0e+20`, `1.0e-05`: never without a fraction, with an exponent for whole numbers from
  /// 10^15 on and below 0.0001.
  static func spelled(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity" }
    guard number != 0 else { return number.sign == .minus ? "-0.0" : "0.0" }
    let magnitude = number.magnitude
    if magnitude >= 0.0001, magnitude < 1e15 || number != number.rounded() {
      let plain = number.description
      if !plain.utf8.contains(UInt8(ascii: "e")) { return plain }
    }
    return spelledWithExponent(number)
  }

  private static func spelledWithExponent(_ number: Double) -> String {
    let parts = number.magnitude.description.split(separator: "e")
    let halves = parts[0].split(separator: ".")
    let whole = String(halves[0])
    let fraction = halves.count > 1 ? String(halves[1]) : ""
    let written = Array((whole + fraction).utf8)
    let leading = written.prefix { $0 == 0x30 }.count
    var digits = String(decoding: written[leading...], as: UTF8.self)
    while digits.utf8.count > 1, digits.utf8.last == 0x30 { digits.removeLast() }
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.utf8.count - leading
    let sign = number < 0 ? "-" : ""
    if exponent > -4, exponent <= 15 { return sign + spelled(digits, point: exponent) }
    let tail = digits.utf8.count > 1 ? String(digits.dropFirst()) : "0"
    let power = (exponent - 1).magnitude
    return "\(sign)\(digits.prefix(1)).\(tail)e\(exponent > 0 ? "+" : "-")\(power < 10 ? "0" : "")\(power)"
  }

  private static func spelled(_ digits: String, point: Int) -> String {
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if digits.utf8.count <= point {
      return digits + String(repeating: "0", count: point - digits.utf8.count) + ".0"
    }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
