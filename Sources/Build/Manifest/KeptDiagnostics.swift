import Diagnostics
import Platform

/// Complaints that can be said again without finding their reasons again.
struct KeptDiagnostics: Sendable {
  /// A file that complaints speak of, with what of it must not be shown.
  private struct File: Sendable {
    let path: String
    let secrets: SourceMap.Secrets
  }

  private var files: [File] = []
  private var numbers: [SourceID: UInt32] = [:]
  private(set) var groups: [[Diagnostic]] = []
  /// How the site wishes them to be taken.
  var levels: [String: DiagnosticReport.Level] = [:]

  init() {}

  /// Keeps some complaints together and tells their number.
  mutating func add(_ diagnostics: [Diagnostic], of sources: SourceMap) -> UInt32 {
    groups.append(diagnostics.map { keep($0, sources) })
    return UInt32(groups.count - 1)
  }

  /// Whether one is about a place in a file below a folder.
  func speakOfFiles(below folder: String) -> Bool { files.contains { $0.path.hasPrefix(folder + "/") } }

  /// All complaints, with their files in a map of their own.
  func replayed() -> (diagnostics: [Diagnostic], sources: SourceMap) {
    var sources = SourceMap { path, visit in
      try? FileSystem.readPieces(of: path) { piece in
        visit(piece)
        return true
      }
    }
    for file in files { sources.add(path: file.path, secrets: file.secrets) }
    return (groups.flatMap { $0 }, sources)
  }

  /// Complaints of a group with the numbers that their files have in another map.
  func translated(_ group: UInt32, into sources: SourceMap) -> [Diagnostic] {
    guard Int(group) < groups.count else { return [] }
    let numbers = files.map { sources.number(of: $0.path) }
    func translated(_ range: SourceRange?) -> SourceRange? {
      guard let range, Int(range.file.index) < numbers.count, let file = numbers[Int(range.file.index)] else {
        return nil
      }
      return SourceRange(file: file, lower: range.lower, upper: range.upper)
    }
    return groups[Int(group)].map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.range = translated(diagnostic.range)
      for index in diagnostic.notes.indices {
        diagnostic.notes[index].range = translated(diagnostic.notes[index].range)
      }
      return diagnostic
    }
  }

  private mutating func keep(_ diagnostic: Diagnostic, _ sources: SourceMap) -> Diagnostic {
    var kept = diagnostic
    kept.range = keep(diagnostic.range, sources)
    for index in kept.notes.indices { kept.notes[index].range = keep(kept.notes[index].range, sources) }
    return kept
  }

  private mutating func keep(_ range: SourceRange?, _ sources: SourceMap) -> SourceRange? {
    guard let range else { return nil }
    let number = numbers[range.file] ?? UInt32(files.count)
    if number == files.count {
      numbers[range.file] = number
      files.append(File(path: sources.path(of: range.file), secrets: sources.privacy(of: range.file)))
    }
    return SourceRange(file: SourceID(index: number), lower: range.lower, upper: range.upper)
  }
}

extension KeptDiagnostics {
  func write(to writer: inout PlainWriter) {
    writer.write(files.count)
    for file in files {
      writer.write(file.path)
      writer.write(file.secrets.isPrivate ? 1 : 0)
      writer.write(file.secrets.ranges.flatMap { [$0.lowerBound, $0.upperBound] })
    }
    writer.write(levels.count)
    for (name, level) in levels.sorted(by: { $0.key < $1.key }) {
      writer.write(name)
      writer.write(level.rawValue)
    }
    writer.write(groups.count)
    for group in groups {
      writer.write(group.count)
      for diagnostic in group { Self.write(diagnostic, to: &writer) }
    }
  }

  init(_ reader: inout PlainReader) {
    for _ in 0..<Self.count(&reader) {
      let path = reader.text()
      let isPrivate = reader.value(0) != 0
      let bounds = reader.list(of: UInt32.self)
      let ranges = stride(from: 0, to: bounds.count - 1, by: 2).map {
        bounds[$0]..<max(bounds[$0], bounds[$0 + 1])
      }
      files.append(File(path: path, secrets: SourceMap.Secrets(isPrivate: isPrivate, ranges: ranges)))
    }
    for _ in 0..<Self.count(&reader) {
      let name = reader.text()
      levels[name] = DiagnosticReport.Level(rawValue: reader.text())
    }
    for _ in 0..<Self.count(&reader) {
      var group: [Diagnostic] = []
      for _ in 0..<Self.count(&reader) { group.append(Self.diagnostic(&reader)) }
      groups.append(group)
    }
  }

  /// How many follow: none, if there are not even bytes for so many.
  private static func count(_ reader: inout PlainReader) -> Int {
    let count = reader.value(0)
    return reader.hasFailed || count < 0 || count > reader.bytesLeft ? 0 : count
  }

  private static func write(_ diagnostic: Diagnostic, to writer: inout PlainWriter) {
    writer.write(diagnostic.severity.rawValue)
    writer.write(diagnostic.hidesLine ? UInt8(1) : 0)
    for text in [
      diagnostic.id.name, diagnostic.id.rule ?? "", diagnostic.summary, diagnostic.label ?? "",
      diagnostic.hint ?? "",
    ] {
      writer.write(text)
    }
    write(diagnostic.range, to: &writer)
    writer.write(diagnostic.notes.count)
    for note in diagnostic.notes {
      writer.write(note.text)
      write(note.range, to: &writer)
    }
  }

  private static func write(_ range: SourceRange?, to writer: inout PlainWriter) {
    writer.write(range.map { [$0.file.index, $0.lower, $0.upper] } ?? [])
  }

  private static func diagnostic(_ reader: inout PlainReader) -> Diagnostic {
    let severity = Severity(rawValue: reader.value(UInt8(0))) ?? .warning
    let hidesLine = reader.value(UInt8(0)) != 0
    let texts = (0..<5).map { _ in reader.text() }
    let some = texts.map { $0.isEmpty ? nil : $0 }
    var diagnostic = Diagnostic(
      severity, DiagnosticID(texts[0], rule: some[1]), texts[2], at: range(&reader), label: some[3],
      hint: some[4])
    diagnostic.hidesLine = hidesLine
    for _ in 0..<count(&reader) {
      let text = reader.text()
      diagnostic.notes.append(Diagnostic.Note(text, at: range(&reader)))
    }
    return diagnostic
  }

  private static func range(_ reader: inout PlainReader) -> SourceRange? {
    let parts = reader.list(of: UInt32.self)
    return parts.count == 3
      ? SourceRange(file: SourceID(index: parts[0]), lower: parts[1], upper: parts[2]) : nil
  }
}
