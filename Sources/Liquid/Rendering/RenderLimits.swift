/// How much one render may do before it is stopped.
public struct RenderLimits: Sendable {
  /// Nodes rendered.
  public var renderScore: Int?
  /// Bytes printed.
  public var renderLength: Int?
  /// Bytes and items assigned and captured.
  public var assignScore: Int?
  /// Nodes rendered in all, partials included; none are forgotten when a partial begins.
  public var steps: Int?

  public init(renderScore: Int? = nil, renderLength: Int? = nil, assignScore: Int? = nil, steps: Int? = nil) {
    self.renderScore = renderScore
    self.renderLength = renderLength
    self.assignScore = assignScore
    self.steps = steps
  }

  /// What Lectern's own templates may do: far more than any page needs.
  public static let generous = RenderLimits(
    renderLength: 256 << 20, assignScore: 512 << 20, steps: 50_000_000)
}

/// What one render has done so far.
struct RenderMeter {
  let limits: RenderLimits
  private(set) var renderScore = 0
  private(set) var assignScore = 0
  private(set) var steps = 0
  /// How much of a capture has been counted; nothing outside captures.
  var captured: Int?

  init(_ limits: RenderLimits) {
    self.limits = limits
  }

  static var reached: RenderFault { RenderFault(.memory, "Memory limits exceeded") }

  /// A partial begins with a clean slate, as Liquid has it.
  mutating func reset() {
    renderScore = 0
    assignScore = 0
    captured = nil
  }

  mutating func addNodes(_ count: Int) throws(RenderFault) {
    renderScore += count
    steps += count
    if let limit = limits.renderScore, renderScore > limit { throw Self.reached }
    if let limit = limits.steps, steps > limit { throw Self.reached }
  }

  /// An iteration costs a step even if its body is empty, so that no range runs for ever.
  mutating func addStep() throws(RenderFault) {
    steps += 1
    if let limit = limits.steps, steps > limit { throw Self.reached }
  }

  mutating func addAssigned(_ amount: Int) throws(RenderFault) {
    assignScore += amount
    if let limit = limits.assignScore, assignScore > limit { throw Self.reached }
  }

  mutating func wrote(_ length: Int) throws(RenderFault) {
    if let captured {
      self.captured = length
      try addAssigned(length - captured)
    } else if let limit = limits.renderLength, length > limit {
      throw Self.reached
    }
  }
}
