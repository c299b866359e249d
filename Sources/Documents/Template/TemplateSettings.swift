public import Liquid

/// What a template is loaded with: all that its words are checked against.
public struct TemplateSettings: Sendable {
  public var filters: FilterTable
  /// Families of fonts that there are; nothing to take all names for good.
  public var families: [String]?
  /// Whether there is a picture of this path. Only those that no value decides on are asked for.
  public var hasPicture: @Sendable (String) -> Bool

  public init(
    filters: FilterTable = .extended, families: [String]? = nil,
    hasPicture: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.filters = filters
    self.families = families
    self.hasPicture = hasPicture
  }
}
