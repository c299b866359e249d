import Content
import Diagnostics
import Names
import PDF
import Typesetting

/// Elements: texts, pictures, lines, rectangles, codes and signatures.
extension CertificateReader {
  mutating func blocks(of element: FieldValue) -> [TemplateBlock] {
    let box = box(of: element)
    switch element["kind"]?.text {
    case "text": return [text(element, box)].compactMap(\.self)
    case "image": return [image(element, box)].compactMap(\.self)
    case "line": return [line(element, box)]
    case "rect": return [rectangle(box, colour(of: element), element.place)]
    case "qr": return [code(element, box)].compactMap(\.self)
    case "signature":
      return [element["image"] == nil ? signature(element, box) : image(element, box)].compactMap(\.self)
    default: return []
    }
  }

  func box(of element: FieldValue) -> Box {
    func length(_ name: Name) -> Length? { element[name]?.decimal.map { .millimetres($0.number) } }
    let (x, y) = (length("x") ?? .zero, length("y") ?? .zero)
    return Box(
      x: x, y: y, width: length("w") ?? max(.zero, paper.width - x),
      height: length("h") ?? max(.zero, paper.height - y))
  }

  private func colour(of element: FieldValue) -> Colour {
    element["color"]?.text.flatMap { ColourText.colour($0) } ?? .black
  }

  private mutating func text(_ element: FieldValue, _ box: Box) -> TemplateBlock? {
    guard let text = words(of: element) else { return nil }
    var values = KeyValues(at: element.place)
    values.add("text", .text(text), at: text.place)
    addLanguage(of: element, to: &values)
    return block(.text, values, letters(of: element), at: box, element.place)
  }

  /// Addresses and numbers read from left to right on every paper, or their last sign would stand first.
  private mutating func letters(of element: FieldValue) -> Look {
    var look = look(element, over: plainLook)
    let words = element["text"]?.text?.filter { !$0.isWhitespace }
    if element["lang"] == nil, words == "{{verification_url}}" || words == "{{certificate_number}}" {
      look.isRightToLeft = false
      look.alignment = Self.alignment(element["align"]?.text ?? "start", false)
    }
    return look
  }

  /// A name written where a pen would be set down: slanted, at the foot of its place.
  private mutating func signature(_ element: FieldValue, _ box: Box) -> TemplateBlock? {
    guard let text = words(of: element) else { return nil }
    var values = KeyValues(at: element.place)
    values.add("text", .text(text), at: text.place)
    var look = look(element, over: plainLook)
    look.isItalic = true
    return block(.text, values, look, at: box, element.place, vertical: .bottom)
  }

  private mutating func image(_ element: FieldValue, _ box: Box) -> TemplateBlock? {
    guard let image = element["image"], let path = image.text else { return nil }
    var values = KeyValues(at: element.place)
    values.add("image", .text(.fixed(path, at: image.place)), at: image.place)
    if let text = words(of: element) { values.add("alt", .text(text), at: text.place) }
    var look = plainLook
    look.block.alignment = .center
    return block(.image, values, look, at: box, element.place, vertical: .middle)
  }

  private mutating func code(_ element: FieldValue, _ box: Box) -> TemplateBlock? {
    guard let text = words(of: element) else { return nil }
    var values = KeyValues(at: element.place)
    values.add("qr", .text(text), at: text.place)
    values.add("size", .length(.fixed(min(box.width, box.height))), at: element.place)
    values.add("color", .colour(colour(of: element)), at: element.place)
    return block(.qr, values, plainLook, at: box, element.place)
  }

  private mutating func line(_ element: FieldValue, _ box: Box) -> TemplateBlock {
    let thickness = Length.millimetres(0.35)
    var values = KeyValues(at: element.place)
    let thin = min(box.width, box.height)
    // A box that is higher than any line is thick has one from corner to corner.
    let isSlanted = thin > .millimetres(2)
    let stroke = Stroke(width: isSlanted ? thickness : max(thickness, thin), colour: colour(of: element))
    values.add("rule", .stroke(stroke), at: element.place)
    values.add("decoration", .boolean(true), at: element.place)
    let place = Box(
      x: box.x, y: box.y, width: max(stroke.width, box.width), height: max(stroke.width, box.height))
    return block(.rule, values, plainLook, at: place, element.place)
  }

  /// An empty box.
  private mutating func rectangle(_ box: Box, _ colour: Colour, _ place: SourceRange) -> TemplateBlock {
    var values = KeyValues(at: place)
    values.add("box", .blocks([]), at: place)
    values.add("decoration", .boolean(true), at: place)
    var look = plainLook
    look.block.frame.background = colour
    return block(.box, values, look, at: box, place)
  }

  // MARK: Texts

  /// Dates and numbers in a text are written as its language writes them.
  private func addLanguage(of element: FieldValue, to values: inout KeyValues) {
    guard let field = element["lang"], let tag = field.text else { return }
    values.add("language", .text(.fixed(tag, at: field.place)), at: field.place)
  }

  private mutating func words(of element: FieldValue) -> TextTemplate? {
    guard let field = element["text"] else { return nil }
    let told = Array((field.text(in: language) ?? field.text ?? "").utf8)
    guard !told.isEmpty else { return nil }
    return compile(told, from: 0, ScalarPlaces(of: told, at: field.place, in: source, prefix: 0))
  }

  /// A text with tokens, which begins at an offset of the value that `places` are of.
  mutating func compile(_ text: [UInt8], from offset: Int, _ places: ScalarPlaces) -> TextTemplate {
    let compiled = TextCompiler(settings: settings).compile(
      text[...], .plain, place: places.range, places: places.from(offset), texts: &texts)
    diagnostics += compiled.diagnostics.map(\.ofCertificates)
    let written = Self.withWrittenDates(text)
    guard compiled.diagnostics.isEmpty, written != text else { return compiled.value }
    return TextCompiler(settings: settings).compile(
      written[...], .plain, place: places.range, places: places.from(offset), texts: &texts
    ).value
  }

  /// The platforms' tokens for dates stand for dates as people write them.
  private static func withWrittenDates(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "{")) else { return text }
    var written = String(decoding: text, as: UTF8.self)
    for token in ["completion_date", "issue_date", "expiry_date"] {
      for form in ["{{\(token)}}", "{{ \(token) }}"] {
        written.replace(form, with: "{% if \(token) %}{{ \(token) | date: style: 'long' }}{% endif %}")
      }
    }
    return Array(written.utf8)
  }
}
