/// The declaration of one field: everything that Lectern knows about it stands here, once.
///
/// A class, because loading hands fields around for every value that it reads, and the many parts
/// of a declaration are too dear to copy each time.
public final class Field: Sendable {
  /// Where a value comes from.
  public enum Origin: String, Sendable {
    /// Written by people.
    case written
    /// Computed always; a told value is compared (kind C of the content model).
    case computed
    /// Computed when source records are present, else told (kind F).
    case counted
    /// A runtime statistic that only the platform can tell (kind T).
    case told
  }

  struct Facts: Sendable {
    var name: String
    var type: FieldType
    var summary: String
    var origin = Origin.written
    var isRequired = false
    var alternative: String?
    var isLocalized = false
    var isPrivate = false
    var isBody = false
    var isUnique = false
    var isIgnored = false
    var followsTarget = false
    var maximumLength: Int?
    var minimum: Decimal?
    var maximum: Decimal?
    var standard: String?
    var numberReading = Alias.Reading.asIs
    var aliases: [Alias] = []
    var outsideAliases: [Alias] = []
  }

  private let facts: Facts

  public convenience init(_ name: String, _ type: FieldType, _ summary: String = "") {
    self.init(Facts(name: name, type: type, summary: summary))
  }

  private init(_ facts: Facts) {
    self.facts = facts
  }

  public var name: String { facts.name }
  public var type: FieldType { facts.type }
  public var summary: String { facts.summary }
  public var origin: Origin { facts.origin }
  public var isRequired: Bool { facts.isRequired }
  /// Not required where this other field is told.
  public var alternative: String? { facts.alternative }
  /// It is told in several languages, or members of it are.
  var isTranslated: Bool {
    if case .object(let shape) = type { return isLocalized || shape.fields.contains(where: \.isTranslated) }
    return isLocalized
  }

  public var isLocalized: Bool { facts.isLocalized }
  /// Never on a public page, never in a message.
  public var isPrivate: Bool { facts.isPrivate }
  /// The Markdown below the front matter.
  public var isBody: Bool { facts.isBody }
  public var isUnique: Bool { facts.isUnique }
  public var isIgnored: Bool { facts.isIgnored }
  /// The entry is hidden when what this refers to is hidden.
  public var followsTarget: Bool { facts.followsTarget }
  public var maximumLength: Int? { facts.maximumLength }
  public var minimum: Decimal? { facts.minimum }
  public var maximum: Decimal? { facts.maximum }
  /// The value of a field that nobody wrote, as YAML.
  public var standard: String? { facts.standard }
  /// How a bare number under the field's own name is read.
  public var numberReading: Alias.Reading { facts.numberReading }
  /// Names for this field in the object that it stands in.
  public var aliases: [Alias] { facts.aliases }
  /// Names for this field in the object around that one.
  public var outsideAliases: [Alias] { facts.outsideAliases }

  /// The field with something changed.
  func with(_ change: (inout Facts) -> Void) -> Field {
    var facts = facts
    change(&facts)
    return Field(facts)
  }
}

/// Modifiers, so that a declaration reads as one line.
extension Field {
  public var required: Field { with { $0.isRequired = true } }
  /// Required, unless another field tells as much.
  public func required(unless other: String) -> Field {
    with {
      $0.isRequired = true
      $0.alternative = other
    }
  }
  /// One value for each language of the site: `x`, `x_en` + `x_ar`, or `x: {en: …, ar: …}`.
  public var localized: Field { with { $0.isLocalized = true } }
  /// Never on a public page, never in a message.
  public var secret: Field { with { $0.isPrivate = true } }
  /// The Markdown below the front matter.
  public var body: Field { with { $0.isBody = true } }
  public var unique: Field { with { $0.isUnique = true } }
  public var computed: Field { with { $0.origin = .computed } }
  public var counted: Field { with { $0.origin = .counted } }
  public var told: Field { with { $0.origin = .told } }
  /// Hidden content hides what hangs on it: a course its lessons, its reviews, its questions.
  public var follows: Field { with { $0.followsTarget = true } }
  /// Accepted and dropped: other platforms export it and nothing may be made of it.
  public var ignored: Field {
    with {
      $0.isIgnored = true; $0.isPrivate = true
    }
  }

  public func max(_ length: Int) -> Field { with { $0.maximumLength = length } }

  public func range(_ lowest: Int64, _ highest: Int64? = nil) -> Field {
    with {
      $0.minimum = Decimal(lowest)
      $0.maximum = highest.map { Decimal($0) }
    }
  }

  /// The value of a field that is not written, as YAML.
  public func standard(_ text: String) -> Field { with { $0.standard = text } }

  /// The unit of a bare number, where platforms use the field's own name and do not mean seconds:
  /// `time_limit: 30` is half an hour.
  public func numbers(_ reading: Alias.Reading) -> Field { with { $0.numberReading = reading } }

  /// Other names for the field, read alike.
  public func alias(_ names: String...) -> Field {
    with { field in field.aliases += names.map { Alias(name: $0, reading: .asIs, path: []) } }
  }

  /// Another name for the field whose value is read in its own way.
  public func alias(_ name: String, _ reading: Alias.Reading) -> Field {
    with { $0.aliases.append(Alias(name: name, reading: reading, path: [])) }
  }

  /// Names that other platforms give this value one level further out: `drip_days` beside
  /// `drip: {days: …}`. With `item`, the value goes into the item of a list that has these
  /// constants, which is made if it is missing.
  public func outside(
    _ names: String..., reading: Alias.Reading = .asIs, item: [String: String]? = nil
  ) -> Field {
    with { field in
      let path = item.map { [Alias.Step.item($0)] } ?? []
      field.outsideAliases += names.map { Alias(name: $0, reading: reading, path: path) }
    }
  }
}
