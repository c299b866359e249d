extension TemplateValue {
  /// How a value is spelled inside the brackets of a list or a map: `{"a"=>nil, "b"=>["c", 1]}`.
  var inspected: String {
    var output = ""
    inspect(into: &output, depth: 0)
    return output
  }

  /// No template builds values as deep as this; only a program could, by mistake.
  private static let deepest = 200

  private func inspect(into output: inout String, depth: Int) {
    guard depth < Self.deepest else { return output += "[...]" }
    switch self {
    case .nothing: output += "nil"
    case .text(let text), .markup(let text): Self.quote(text, into: &output)
    case .empty, .blank: output += "\"\""
    case .list(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += ", " }
        item.inspect(into: &output, depth: depth + 1)
      }
      output += "]"
    case .map(let map):
      output += "{"
      for (index, member) in map.members.enumerated() {
        if index > 0 { output += ", " }
        Self.quote(member.key, into: &output)
        output += "=>"
        member.value.inspect(into: &output, depth: depth + 1)
      }
      output += "}"
    default: output += text
    }
  }

  private static func quote(_ text: String, into output: inout String) {
    output += "\""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)"
      case "#":
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        output += next == "{" || next == "$" || next == "@" ? "\\#" : "#"
      default: output += escape(of: scalar) ?? String(scalar)
      }
    }
    output += "\""
  }

  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x07: "\\a"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0B: "\\v"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    case 0x1B: "\\e"
    case 0x7F: "\\x7F"
    case 0x20..<0x7F: nil
    default: isPrintable(scalar) ? nil : numbered(scalar.value)
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  private static func numbered(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    if digits.utf8.count > 4 { return "\\u{\(digits)}" }
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
