import Fonts
import PDF
import Typesetting

/// Draws the items of one page.
struct PageDrawing {
  let page: PrintedPage
  let document: PrintedDocument
  let materials: PaperMaterials

  enum Selection {
    case all
    /// What all papers of a kind share.
    case constant
    /// The rest, over that.
    case changing

    func takes(_ item: PrintedItem) -> Bool {
      switch self {
      case .all: true
      case .constant: item.constant != 0
      case .changing: item.constant == 0
      }
    }
  }

  func draw(_ selection: Selection = .all, on canvas: inout Canvas) {
    for item in page.items where selection.takes(item) {
      switch item.meaning {
      case .text: break
      case .slot(let slot): canvas.begin(slot, in: document.structure)
      case .artifact(let artifact): canvas.begin(artifact.inPDF)
      }
      draw(item, on: &canvas)
    }
    canvas.end()
    guard selection != .constant else { return }
    for link in page.links {
      canvas.link(rectangle(link.box), to: link.target, contents: link.contents, for: link.element)
    }
  }

  private func draw(_ item: PrintedItem, on canvas: inout Canvas) {
    let box = rectangle(item.box)
    switch item.content {
    case .line(let text, let line, let baseline):
      let origin = Point(box.x, (page.height - item.box.y - baseline).points)
      draw(line, of: document.texts[text], at: origin, isRead: item.meaning == .text, on: &canvas)
    case .picture(let picture):
      switch materials.pictures[picture.number] {
      case .raster(let placed): canvas.draw(placed, in: box)
      case .vectors(let form): canvas.draw(form, in: box)
      case nil: break
      }
    case .bitmap(let bitmap, let colour): canvas.draw(bitmap, in: box, colour)
    case .fill(let colour, let radius): canvas.fill(box, radius: radius.points, colour)
    case .borders(let borders, let radius): canvas.stroke(borders, of: box, radius: radius.points)
    case .rule(let stroke): canvas.rule(stroke, in: box)
    }
  }

  private func rectangle(_ box: Box) -> Rectangle {
    Rectangle(
      x: box.x.points, y: (page.height - box.y - box.height).points, width: box.width.points,
      height: box.height.points)
  }

  /// In the order in which the line is read, whatever the places of its parts.
  private func draw(_ line: Int, of text: PrintedText, at point: Point, isRead: Bool, on canvas: inout Canvas)
  {
    let paragraph = text.paragraph
    let rows = materials.fonts.rows(of: paragraph.lines[line], in: text)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var part: Int?
    for row in rows {
      guard let font = materials.fonts.font(row) else { continue }
      if isRead, row.part != part, let next = row.part {
        canvas.begin(text.parts[next].slot, in: document.structure)
        part = next
      }
      let style = paragraph.text.styles[row.style]
      canvas.draw(
        row.run,
        Canvas.TextStyle(
          font: font, size: style.size.points, colour: style.colour, language: isRead ? style.language : nil),
        at: Point(point.x + row.x.points, point.y + style.rise.points))
    }
  }
}

extension PrintedItem.Artifact {
  fileprivate var inPDF: Canvas.Artifact {
    switch self {
    case .head: .header
    case .foot: .footer
    case .layout: .layout
    case .background: .background
    }
  }
}
