import Platform

/// The stages of a run, with what each cost.
enum StageTable {
  struct Row {
    let cells: [String]

    init(
      _ name: String, items: Int, skipped: Int = 0, bytes: Int = 0, seconds: Double, peakMemory: Int = 0
    ) {
      cells = [
        name, "\(items)", skipped > 0 ? "\(skipped)" : "", bytes > 0 ? StageTable.size(bytes) : "",
        StageTable.milliseconds(seconds), peakMemory > 0 ? StageTable.size(peakMemory) : "",
      ]
    }
  }

  private static let heads = ["stage", "items", "skipped", "bytes", "time", "peak"]

  static func text(_ rows: [Row]) -> String {
    let lines = [heads] + rows.map(\.cells)
    let shown = heads.indices.filter { column in rows.contains { !$0.cells[column].isEmpty } }
    let widths = heads.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for line in lines {
      let cells = shown.map { column in
        let gap = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 ? line[column] + gap : gap + line[column]
      }
      text += cells.joined(separator: "  ") + "\n"
    }
    return text
      + "processor \(milliseconds(Process.processorSeconds)), peak memory \(size(Process.peakMemory))\n"
  }

  private static func milliseconds(_ seconds: Double) -> String { "\(Int((seconds * 1000).rounded())) ms" }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000 ? "\(bytes) B" : bytes < 10_000_000 ? "\(bytes >> 10) kB" : "\(bytes >> 20) MB"
  }
}
