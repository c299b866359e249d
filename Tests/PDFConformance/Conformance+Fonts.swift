@testable import PDF

extension Conformance {
  mutating func checkFonts() {
    var codes: [Int: Set<Int>] = [:]
    for place in file.drawnContent {
      let fonts = file.resolve(place.resources["Font"])
      for (name, shown) in ContentScan(place.content, simpleFonts: file.simpleFonts(fonts)).codes {
        guard let number = fonts[name].reference else {
          require(false, "A 6.2.2 the font \(name) of object \(place.owner) is missing")
          continue
        }
        codes[number, default: []].formUnion(shown)
      }
    }
    for (number, shown) in codes.sorted(by: { $0.key < $1.key }) {
      if file.objects[number]?.value["Subtype"].name == "Type0" {
        checkFont(number, shown)
      } else {
        checkSimpleFont(number, shown)
      }
    }
  }

  private mutating func checkFont(_ number: Int, _ shown: Set<Int>) {
    let font = file.objects[number]?.value ?? .null
    require(font["Subtype"].name == "Type0", "A 6.2.11.2 the type of font \(number)")
    require(font["Encoding"].name == "Identity-H", "A 6.2.11.3.3 the encoding of font \(number)")
    let descendant = file.resolve(font["DescendantFonts"][0])
    let descriptor = file.resolve(descendant["FontDescriptor"])
    let system = file.resolve(descendant["CIDSystemInfo"])
    require(
      system["Ordering"].text == "Identity" && system["Registry"].text == "Adobe",
      "A 6.2.11.3.1 the character collection of font \(number)")
    let isTrueType = descendant["Subtype"].name == "CIDFontType2"
    let key = isTrueType ? "FontFile2" : "FontFile3"
    guard let program = file.data(descriptor[key]) else {
      require(false, "A 6.2.11.4.1 font \(number) is not embedded")
      return
    }
    let name = descendant["BaseFont"].name ?? ""
    require(
      name.prefix(6).allSatisfy { ("A"..."Z").contains($0) } && name.dropFirst(6).first == "+",
      "A 6.2.11.4.2 the name of font \(number)")
    require(descriptor["FontName"].name == name, "A 6.2.11.2 the name of the descriptor of \(number)")
    require(
      !isTrueType || descendant["CIDToGIDMap"].name == "Identity",
      "A 6.2.11.3.2 CIDToGIDMap of font \(number)")
    checkTexts(font, shown, number)
    if shown.contains(0) { require(false, "A 6.2.11.8, UA 7.21.8 font \(number) shows .notdef") }
    if isTrueType { checkWidths(descendant, program, shown, number) }
  }

  mutating func checkTexts(_ font: PDFValue, _ shown: Set<Int>, _ number: Int) {
    let texts = Self.texts(file.data(font["ToUnicode"]) ?? [])
    for code in shown.sorted() {
      let text = texts[code] ?? ""
      require(!text.isEmpty, "A 6.2.11.7.2, UA 7.21.7 glyph \(code) of font \(number) stands for nothing")
      let isForbidden = text.unicodeScalars.contains { [0, 0xFEFF, 0xFFFE].contains($0.value) }
      require(!isForbidden, "A 6.2.11.7.2 glyph \(code) of font \(number) stands for no character")
      let isPrivate = text.unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
      require(!isPrivate, "A 6.2.11.7.3 glyph \(code) of font \(number) stands for a private character")
    }
  }

  private mutating func checkWidths(
    _ descendant: PDFValue, _ program: [UInt8], _ shown: Set<Int>, _ number: Int
  ) {
    guard let tables = try? FontTables(program), let head = try? tables.table("head", atLeast: 20),
      let metrics = try? tables.table("hhea", atLeast: 36), let widths = try? tables.table("hmtx", atLeast: 4)
    else {
      require(false, "A 6.2.11.4.1 the program of font \(number) cannot be read")
      return
    }
    let units = Double(head.big16(at: 18) ?? 1_000)
    let long = metrics.big16(at: 34) ?? 1
    let declared = Self.widths(descendant["W"])
    for code in shown {
      let own = Double(widths.big16(at: min(code, long - 1) * 4) ?? 0) * 1_000 / units
      let stated = declared[code] ?? descendant["DW"].number ?? 1_000
      // A thousandth is allowed.
      require(abs(own - stated) <= 1, "A 6.2.11.5 the width of glyph \(code) of font \(number)")
    }
  }

  static func widths(_ value: PDFValue) -> [Int: Double] {
    var result: [Int: Double] = [:]
    var rest = value.items[...]
    while let first = rest.popFirst()?.integer, let second = rest.popFirst() {
      if case .array(let list) = second {
        for (index, width) in list.enumerated() { result[first + index] = width.number }
      } else if let width = rest.popFirst()?.number {
        for code in first...max(first, second.integer ?? first) { result[code] = width }
      }
    }
    return result
  }

  /// What codes stand for, by the lines of a table: ranges as we write them, single codes as cairo does.
  static func texts(_ map: [UInt8]) -> [Int: String] {
    var result: [Int: String] = [:]
    var isInSpace = false
    for line in String(decoding: map, as: UTF8.self).split(separator: "\n") {
      if line.hasSuffix("codespacerange") { isInSpace = line.contains("begin") }
      guard line.hasPrefix("<"), !isInSpace else { continue }
      let parts = line.split(separator: ">").map { $0.drop { $0 == "<" || $0 == " " } }
        .map { $0.drop { $0 == "<" } }
      guard (2...3).contains(parts.count), let low = Int(parts[0], radix: 16),
        let high = parts.count == 2 ? low : Int(parts[1], radix: 16), let text = parts.last
      else { continue }
      let bytes = PDFValue.hex(text)
      for code in low...max(low, high) {
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map {
          UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
        if let last = units.popLast() { units.append(last &+ UInt16(truncatingIfNeeded: code - low)) }
        result[code] = String(decoding: units, as: UTF16.self)
      }
    }
    return result
  }
}
