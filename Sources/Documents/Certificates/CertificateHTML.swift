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
    var walk = HTMLWalk(text, ScalarPlaces(of: text, at: field.place, in: source, prefix: 0))
    for part in HTMLTags(text) { take(part, &walk) }
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

  private mutating func take(_ part: HTMLTags.Part, _ walk: inout HTMLWalk) {
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
    let place = walk.place(of: range)
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
      while let first = range.first, HTMLTags.isBlank(walk.text[first]) { range.removeFirst() }
    }
    guard !range.isEmpty else { return }
    let words = HTMLWalk.collapsed(walk.text[range])
    let text = compile(words, from: range.lowerBound, walk.places)
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
    let text = compile(Array(path.utf8), from: 0, ScalarPlaces(of: [], at: place, in: nil, prefix: 0))
    values.add("image", .text(text), at: place)
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
    let place = walk.places.range
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
