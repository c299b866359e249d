import Diagnostics
import Platform
import YAML

/// Reads a file of rows piece by piece, so that its size does not matter.
enum RowFile {
  /// Bytes that are read at once: most parts are little more, but a file without line ends is one part.
  private static let piece = 1 << 20

  /// Gives each row to `visit` as a mapping, and returns what is wrong with the others.
  static func read(
    _ file: ContentFile, _ form: ContentFile.RowForm, _ visit: (NodeTree) -> Void
  ) throws(FileProblem) -> [Diagnostic] {
    var reader = RowReader(file, form)
    var diagnostics: [Diagnostic] = []
    try FileSystem.readPieces(of: file.path) { piece in
      diagnostics += reader.feed(piece, visit)
      return true
    }
    return diagnostics + reader.finish(visit)
  }

  /// The same for a part of it, if one is named. What is wrong with the names of the columns, the first part tells.
  static func read(
    _ file: ContentFile, _ form: ContentFile.RowForm, _ part: StreamedRows.Part?, _ visit: (NodeTree) -> Void
  ) throws(FileProblem) -> [Diagnostic] {
    guard let part else { return try read(file, form, visit) }
    var reader = RowReader(file, form)
    var bytes: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    if !part.header.isEmpty {
      try FileSystem.read(file.path, part.header, into: &bytes)
      diagnostics += reader.feed(bytes.span, visit)
    }
    diagnostics += reader.skip(to: part.bytes.lowerBound)
    if !part.isFirst { diagnostics.removeAll() }
    for start in stride(from: part.bytes.lowerBound, to: part.bytes.upperBound, by: piece) {
      try FileSystem.read(file.path, start..<min(start + piece, part.bytes.upperBound), into: &bytes)
      diagnostics += reader.feed(bytes.span, visit)
    }
    return diagnostics + reader.finish(visit)
  }
}

extension RowFile {
  /// The parts of a file, in their order.
  /// - Parameter number: the file's number in its scan.
  static func parts(
    of file: ContentFile, _ form: ContentFile.RowForm, number: Int
  ) throws(FileProblem) -> [StreamedRows.Part] {
    var splitter = RowSplitter(form == .csv ? .table : .lines)
    try FileSystem.readPieces(of: file.path) { piece in
      splitter.feed(piece)
      return true
    }
    splitter.finish()
    var header = RunningFingerprint()
    if !splitter.header.isEmpty {
      var bytes: [UInt8] = []
      try FileSystem.read(file.path, splitter.header, into: &bytes)
      header.add(bytes.span)
    }
    // A table that ends with its columns is read all the same: they may be wrong.
    if splitter.parts.isEmpty, !splitter.header.isEmpty {
      let end = splitter.header.upperBound
      return [
        StreamedRows.Part(file: number, header: splitter.header, bytes: end..<end, fingerprint: header.value)
      ]
    }
    return splitter.parts.map { part in
      var fingerprint = header
      fingerprint.add(part.fingerprint)
      return StreamedRows.Part(
        file: number, header: splitter.header, bytes: part.bytes, fingerprint: fingerprint.value)
    }
  }
}

/// Either of the forms that rows come in.
private enum RowReader {
  case table(CSVRows)
  case lines(JSONRows)

  init(_ file: ContentFile, _ form: ContentFile.RowForm) {
    self = form == .csv ? .table(CSVRows(file: file.source)) : .lines(JSONRows(file: file.source))
  }

  mutating func feed(_ bytes: Span<UInt8>, _ visit: (NodeTree) -> Void) -> [Diagnostic] {
    switch self {
    case .table(var rows):
      let diagnostics = rows.feed(bytes, visit)
      self = .table(rows)
      return diagnostics
    case .lines(var rows):
      let diagnostics = rows.feed(bytes, visit)
      self = .lines(rows)
      return diagnostics
    }
  }

  mutating func skip(to place: Int) -> [Diagnostic] {
    switch self {
    case .table(var rows):
      let diagnostics = rows.skip(to: place)
      self = .table(rows)
      return diagnostics
    case .lines(var rows):
      rows.skip(to: place)
      self = .lines(rows)
      return []
    }
  }

  mutating func finish(_ visit: (NodeTree) -> Void) -> [Diagnostic] {
    switch self {
    case .table(var rows): rows.finish(visit)
    case .lines(var rows): rows.finish(visit)
    }
  }
}
