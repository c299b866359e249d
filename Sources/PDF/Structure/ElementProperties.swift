/// What an element says beside its role.
public struct ElementProperties: Hashable, Sendable {
  /// Cells that a header speaks for.
  public enum Scope: String, Sendable {
    case row = "Row"
    case column = "Column"
    case both = "Both"
  }

  /// What stands before the items of a list.
  public enum Numbering: String, Sendable {
    case none = "None"
    case disc = "Disc"
    case circle = "Circle"
    case square = "Square"
    case decimal = "Decimal"
    case upperRoman = "UpperRoman"
    case lowerRoman = "LowerRoman"
    case upperAlpha = "UpperAlpha"
    case lowerAlpha = "LowerAlpha"
  }

  /// A BCP 47 tag, where it differs from that of the element around.
  public var language: String?
  /// What a picture shows or a formula says.
  public var alternative: String?
  /// The text that the content stands for.
  public var actualText: String?
  /// What an abbreviation stands for.
  public var expansion: String?
  public var title: String?
  /// Unique in the document; notes get one if they have none.
  public var identifier: String?
  public var scope: Scope?
  public var rowSpan = 1
  public var columnSpan = 1
  /// Identifiers of the header cells of a cell.
  public var headers: [String] = []
  public var numbering: Numbering?
  /// Where a figure is on its page.
  public var box: Rectangle?

  public init(
    language: String? = nil, alternative: String? = nil, actualText: String? = nil, identifier: String? = nil,
    scope: Scope? = nil
  ) {
    self.language = language
    self.alternative = alternative
    self.actualText = actualText
    self.identifier = identifier
    self.scope = scope
  }
}
