/// A filter: its name, what it takes, and what it makes of its input. Each stands in a file of its
/// own family under `Filters/`; ``Filter/all`` lists them.
public struct Filter: Sendable {
  public typealias Apply =
    @Sendable (TemplateValue, Arguments, borrowing FilterContext) throws(RenderFault) -> TemplateValue

  public let name: String
  /// How many arguments stand behind the colon, those with names not counted.
  public let positional: ClosedRange<Int>
  /// The arguments that are given by name, such as `allow_false: true`; strict templates complain
  /// about others.
  public let named: [String]
  /// Lectern's own, not part of Liquid.
  public let isExtension: Bool
  let apply: Apply

  public init(
    _ name: String, _ positional: ClosedRange<Int> = 0...0, named: [String] = [], isExtension: Bool = false,
    apply: @escaping Apply
  ) {
    self.name = name
    self.positional = positional
    self.named = named
    self.isExtension = isExtension
    self.apply = apply
  }
}

/// What stands behind a filter's colon.
public struct Arguments: Sendable {
  public var positional: [TemplateValue] = []
  public var named: [(name: String, value: TemplateValue)] = []

  public init() {}

  public subscript(_ index: Int) -> TemplateValue? {
    index < positional.count ? positional[index] : nil
  }

  public subscript(_ name: String) -> TemplateValue? {
    named.last { $0.name == name }?.value
  }
}

/// What a filter may know beside its input: all of it is an input of the build, nothing is asked
/// of the machine.
public struct FilterContext: Sendable {
  /// The moment of rendering in seconds since 1970, for `date` of `now`.
  public var now: Int
  /// Whether output is HTML: text is escaped when it is printed, and what filters make of markup
  /// stays markup only where it is safe.
  public var escapesHTML: Bool
  /// The IANA name of the zone that moments are shown in.
  public var timeZone: String

  public init(now: Int, escapesHTML: Bool, timeZone: String = "UTC") {
    self.now = now
    self.escapesHTML = escapesHTML
    self.timeZone = timeZone
  }
}
