import PDF
import Typesetting

/// Pages as lines of text: each thing and its place, in points from the upper left corner.
struct PageModel {
  private let document: PrintedDocument
  private var text = ""

  static func text(of document: PrintedDocument) -> String {
    var model = PageModel(document: document)
    for (index, page) in document.pages.enumerated() { model.add(page, index) }
    for entry in document.outline {
      model.text += "outline \(String(repeating: "  ", count: max(0, entry.level - 1)))\(entry.title)\n"
    }
    return model.text
  }

  private init(document: PrintedDocument) { self.document = document }

  private mutating func add(_ page: PrintedPage, _ index: Int) {
    text += "page \(index + 1) `\(page.label)` \(number(page.width)) x \(number(page.height))\n"
    var last = ""
    var count = 0
    for line in page.items.map(line) + page.links.map(line) + [""] {
      if line == last {
        count += 1
        continue
      }
      if !last.isEmpty { text += "  " + last + (count > 1 ? ", \(count) times" : "") + "\n" }
      (last, count) = (line, 1)
    }
  }

  private func line(_ item: PrintedItem) -> String {
    let box = box(item.box)
    switch item.content {
    case .line(let text, let line, let baseline):
      let paragraph = document.texts[text].paragraph
      let set = paragraph.lines[line]
      let place =
        "\(number(item.box.x + (set.runs.first?.x ?? .zero))) \(number(item.box.y + baseline))"
      let words = String(decoding: paragraph.text.bytes[set.range], as: UTF8.self)
      let over = set.overfull > .zero ? ", too long by \(number(set.overfull))" : ""
      return "line \(place), \(number(set.width)) wide\(over)\(suffix(item)): \(visible(words))"
    case .picture: return "picture \(box)\(suffix(item))"
    case .bitmap(let bitmap, let colour):
      return "bitmap \(box), \(bitmap.width) x \(bitmap.height) dots \(hex(colour))"
    case .fill(let colour, let radius): return "fill \(box) \(hex(colour))\(round(radius))"
    case .borders(let borders, let radius):
      let sides = [
        ("top", borders.top), ("end", borders.end), ("bottom", borders.bottom), ("start", borders.start),
      ]
      let drawn = sides.compactMap { side in side.1.map { " \(side.0) \(stroke($0))" } }
      let all = borders.common.map { " all \(stroke($0))" } ?? drawn.joined(separator: ",")
      return "border \(box)\(all)\(round(radius))"
    case .rule(let line): return "rule \(box) \(stroke(line))"
    }
  }

  private func line(_ link: PrintedLink) -> String {
    let target =
      switch link.target {
      case .address(let address): address
      case .destination(let name): "#" + name
      case .page(let page, _): "page \(page + 1)"
      }
    return "link \(box(link.box)) to \(target): \(link.contents)"
  }

  /// Line ends and controls of direction would move what stands beside them.
  private func visible(_ words: String) -> String {
    var visible = ""
    for scalar in words.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        visible += "<\(String(scalar.value, radix: 16))>"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  private func suffix(_ item: PrintedItem) -> String {
    if case .artifact(let artifact) = item.meaning { " (\(artifact))" } else { "" }
  }

  private func box(_ box: Box) -> String {
    "\(number(box.x)) \(number(box.y)) \(number(box.width)) x \(number(box.height))"
  }

  private func round(_ radius: Length) -> String { radius > .zero ? " round \(number(radius))" : "" }

  private func stroke(_ stroke: Stroke) -> String {
    "\(number(stroke.width)) \(stroke.pattern) \(hex(stroke.colour))"
  }

  private func hex(_ colour: Colour) -> String {
    let value = Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private func number(_ length: Length) -> String {
    let tenths = (length.points * 10).rounded()
    return tenths == 0 ? "0" : "\(tenths / 10)".dropZero
  }
}

extension String {
  fileprivate var dropZero: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}

extension PrintedDocument {
  /// Whether anything in it could hide what lies below.
  var hasGrounds: Bool {
    pages.contains { page in
      page.items.contains { item in
        switch item.content {
        case .fill, .picture, .bitmap: true
        case .line, .borders, .rule: false
        }
      }
    }
  }
}
