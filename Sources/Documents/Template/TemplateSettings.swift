public import Liquid

/// What a template is loaded with: all that its words are checked against.
public struct TemplateSettings: Sendable {
  public var filters: FilterTable
  /// Families of fonts that there are; nothing to take all names for good.
  public var families: [String]?
  /// The paper, if not what the template says.
  public var paper: PaperChoice?
  /// Where the template lies among the others: its own pictures are looked for there.
  public var folder = ""
  /// What is wrong with the picture of this path. Only those that no value decides on are asked for.
  public var pictureProblem: @Sendable (String) -> String?

  public init(
    filters: FilterTable = .extended, families: [String]? = nil, paper: PaperChoice? = nil,
    pictureProblem: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.filters = filters
    self.families = families
    self.paper = paper
    self.pictureProblem = pictureProblem
  }
}
