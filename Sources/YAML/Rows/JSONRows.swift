public import Diagnostics

/// Reads a file with one JSON object on each line (JSON Lines) as a stream.
///
/// Blank lines are passed over. A line that cannot be read is told and left out.
public struct JSONRows {
  private let file: SourceID
  private let composer = YAMLComposer()
  private var tree: NodeTree
  private var problems: RowProblems
  /// What has been fed and not been read yet, and where that begins in the file.
  private var pending: [UInt8] = []
  private var offset = 0
  /// Whether the rest of an endless line is being passed over.
  private var isSkipping = false
  private var isRefused = false

  public init(file: SourceID) {
    self.file = file
    tree = NodeTree(file: file)
    problems = RowProblems(file: file)
  }

  /// Takes the next bytes of the file; gives the mapping on each complete line to `visit`, and
  /// returns what is wrong with the others.
  public mutating func feed(_ bytes: Span<UInt8>, _ visit: (NodeTree) -> Void) -> [Diagnostic] {
    pending.append(copying: bytes)
    if offset == 0, pending.count < 4 { return [] }
    return read(isLast: false, visit)
  }

  /// Begins elsewhere in the file than at its start.
  public mutating func skip(to place: Int) { offset = place }

  /// Reads what is left when the file ends.
  public mutating func finish(_ visit: (NodeTree) -> Void) -> [Diagnostic] {
    let diagnostics = read(isLast: true, visit)
    return diagnostics + problems.takeSummary()
  }

  private mutating func read(isLast: Bool, _ visit: (NodeTree) -> Void) -> [Diagnostic] {
    if offset == 0, let problem = TextCheck.otherEncodingProblem(of: pending.span, file: file) {
      problems.add(problem)
      isRefused = true
    }
    var bytes: [UInt8] = []
    swap(&bytes, &pending)
    var start = 0
    while start < bytes.count, !isRefused {
      guard let end = bytes[start...].firstIndex(of: 0x0A) ?? (isLast ? bytes.count : nil) else { break }
      take(bytes.span.extracting(start..<end), at: offset + start, visit)
      start = min(end + 1, bytes.count)
    }
    if bytes.count - start > CSVRows.longestRow, !isRefused {
      if !isSkipping { reportLength(at: offset + start) }
      isSkipping = true
      start = bytes.count
    }
    bytes.removeSubrange(..<(isRefused ? bytes.count : start))
    swap(&bytes, &pending)
    offset += start
    return problems.take()
  }

  private mutating func reportLength(at start: Int) {
    let place = CSVRowBuilder.position(start)
    let range = SourceRange(file: file, lower: place, upper: place)
    problems.add(.rowTooLong(limit: CSVRows.longestRow, at: range))
  }

  private mutating func take(_ line: Span<UInt8>, at start: Int, _ visit: (NodeTree) -> Void) {
    if isSkipping {
      isSkipping = false
      return
    }
    guard line.count <= CSVRows.longestRow else { return reportLength(at: start) }
    guard line.indices.contains(where: { line[$0] > 0x20 }) else { return }
    let found = composer.compose(
      line, file: file, base: CSVRowBuilder.position(start), form: .json, into: &tree)
    for problem in found { problems.add(problem) }
    guard !found.contains(where: { $0.severity == .error }), let root = tree.root else { return }
    guard tree.kind(root) == .mapping else {
      let kind = tree.kind(root) == .sequence ? "an array" : "a single value"
      return problems.add(.notAnObject(kind, at: tree.range(root)))
    }
    visit(tree)
  }
}
