public import Diagnostics

/// How a template is rendered.
public struct RenderOptions: Sendable {
  /// The first fault ends the rendering.
  public var raisesErrors = false
  /// Variables and filters that nobody knows are faults.
  public var strictVariables = false
  /// A member of nothing is nothing, strict or not: an entry that an optional field would name is not there.
  public var nothingHasMembers = false
  public var strictFilters = false
  public var limits = RenderLimits()
  public var context: FilterContext
  public var observer: (any RenderObserver)? {
    get { context.observer }
    set { context.observer = newValue }
  }
  /// Keeps what `cached` partials print.
  public var fragments: (any FragmentSource)?
  /// How values are printed, if not as Liquid prints them: paper wants no HTML, and whoever reads Markdown
  /// in the output must not take a star in a name for emphasis.
  public var print: (@Sendable (TemplateValue, inout [UInt8]) -> Void)?
  /// What the page is about, for complaints: the entry, and where it is written.
  public var subject: Diagnostic.Note?

  public init(context: FilterContext) {
    self.context = context
  }
}

/// What came of a render beside its output.
public struct RenderResult: Sendable {
  public init() {}

  public var errors: [RenderFault] = []
  /// The fault that ended it.
  public var raised: RenderFault?
  /// The faults of checked templates, with their places.
  public var diagnostics: [Diagnostic] = []
}
