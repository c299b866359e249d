import Content

/// What templates may ask of the entries of a collection, by the number of its name: worked out once,
/// so that an answer is a step or two away.
struct EntryMembers: Sendable {
  enum Answer: Sendable {
    /// A public field. What is not told in it may be asked of every entry.
    case field(orElse: EntryMember?)
    /// What may be asked of every entry.
    case member(EntryMember)
    /// The entries of a nested collection.
    case children(Int)
    /// The entries of a collection that refer to this one.
    case related(Int)
  }

  let names: [Name]
  private let answers: [Answer]
  private let places: NamePlaces

  subscript(_ name: Name) -> Answer? { places[name].map { answers[$0] } }

  /// For every collection of a schema. Where several have the same name, fields come first.
  static func all(of schema: Schema) -> [EntryMembers] {
    let referrers = referrers(in: schema)
    return schema.collections.indices.map { number in
      let collection = schema.collections[number].name
      var answers: [(Name, Answer)] = schema.publicFields(number).map { name in
        (name, .field(orElse: EntryMember.named[name]))
      }
      answers += EntryMember.all.map { ($0.name, .member($0)) }
      for (inner, other) in schema.collections.enumerated()
      where other.form == .nested(in: collection) && !other.isPrivate {
        answers.append((Name(other.name), .children(inner)))
      }
      answers += (referrers[collection] ?? []).map { (Name(schema.collections[$0].name), .related($0)) }
      return EntryMembers(answers)
    }
  }

  private init(_ told: [(Name, Answer)]) {
    var seen: Set<Name> = []
    let told = told.filter { seen.insert($0.0).inserted }
    names = told.map(\.0)
    answers = told.map(\.1)
    places = NamePlaces(names)
  }

  /// The collections whose entries can refer to those of another, by its name.
  private static func referrers(in schema: Schema) -> [String: [Int]] {
    var referrers: [String: [Int]] = [:]
    for (number, collection) in schema.collections.enumerated()
    where !collection.isPrivate && collection.form != .single {
      var targets: Set<String> = []
      for field in collection.shape.fields where !field.isPrivate { field.type.addTargets(to: &targets) }
      for target in targets { referrers[target, default: []].append(number) }
    }
    return referrers
  }
}

extension FieldType {
  /// Whether a value of this type can lead to an entry.
  var canRefer: Bool {
    switch self {
    case .reference: true
    case .list(let item), .map(let item): item.canRefer
    case .object(let shape): shape.fields.contains { !$0.isPrivate && $0.type.canRefer }
    default: false
    }
  }

  /// Adds the collections whose entries a value of this type can lead to.
  fileprivate func addTargets(to targets: inout Set<String>) {
    switch self {
    case .reference(let collections): targets.formUnion(collections)
    case .list(let item), .map(let item): item.addTargets(to: &targets)
    case .object(let shape):
      for field in shape.fields where !field.isPrivate { field.type.addTargets(to: &targets) }
    default: break
    }
  }
}
