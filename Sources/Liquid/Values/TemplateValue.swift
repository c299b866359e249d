public import Names

/// What a template computes with: Liquid's own kinds of values, and the objects that a program
/// lends to a template.
public enum TemplateValue: Sendable {
  /// `nil`: also what a variable that nobody set is, where templates are not strict.
  case nothing
  case boolean(Bool)
  case integer(Int)
  /// A whole number that does not fit into 64 bits; one that fits is always an `integer`.
  case bigInteger(BigInteger)
  /// A binary number, as Liquid's arithmetic on `1.5` has it.
  case float(Double)
  case text(String)
  /// Text that is HTML already and is not escaped once more.
  case markup(String)
  case list([TemplateValue])
  /// `(1..5)`, both ends included; never spelled out unless it must.
  case range(Int, Int)
  case map(TemplateMap)
  indirect case object(any TemplateObject)
  /// An exact amount that knows of what: money, a percentage, a moment.
  case quantity(Quantity)
  /// The words `empty` and `blank`, which only comparisons understand.
  case empty
  case blank

  /// Liquid's truth: everything but `nil` and `false`.
  public var isTruthy: Bool {
    switch self {
    case .nothing, .boolean(false): false
    default: true
    }
  }

  public var isNothing: Bool {
    if case .nothing = self { true } else { false }
  }

  /// The characters of text and markup; nothing for all other kinds.
  public var characters: String? {
    switch self {
    case .text(let text), .markup(let text): text
    default: nil
    }
  }
}

/// Something that templates look into and do not own: an entry, a collection of entries, the site.
///
/// Members are asked for by interned names, so that nothing is built for a page that its template
/// does not read.
public protocol TemplateObject: Sendable {
  /// What stands under a name; nothing if there can be no such member, which strict templates
  /// complain about. A member that exists and holds nothing is `.nothing`.
  func member(_ name: Name) -> TemplateValue?

  /// The members that there can be, for suggestions and for those who write templates.
  var memberNames: [String] { get }

  /// How many items it has when it is walked through like a list; nothing if it is no list.
  var itemCount: Int? { get }

  func item(at index: Int) -> TemplateValue

  /// What it prints as.
  var printed: TemplateValue { get }

  /// Appends what it prints as.
  func print(into output: inout [UInt8], escaping: Bool)

  /// Two objects are equal in templates if they have the same identity; objects without one are
  /// equal to nothing.
  var identity: String? { get }
}

extension TemplateObject {
  public var itemCount: Int? { nil }
  public func item(at index: Int) -> TemplateValue { .nothing }
  public var printed: TemplateValue { .text("") }
  public func print(into output: inout [UInt8], escaping: Bool) {
    printed.print(into: &output, escaping: escaping)
  }
  public var identity: String? { nil }
}
