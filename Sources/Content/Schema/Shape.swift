/// The fields of an entry or of a nested object, with the index that loading looks names up in.
public final class Shape: Sendable {
  /// What a key of a mapping turned out to mean.
  enum Meaning {
    case field(Int)
    /// Names of other platforms: the first candidate that suits the value is taken.
    case aliases([(field: Int, alias: Alias)])
  }

  public let fields: [Field]
  /// The field that a plain scalar stands for, if any.
  public let shorthand: String?
  let names: [Name]
  let places: NamePlaces
  private let meanings: KeyIndex<Meaning>
  /// For each field, who may take a value written under its name after all.
  let conditionalTakers: [[(field: Int, reading: Alias.Reading)]]
  /// A field that a value serves too while nothing tells it: which, and how the value is read.
  typealias Offer = (field: Int, rank: Int, reading: Alias.Reading)
  /// What the values of each field offer.
  let offers: [[Offer]]
  let hasOffers: Bool
  /// What values offer that stand under another platform's name.
  let offersOfAliases: [String: [Offer]]
  /// The fields that name the currency of the amounts beside them.
  let currencies: [Int]
  /// The fields that must be told.
  let required: [Int]
  /// The fields that have a value even when nobody writes one.
  let standards: [Int]
  /// The references, themselves or inside an object, whose hidden target hides the entry.
  let following: [(field: Name, inner: Name?)]
  /// The fields that hold objects, and their shapes.
  let nested: [(field: Field, name: Name, shape: Shape)]
  /// The fields that refer to entries, themselves or somewhere inside.
  let referring: [Int]
  /// The fields that name files, themselves or somewhere inside.
  let holdingFiles: [Int]

  public init(_ fields: [Field], shorthand: String? = nil) {
    self.fields = fields
    self.shorthand = shorthand
    names = fields.map { Name($0.name) }
    places = NamePlaces(names)
    following = fields.flatMap { field -> [(field: Name, inner: Name?)] in
      if field.followsTarget { return [(Name(field.name), nil)] }
      guard let shape = field.type.shape, !field.type.isList else { return [] }
      return shape.fields.filter(\.followsTarget).map { (Name(field.name), Name($0.name)) }
    }
    referring = fields.indices.filter { fields[$0].type.refersToEntries }
    holdingFiles = fields.indices.filter { fields[$0].type.holdsFiles && !fields[$0].isIgnored }
    nested = zip(fields, names).compactMap { field, name in field.type.shape.map { (field, name, $0) } }
    currencies = fields.indices.filter { fields[$0].type.isCurrency }
    required = fields.indices.filter {
      fields[$0].isRequired && fields[$0].standard == nil && !fields[$0].isIgnored
    }
    standards = fields.indices.filter { fields[$0].standard != nil }
    var meanings: [String: Meaning] = [:]
    for (index, field) in fields.enumerated() {
      meanings[field.name] = .field(index)
    }
    var offers: [String: [Offer]] = [:]
    for (index, field) in fields.enumerated() {
      for (rank, alias) in field.aliases.enumerated() {
        if case .fallback(let reading) = alias.reading {
          offers[alias.name, default: []].append((index, rank, reading))
        }
      }
      for alias in Self.allAliases(of: field) where !alias.isFallback {
        switch meanings[alias.name] {
        case nil: meanings[alias.name] = .aliases([(index, alias)])
        case .aliases(let others): meanings[alias.name] = .aliases(others + [(index, alias)])
        case .field: break
        }
      }
    }
    self.meanings = KeyIndex(meanings)
    self.offers = fields.map { offers[$0.name] ?? [] }
    let own = Set(fields.map(\.name))
    offersOfAliases = offers.filter { !own.contains($0.key) }
    hasOffers = !offers.isEmpty
    conditionalTakers = fields.map { field in
      fields.enumerated().flatMap { index, other in
        other.aliases.filter { $0.name == field.name && $0.reading.isConditional }
          .map { (index, $0.reading) }
      }
    }
  }

  /// The aliases of a field in the object it stands in: its own, those of fields inside it that
  /// are written one level out, and for references the same name with `_id`.
  private static func allAliases(of field: Field) -> [Alias] {
    var aliases = field.aliases + unitAliases(of: field)
    if field.type.targets != nil, !field.type.isList {
      aliases += ([field.name] + field.aliases.map(\.name)).filter { !$0.hasSuffix("_id") }
        .map { Alias(name: $0 + "_id", reading: .asIs, path: []) }
    }
    if let shape = field.type.shape {
      for inner in shape.fields {
        aliases += inner.outsideAliases.map { outside in
          let member = Alias.Step.member(inner.name)
          return Alias(name: outside.name, reading: outside.reading, path: outside.path + [member])
        }
      }
    }
    return aliases
  }

  /// The unit of an amount or of a length of time may stand in the name: `price_cents`.
  private static func unitAliases(of field: Field) -> [Alias] {
    let units: [(String, Alias.Reading)] =
      switch field.type {
      case .money: [("cents", .minorUnits)]
      case .duration: [("seconds", .asIs), ("minutes", .minutes), ("hours", .hours)]
      default: []
      }
    return units.map { Alias(name: "\(field.name)_\($0.0)", reading: $0.1, path: []) }
  }

  func meaning(of key: String) -> Meaning? { meanings[key] }

  func meaning(of key: ArraySlice<UInt8>) -> Meaning? { meanings[key] }

  /// Whether what a key means is private: its field, or the member of it that an alias leads to.
  func isSecret(_ meaning: Meaning?) -> Bool {
    switch meaning {
    case .field(let index): fields[index].isPrivate
    case .aliases(let candidates):
      candidates.contains { fields[$0.field].isPrivate(along: $0.alias.path[...]) }
    case nil: false
    }
  }

  public func field(named name: String) -> Field? {
    fields.first { $0.name == name }
  }

  /// Every name that is understood here, for suggestions and for the field reference.
  public var allNames: [String] { meanings.keys }

  /// The names of other fields whose values may serve `field`, or make it needless.
  func standIns(for field: Field) -> [String] {
    let names = field.aliases.filter(\.isFallback).map(\.name) + [field.alternative].compactMap(\.self)
    return names.flatMap { name in [name] + (self.field(named: name).map { aliasNames(of: $0) } ?? []) }
  }

  /// The other platforms' names for `field`, for the field reference.
  public func aliasNames(of field: Field) -> [String] {
    var seen = Set<String>()
    return Self.allAliases(of: field).filter { !$0.isFallback }.map(\.name)
      .filter { $0 != field.name && seen.insert($0).inserted }
  }
}

extension Field {
  /// The field is private, or what the path inside it leads to.
  fileprivate func isPrivate(along path: ArraySlice<Alias.Step>) -> Bool {
    if isPrivate { return true }
    guard let step = path.first else { return false }
    guard case .member(let name) = step else { return isPrivate(along: path.dropFirst()) }
    return type.shape?.field(named: name)?.isPrivate(along: path.dropFirst()) ?? false
  }
}
