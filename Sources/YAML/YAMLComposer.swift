public import Diagnostics

/// Makes the tree of one YAML or JSON document after another, with the same parser and memory.
///
/// Not for two threads at once: each task has a composer of its own.
public final class YAMLComposer {
  private let limits: YAMLLimits
  private var parser: EventParser
  private var builder: TreeBuilder

  public init(limits: YAMLLimits = .content, format: YAMLFormat = .yaml) {
    self.limits = limits
    parser = EventParser(mode: format == .json ? .json : .content)
    builder = TreeBuilder(limits: limits)
  }

  /// Reads `source` into `tree`, which is emptied first, and says what is wrong with it.
  ///
  /// Even then the tree holds all that was understood. A source without any value leaves it without
  /// a root. `base` is where the source begins in its file: front matter begins behind its `---`.
  public func compose(
    _ source: Span<UInt8>, file: SourceID, base: UInt32 = 0, into tree: inout NodeTree
  ) -> [Diagnostic] {
    guard source.count <= limits.bytes else {
      tree.reset(file: file)
      return [.tooManyBytes(limit: limits.bytes, at: SourceRange(file: file, lower: base, upper: base))]
    }
    let problems = TextCheck.problems(in: source, file: file, base: base)
    if problems.contains(where: { $0.severity == .error }) {
      tree.reset(file: file)
      return problems
    }
    let mark = TextCheck.byteOrderMarkLength(of: source)
    let text = source.extracting(mark...)
    return problems + parse(text, file: file, base: base &+ UInt32(mark), into: &tree)
  }

  private func parse(
    _ text: Span<UInt8>, file: SourceID, base: UInt32, into tree: inout NodeTree
  ) -> [Diagnostic] {
    swap(&tree, &builder.tree)
    defer { swap(&tree, &builder.tree) }
    builder.begin(file: file, base: base)
    guard !text.isEmpty else { return [] }
    let complaint = parser.parse(text, into: &builder)
    if let complaint {
      let bracket = builder.open.last { $0.isFlow }.map { builder.tree.nodes[Int($0.node)].lower }
      let problems = SyntaxProblems(
        complaint: complaint, file: file, base: base, bracket: bracket.map { Int($0 &- base) })
      builder.complain(problems.problem(in: text))
    }
    builder.finish()
    return builder.problems
  }
}
