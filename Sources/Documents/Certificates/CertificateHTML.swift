import Content
import Diagnostics
import PDF
import Typesetting

/// The text of a design in a small HTML: paragraphs, headings, marked words, pictures, alignment.
extension CertificateReader {
  mutating func content() -> [TemplateBlock] {
    guard let field = record["html_content"], let told = field.text(in: language) ?? field.text else {
      return []
    }
    let text = Array(told.utf8)
    var walk = HTMLWalk(text, at: field.place)
    for part in CertificateTags(text) { take(part, &walk) }
    finish(&walk)
    guard !walk.blocks.isEmpty else { return [] }
    var values = KeyValues(at: field.place)
    values.add("stack", .blocks(walk.blocks), at: field.place)
    return [block(.stack, values, plainLook, at: freePlace, field.place, vertical: .middle)]
  }

  static let tags = ["p", "h1", "h2", "h3", "span", "strong", "em", "br", "img", "div"]

  /// Where no element stands: the highest such stripe of the page, within margins of 20 mm.
  private var freePlace: Box {
    let margin = Length.millimetres(20)
    let taken = (record["elements"]?.list ?? []).map { box(of: $0) }.filter {
      $0.height < paper.height.times(3, by: 4)
    }
    .sorted { $0.y < $1.y }
    var best = (top: margin, height: Length.zero)
    var top = margin
    for (start, end) in taken.map({ ($0.y, $0.maxY) }) + [(paper.height - margin, paper.height)] {
      if start - top > best.height { best = (top, start - top) }
      top = max(top, end)
    }
    return Box(x: margin, y: best.top, width: paper.width - margin - margin, height: best.height)
  }

  // MARK: Parts

  private mutating func take(_ part: CertificateTags.Part, _ walk: inout HTMLWalk) {
    switch part {
    case .text(let range): take(text: range, &walk)
    case .open(let tag, let attributes, let range): open(tag, attributes, range, &walk)
    case .close(let tag, _):
      guard let index = walk.open.lastIndex(where: { $0.tag == tag }) else { return }
      if HTMLWalk.blockTags.contains(tag) { finish(&walk) }
      walk.open.removeSubrange(index...)
    }
  }

  private mutating func open(
    _ tag: String, _ attributes: [(name: String, value: String)], _ range: Range<Int>, _ walk: inout HTMLWalk
  ) {
    let place = walk.place(of: range, in: source)
    guard Self.tags.contains(tag) else {
      return diagnostics.append(.unknownTag(tag, at: place))
    }
    if HTMLWalk.blockTags.contains(tag) { finish(&walk) }
    var look = walk.open.last?.look ?? plainLook
    HTMLWalk.apply(tag, &look)
    for (name, value) in attributes { apply(name, value, of: tag, &look, at: place) }
    switch tag {
    case "br": walk.runs.append((.fixed(GuardedText.lineEnd, at: place), look))
    case "img": image(attributes, look, at: place, &walk)
    default: walk.open.append((tag, look))
    }
  }

  private mutating func apply(
    _ name: String, _ value: String, of tag: String, _ look: inout Look, at place: SourceRange
  ) {
    switch (name, tag) {
    case ("class", _):
      for word in value.split(separator: " ") {
        let known = (record["styles"]?.members ?? [])
        guard let style = known.first(where: { $0.name.text == word }) else {
          diagnostics.append(.unknownClass(String(word), among: known.map(\.name.text), at: place))
          continue
        }
        look = self.look(style.value, over: look)
      }
    case ("align", _): look.alignment = Self.alignment(value, look.isRightToLeft ?? false)
    case ("src", "img"), ("alt", "img"), ("width", "img"), ("height", "img"), ("lang", _), ("dir", _): break
    default: diagnostics.append(.unknownAttribute(name, of: tag, at: place))
    }
  }

  private mutating func take(text range: Range<Int>, _ walk: inout HTMLWalk) {
    var range = range
    // What blanks stand between blocks or at the beginning of a line is for those who read the source.
    let isFirst = walk.runs.last.map { $0.text.fixed == GuardedText.lineEnd } ?? true
    if isFirst {
      while let first = range.first, CertificateTags.isBlank(walk.text[first]) { range.removeFirst() }
    }
    guard !range.isEmpty else { return }
    let words = HTMLWalk.collapsed(walk.text[range])
    let text = compile(words, of: walk.text, at: walk.range)
    walk.runs.append((text, walk.open.last?.look ?? plainLook))
  }

  private mutating func image(
    _ attributes: [(name: String, value: String)], _ look: Look, at place: SourceRange, _ walk: inout HTMLWalk
  ) {
    finish(&walk)
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    guard let path = value("src"), !path.isEmpty else {
      return diagnostics.append(.pictureWithoutFile(at: place))
    }
    var values = KeyValues(at: place)
    let source = Array(path.utf8)
    values.add("image", .text(compile(source[...], of: source, at: place)), at: place)
    if let alternative = value("alt") { values.add("alt", .text(.fixed(alternative, at: place)), at: place) }
    var look = look
    look.block.alignment = look.alignment
    walk.blocks.append(block(.image, values, look, place))
  }

  /// The paragraph that has been gathered.
  private mutating func finish(_ walk: inout HTMLWalk) {
    defer { walk.runs = [] }
    while let last = walk.runs.last?.text.fixed, last.allSatisfy(\.isWhitespace) { walk.runs.removeLast() }
    guard !walk.runs.isEmpty else { return }
    let place = walk.range
    var look = walk.open.last?.look ?? plainLook
    look.block.spaceAfter = look.size.times(2, by: 5)
    var values = KeyValues(at: place)
    let runs = walk.runs.map { run -> KeyValue in
      var values = KeyValues(at: place)
      values.add("text", .text(run.text), at: place)
      values.add("style", .style(run.look), at: place)
      return .object(values)
    }
    values.add("runs", .list(runs), at: place)
    let level = HTMLWalk.headings.firstIndex(of: walk.open.last?.tag ?? "")
    if let level { values.add("level", .integer(level + 1), at: place) }
    walk.blocks.append(block(.runs, values, look, place))
  }
}

/// What has been read of a design's text so far.
private struct HTMLWalk {
  let text: [UInt8]
  let range: SourceRange
  var open: [(tag: String, look: Look)] = []
  var runs: [(text: TextTemplate, look: Look)] = []
  var blocks: [TemplateBlock] = []

  static let headings = ["h1", "h2", "h3"]
  static let blockTags: Set<String> = ["p", "h1", "h2", "h3", "div"]

  init(_ text: [UInt8], at range: SourceRange) {
    self.text = text
    self.range = range
  }

  func place(of part: Range<Int>, in source: [UInt8]?) -> SourceRange {
    ScalarPlaces(of: text, at: range, in: source, prefix: 0).place(
      of: UInt32(part.lowerBound), UInt32(part.upperBound))
  }

  static func apply(_ tag: String, _ look: inout Look) {
    switch tag {
    case "h1": (look.size, look.weight) = (.points(28), 600)
    case "h2": (look.size, look.weight) = (.points(20), 600)
    case "h3": (look.size, look.weight) = (.points(16), 600)
    case "strong": look.weight = max(700, look.weight)
    case "em": look.isItalic = true
    default: break
    }
  }

  /// Blanks and line ends are one blank, and entities what they stand for. Indices stay those of the text, so
  /// that complaints find the beginning of the words.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var words: [UInt8] = []
    for byte in bytes {
      if CertificateTags.isBlank(byte) {
        if words.last != 0x20 { words.append(0x20) }
      } else {
        words.append(byte)
      }
    }
    words = Array(String(decoding: words, as: UTF8.self).replacingEntities.utf8)
    let shift = [UInt8](repeating: 0, count: bytes.startIndex)
    return (shift + words)[bytes.startIndex...]
  }
}

extension BlockKind {
  /// A paragraph of parts that each look their own way. Only designs of certificates have it.
  static let runs = BlockKind("runs", .list(.text), "") { block, maker in
    var rich = RichText()
    for run in (block.main?.list ?? []).compactMap(\.object) {
      rich.append(maker.string(run["text"]?.text) ?? "", (run["style"]?.look ?? block.look).text)
    }
    return [maker.paragraph(rich, block.look, origin: block.number, level: block["level"]?.integer)]
      .compactMap(\.self)
  }
}

extension Diagnostic {
  private static let html = DiagnosticID("certificate-html", rule: "V-72")

  fileprivate static func unknownTag(_ tag: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, html, "certificates have no tag `<\(tag)>`", at: place,
      label: NearestWord.to(tag, among: CertificateReader.tags).map { "did you mean `<\($0)>`?" },
      hint: "use \(CertificateReader.tags.joined(separator: ", "))")
  }

  fileprivate static func unknownClass(_ name: String, among names: [String], at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, html, "there is no style for the class `\(name)`", at: place,
      label: NearestWord.to(name, among: names).map { "did you mean `\($0)`?" },
      hint: "add it to `styles`")
  }

  fileprivate static func unknownAttribute(_ name: String, of tag: String, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, html, "`<\(tag)>` of a certificate has no `\(name)`", at: place,
      hint: "use `class` and `align`, and say in `styles` how the class looks")
  }

  fileprivate static func pictureWithoutFile(at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, html, "this picture names no file", at: place, hint: "add `src`")
  }
}
