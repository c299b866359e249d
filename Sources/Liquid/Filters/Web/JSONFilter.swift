import Names

extension Filter {
  /// `json`: a value as JSON that is safe inside a script element; in an attribute, `attr` must
  /// follow.
  static let json = Filter("json", isExtension: true) { input, _, context in
    var output: [UInt8] = []
    try JSONOutput.append(input, to: &output, depth: 0)
    let text = String(decoding: output, as: UTF8.self)
    return context.escapesHTML ? .markup(text) : .text(text)
  }
}

private enum JSONOutput {
  /// Entries refer to each other in circles: what is deeper than this has no end.
  private static let deepest = 32

  static func append(_ value: TemplateValue, to output: inout [UInt8], depth: Int) throws {
    guard depth <= deepest else { throw RenderFault(.argument, "json: the value is too deep") }
    switch value {
    case .nothing, .empty, .blank: output += "null".utf8
    case .boolean, .integer, .bigInteger: output += value.text.utf8
    case .float(let number): output += (number.isFinite ? number.description : "null").utf8
    case .text(let text), .markup(let text): append(text, to: &output)
    case .range: append(value.text, to: &output)
    case .quantity(let quantity): append(quantity, to: &output)
    case .list(let items): try append(items, to: &output, depth)
    case .map(let map): try append(map.members, to: &output, depth)
    case .object(let object): try append(object, to: &output, depth)
    }
  }

  /// What is a number is one; money, moments and days are texts, as schema.org has them.
  private static func append(_ quantity: Quantity, to output: inout [UInt8]) {
    switch quantity {
    case .decimal, .rate, .duration: output += quantity.text.utf8
    case .money, .moment, .day, .time: append(quantity.text, to: &output)
    }
  }

  private static func append(
    _ object: any TemplateObject, to output: inout [UInt8], _ depth: Int
  ) throws {
    // An entry inside another is named, not spelled out: entries refer to each other without end.
    if depth > 0, object.identity != nil { return try append(object.printed, to: &output, depth: depth + 1) }
    if object.itemCount != nil {
      return try append(try TemplateValue.object(object).flatItems(), to: &output, depth)
    }
    let members = object.memberNames.map { ($0, object.member(Name($0)) ?? .nothing) }
    try append(members, to: &output, depth)
  }

  private static func append(
    _ items: [TemplateValue], to output: inout [UInt8], _ depth: Int
  ) throws {
    output.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      try append(item, to: &output, depth: depth + 1)
    }
    output.append(UInt8(ascii: "]"))
  }

  private static func append(
    _ members: [(key: String, value: TemplateValue)], to output: inout [UInt8], _ depth: Int
  ) throws {
    output.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(member.key, to: &output)
      output.append(UInt8(ascii: ":"))
      try append(member.value, to: &output, depth: depth + 1)
    }
    output.append(UInt8(ascii: "}"))
  }

  /// `<`, `>` and `&` could end the script, the two separators end a line in old programs.
  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      case "<", ">", "&", "'", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
      default: output += String(scalar).utf8
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
