import Names

/// What belongs to the template that is being rendered and the partials it includes; those it
/// renders get a context of their own.
struct RenderContext {
  enum Interrupt {
    case breaking
    case continuing
  }

  var scopes = Scopes()
  /// What the partial that is being rendered is called in messages.
  var templateName: String?
  /// How many contexts are around this one.
  var outerDepth = 0
  var interrupts: [Interrupt] = []
  /// The loops around, for `parentloop`.
  var loops: [ForLoopObject] = []
  /// How far each loop has come, for `offset: continue`.
  var offsets = ValuesByName<Int>()
  var cycles: [CycleKey: Int] = [:]
  /// What `ifchanged` printed last.
  var changed: [UInt8]?

  var isTooDeep: Bool { outerDepth + scopes.depth > TemplateCompiler.deepest }
}
