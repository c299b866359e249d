import Fonts
import PDF
import Typesetting

extension Manuscript {
  /// What it is made of, a line for each block.
  var outline: String {
    sections.enumerated().map { number, section in
      let title = sections.count > 1 ? "section \(number + 1)\n" : ""
      return title + section.blocks.map { $0.outline("") }.joined()
    }.joined()
  }
}

extension Block {
  func outline(_ indent: String) -> String {
    let inner = indent + "  "
    var notes: [String] = []
    if let anchor = style.anchor { notes.append("#\(anchor)") }
    if style.breakBefore != .none { notes.append("breaks:\(style.breakBefore)") }
    if let role = style.role { notes.append("\(role)") }
    if style.isDecoration { notes.append("decoration") }
    let suffix = (notes.isEmpty ? "" : " (" + notes.joined(separator: " ") + ")") + "\n"
    switch content {
    case .text(let text):
      let name = text.level.map { "heading\($0)" } ?? "text"
      return "\(indent)\(name) \(text.text.marked)\(suffix)"
    case .group(let blocks): return "\(indent)group\(suffix)" + blocks.map { $0.outline(inner) }.joined()
    case .columns(let columns):
      switch columns.arrangement {
      case .flowing(let blocks, let count):
        return "\(indent)flow \(count)\(suffix)" + blocks.map { $0.outline(inner) }.joined()
      case .sideBySide(let all):
        return "\(indent)columns\(suffix)"
          + all.map { column in
            "\(inner)column \(column.width.outline)\n"
              + column.blocks.map { $0.outline(inner + "  ") }.joined()
          }.joined()
      }
    case .list(let list):
      return "\(indent)list\(suffix)"
        + list.items.map { item in
          "\(inner)[\(item.label.string)]\n" + item.blocks.map { $0.outline(inner + "  ") }.joined()
        }.joined()
    case .table(let table):
      return "\(indent)table\(suffix)" + table.head.map { "\(inner)head \($0.outline)\n" }.joined()
        + table.body.map { "\(inner)row \($0.outline)\n" }.joined()
        + table.foot.map { "\(inner)foot \($0.outline)\n" }.joined()
    case .picture(let picture): return "\(indent)picture \(picture.alternative ?? "-")\(suffix)"
    case .bitmap(let bitmap): return "\(indent)bitmap \(bitmap.alternative ?? "-")\(suffix)"
    case .rule: return "\(indent)rule\(suffix)"
    case .space(let length): return "\(indent)space \(length.points)\(suffix)"
    case .contents(let contents): return "\(indent)contents \(contents.levels.count)\(suffix)"
    }
  }
}

extension Table.Row {
  var outline: String {
    cells.map { cell in
      let text = cell.blocks.map { block -> String in
        if case .text(let text) = block.content { text.text.marked } else { "…" }
      }.joined(separator: " / ")
      return cell.columns > 1 ? "\(text) (\(cell.columns))" : text
    }.joined(separator: " | ")
  }
}

extension RichText {
  /// The text with signs for what parts of it are.
  var marked: String {
    var text = ""
    for part in styled.parts {
      let style = styled.styles[part.style]
      var words = String(decoding: styled.bytes[part.range], as: UTF8.self)
        .replacing("\u{2028}", with: "⏎").replacing("\u{2060}", with: "")
      if style.face.isItalic { words = "/\(words)/" }
      if style.face.weight >= 700 { words = "*\(words)*" }
      if style.isStruckOut { words = "~\(words)~" }
      if style.rise != .zero { words = "^\(words)" }
      text += words
    }
    for mark in marks {
      switch mark.meaning {
      case .link(.address(let address), _): text += " →\(address)"
      case .link(.destination(let name), _): text += " →#\(name)"
      case .link(.page(let page, _), _): text += " →\(page)"
      case .note(let blocks):
        text += " {" + blocks.map { $0.outline("").dropLast() }.joined(separator: " ") + "}"
      case .role(let role, _): text += " :\(role)"
      case .pageNumber(let name): text += " p.\(name)"
      }
    }
    return text
  }
}

extension ColumnWidth {
  fileprivate var outline: String {
    switch self {
    case .automatic: "auto"
    case .fixed(let width): "\(Int((width.points / 72 * 25.4).rounded()))mm"
    case .part(let part): "\(part / 10)%"
    case .share(let share): "\(share)fr"
    }
  }
}
