public import Diagnostics

/// Makes the tree of one YAML or JSON document after another, with the same parser and memory.
///
/// Not for two threads at once: each task has a composer of its own.
public final class YAMLComposer {
  /// What a text is written in.
  public enum Form: Sendable {
    case yaml
    /// JSON only: YAML's other notations are mistakes in it, so that a `.json` file means the same
    /// to every program.
    case json
  }

  private let limits: YAMLLimits
  private var yamlParser = EventParser(mode: .content)
  private var jsonParser = EventParser(mode: .json)
  private var builder: TreeBuilder

  public init(limits: YAMLLimits = .content) {
    self.limits = limits
    builder = TreeBuilder(limits: limits)
  }

  /// Reads `source` into `tree`, which is emptied first, and says what is wrong with it.
  ///
  /// Even then the tree holds all that was understood. A source without any value leaves it without
  /// a root. `base` is where the source begins in its file: front matter begins behind its `---`.
  public func compose(
    _ source: Span<UInt8>, file: SourceID, base: UInt32 = 0, form: Form = .yaml, into tree: inout NodeTree
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
    return problems + parse(text, file: file, base: base &+ UInt32(mark), form: form, into: &tree)
  }

  /// Reads a slice of a file's bytes.
  public func compose(
    _ source: ArraySlice<UInt8>, file: SourceID, base: UInt32 = 0, form: Form = .yaml,
    into tree: inout NodeTree
  ) -> [Diagnostic] {
    compose(source.span, file: file, base: base, form: form, into: &tree)
  }

  private func parse(
    _ text: Span<UInt8>, file: SourceID, base: UInt32, form: Form, into tree: inout NodeTree
  ) -> [Diagnostic] {
    swap(&tree, &builder.tree)
    defer { swap(&tree, &builder.tree) }
    builder.begin(file: file, base: base)
    guard !text.isEmpty else { return [] }
    if isPlain(text, base: base, form: form) { return [] }
    let complaint =
      switch form {
      case .yaml: yamlParser.parse(text, into: &builder)
      case .json: jsonParser.parse(text, into: &builder)
      }
    if let complaint {
      let bracket = builder.open.last { $0.isFlow }.map { builder.tree.nodes[Int($0.node)].lower }
      let problems = SyntaxProblems(
        complaint: complaint, file: file, base: base, bracket: bracket.map { Int($0 &- base) })
      builder.complain(problems.problem(in: text))
    }
    builder.finish()
    return builder.problems
  }

  /// Reads what is plain enough to need no parser.
  private func isPlain(_ text: Span<UInt8>, base: UInt32, form: Form) -> Bool {
    guard limits.depth > 16, text.count <= limits.nodes else { return false }
    return switch form {
    case .yaml: PlainSubset.read(text, base: base, into: &builder.tree)
    case .json: JSONSubset.read(text, base: base, into: &builder.tree)
    }
  }
}
