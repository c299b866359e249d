/// The declaration of one field: everything that Lectern knows about it stands here, once.
public struct Field: Sendable {
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

  public let name: String
  public var type: FieldType
  public var summary: String
  public var origin = Origin.written
  public var isRequired = false
  public var isLocalized = false
  public var isPrivate = false
  public var isBody = false
  public var isUnique = false
  public var isIgnored = false
  public var maximumLength: Int?
  public var minimum: Decimal?
  public var maximum: Decimal?
  public var standard: String?
  /// Names for this field in the object that it stands in.
  public var aliases: [Alias] = []
  /// Names for this field in the object around that one.
  public var outsideAliases: [Alias] = []

  public init(_ name: String, _ type: FieldType, _ summary: String = "") {
    self.name = name
    self.type = type
    self.summary = summary
  }
}

/// Modifiers, so that a declaration reads as one line.
extension Field {
  public var required: Field { with { $0.isRequired = true } }
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

  private func with(_ change: (inout Field) -> Void) -> Field {
    var field = self
    change(&field)
    return field
  }
}
