extension HTMLWriter {
  mutating func openTable(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    beginLine(&output)
    switch node.kind {
    case .table:
      output.append(options.focusesWideBlocks ? "<table tabindex=\"0\">" : "<table>")
      hasOpenBody = false
    case .tableRow:
      column = 0
      if node.flag {
        isInHeader = true
        output.append("<thead>\n")
      } else if !hasOpenBody {
        output.append("<tbody>\n")
        hasOpenBody = true
      }
      output.append("<tr>")
    default:
      output.append(isHead(node) ? "<th" : "<td")
      align(node, &output)
      output.append(UInt8(ascii: ">"))
    }
  }

  mutating func closeTable(_ node: MarkupDocument.Node, _ output: inout [UInt8]) {
    switch node.kind {
    case .table:
      if hasOpenBody {
        beginLine(&output)
        output.append("</tbody>\n")
      }
      hasOpenBody = false
      open("</table>\n", &output)
    case .tableRow:
      open("</tr>", &output)
      if node.flag {
        open("</thead>", &output)
        isInHeader = false
      }
    default:
      output.append(isHead(node) ? "</th>" : "</td>")
      column += 1
    }
  }

  private func isHead(_ cell: MarkupDocument.Node) -> Bool {
    isInHeader && (options.hasOldTables || cell.firstChild != MarkupDocument.none)
  }

  private func align(_ cell: MarkupDocument.Node, _ output: inout [UInt8]) {
    let table = document.nodes[Int(document.nodes[Int(cell.parent)].parent)]
    guard column < Int(table.text.count) else { return }
    switch MarkupDocument.alignment(document.bytes[Int(table.text.lower) + column]) {
    case .none: break
    case .left: output.append(options.hasOldTables ? " align=\"left\"" : " class=\"at-start\"")
    case .center: output.append(options.hasOldTables ? " align=\"center\"" : " class=\"at-centre\"")
    case .right: output.append(options.hasOldTables ? " align=\"right\"" : " class=\"at-end\"")
    }
  }
}
