public import Diagnostics

/// A template in compiled form: flat tables that are read by any number of threads at once.
public final class Template: Sendable {
  let name: String?
  let mode: ParsingMode
  /// Whether errors name their line.
  let showsLines: Bool
  let file: SourceID?
  let source: [UInt8]
  let root: BodyID
  let nodes: [PlacedNode]
  let bodies: [Body]
  let expressions: [Expression]
  let steps: [LookupStep]
  let constants: [TemplateValue]
  let outputs: [Output]
  let filters: [FilterCall]
  let tags: TagTables
  /// Whether `forloop` may be read, be it by a template that sees the variables of this one: most loops
  /// need not say how far they are.
  let readsLoops: Bool
  /// A last tag with a dash would have stripped the text behind it; Liquid lets the next partial
  /// that it loads feel that.
  let trimsNext: Bool
  /// The template that this one fills the blocks of, if it begins with `layout`.
  let layout: String?
  /// What is wrong with it that does not keep it from being rendered.
  public let diagnostics: [Diagnostic]

  init(_ compiler: consuming TemplateCompiler, root: BodyID) {
    name = compiler.settings.name
    mode = compiler.settings.mode
    showsLines = compiler.settings.showsLines
    file = compiler.settings.file
    source = compiler.source
    self.root = root
    nodes = compiler.nodes
    bodies = compiler.bodies
    expressions = compiler.table.expressions
    steps = compiler.table.steps
    constants = compiler.table.constants
    outputs = compiler.outputs
    filters = compiler.filters
    tags = compiler.tags
    readsLoops =
      compiler.table.mayRead(.forloop) || !compiler.tags.partials.isEmpty || !compiler.tags.blocks.isEmpty
    trimsNext = compiler.trimsNext
    layout = compiler.layout
    diagnostics = compiler.diagnostics
  }

  /// Compiles a template that nobody asks for by name.
  public static func compile(_ source: [UInt8], _ settings: CompilerSettings) throws(SyntaxFault) -> Template
  {
    try TemplateCompiler.compile(source, settings)
  }

  func range(of place: Range<Int>) -> SourceRange? {
    file.map { SourceRange(file: $0, lower: UInt32(place.lowerBound), upper: UInt32(place.upperBound)) }
  }
}

/// What the tags of a template consist of, by kind.
struct TagTables: Sendable {
  var assigns: [AssignTag] = []
  var captures: [CaptureTag] = []
  var conditions: [ConditionTag] = []
  var comparisons: [ConditionPart] = []
  var choices: [CaseTag] = []
  var loops: [ForTag] = []
  var tableRows: [TableRowTag] = []
  var cycles: [CycleTag] = []
  var counters: [CounterTag] = []
  var partials: [PartialTag] = []
  var cached: [CachedTag] = []
  var components: [ComponentTag] = []
  var blocks: [BlockTag] = []
}
