/// Complaints for people: the place, the line with a caret under it, and what to do.
struct HumanDiagnostics {
  let places: Places
  let color: Bool

  func text(_ shown: [Diagnostic], hidden: [Severity: Int], of report: DiagnosticReport) -> String {
    var text = ""
    for diagnostic in shown {
      text += block(diagnostic) + "\n"
    }
    for severity in Severity.allCases.reversed() {
      guard let count = hidden[severity], count > 0 else { continue }
      let total = severity == .error ? report.errorCount : report.warningCount
      text += "\(total - count) of \(total) \(severity.word)s shown, \(count) hidden\n"
    }
    return text
  }

  private func block(_ diagnostic: Diagnostic) -> String {
    let word = paint(diagnostic.severity.word + ":", diagnostic.severity == .error ? "1;31" : "1;33")
    var text = "\(word) \(paint(diagnostic.summary, "1")) [\(diagnostic.id.label)]\n"
    if let range = diagnostic.range {
      let isHidden = places.hidesLine(of: diagnostic)
      let mark = diagnostic.severity == .error ? "31" : "33"
      text += snippet(range, label: diagnostic.label, mark: mark, isHidden: isHidden)
    } else if let label = diagnostic.label {
      text += "  = \(label)\n"
    }
    for note in diagnostic.notes {
      let place = note.range.map { " (\(places.address($0)))" } ?? ""
      text += "  = \(paint("note:", "1")) \(note.text)\(place)\n"
    }
    if let hint = diagnostic.hint {
      text += "  = \(paint("hint:", "1;36")) \(hint)\n"
    }
    return text
  }

  private func snippet(_ range: SourceRange, label: String?, mark: String, isHidden: Bool) -> String {
    var text = "  \(paint("-->", "34")) \(places.address(range))\n"
    guard !isHidden, let location = places[range], !location.excerpt.isEmpty else {
      return label.map { text + "  = \($0)\n" } ?? text
    }
    let number = "\(location.line)"
    let gutter = String(repeating: " ", count: number.count)
    let blank = String(repeating: " ", count: location.caretOffset)
    let caret = String(repeating: "^", count: location.caretLength)
    text += "\(gutter) \(paint("|", "34"))\n"
    text += "\(paint(number, "34")) \(paint("|", "34")) \(location.excerpt)\n"
    text += "\(gutter) \(paint("|", "34")) \(blank)\(paint(caret, mark))"
    return text + (label.map { " " + $0 } ?? "") + "\n"
  }

  private func paint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
