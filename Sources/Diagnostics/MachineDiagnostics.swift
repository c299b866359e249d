/// One JSON object a line, for editors and scripts.
enum JSONDiagnostics {
  static func line(_ diagnostic: Diagnostic, _ places: Places) -> String {
    var members = [
      ("severity", quote(diagnostic.severity.word)), ("id", quote(diagnostic.id.name)),
    ]
    if let rule = diagnostic.id.rule { members.append(("rule", quote(rule))) }
    members.append(("message", quote(diagnostic.summary)))
    if let range = diagnostic.range { members += place(range, places) }
    if let label = diagnostic.label { members.append(("label", quote(label))) }
    if let hint = diagnostic.hint { members.append(("hint", quote(hint))) }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        object([("message", quote(note.text))] + (note.range.map { place($0, places) } ?? []))
      }
      members.append(("notes", "[\(notes.joined(separator: ","))]"))
    }
    return object(members) + "\n"
  }

  private static func place(_ range: SourceRange, _ places: Places) -> [(String, String)] {
    let file = ("file", quote(places.path(range)))
    guard let location = places[range] else { return [file] }
    return [
      file, ("line", "\(location.line)"), ("column", "\(location.column)"),
      ("endLine", "\(location.endLine)"), ("endColumn", "\(location.endColumn)"),
      ("offset", "\(range.lower)"), ("length", "\(range.upper - range.lower)"),
    ]
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func quote(_ text: String) -> String { JSONText.quoted(text) }
}

/// Workflow commands, which forges show beside the changed lines.
enum GitHubDiagnostics {
  static func line(_ diagnostic: Diagnostic, _ places: Places) -> String {
    var properties: [String] = []
    if let range = diagnostic.range {
      properties.append("file=\(escape(places.path(range), property: true))")
      if let location = places[range] {
        properties += ["line=\(location.line)", "col=\(location.column)"]
        properties += ["endLine=\(location.endLine)", "endColumn=\(location.endColumn)"]
      }
    }
    properties.append("title=\(escape(diagnostic.id.label, property: true))")
    let message = ([diagnostic.summary] + [diagnostic.label, diagnostic.hint].compactMap { $0 })
      .joined(separator: "\n")
    return "::\(diagnostic.severity.word) \(properties.joined(separator: ","))::"
      + escape(message, property: false) + "\n"
  }

  private static func escape(_ text: String, property: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where property: result += "%3A"
      case "," where property: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
