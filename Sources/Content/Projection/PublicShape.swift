/// How the entries of a collection are shown: worked out once, so that nothing is looked up by its text
/// for every value that a page asks for.
struct PublicShape: Sendable {
  /// A field that pages may show.
  struct Member: Sendable {
    let type: FieldType
    let isLocalized: Bool
    /// A file in another language may tell it, or members of it.
    let isTranslated: Bool
    let isBody: Bool
    /// Asked of each entry; nothing where all of the field is always shown.
    let exposure: Exposure.Test?

    func exposure(in record: Record) -> Exposure { exposure?(record) ?? .full }
  }

  /// The world may see entries of the collection at all.
  let isPublic: Bool
  let isLessons: Bool
  let fieldNames: [Name]
  private let members: [Member]
  private let places: NamePlaces

  init(_ collection: ContentCollection) {
    isPublic = !collection.isPrivate && !collection.isInline
    isLessons = collection.name == "lessons"
    let shape = collection.shape
    let shown = shape.fields.indices.filter { index in
      shape.publicField(shape.names[index]) === shape.fields[index]
        && !BaseFields.neverPublic.contains(shape.fields[index].name)
    }
    members = shown.map { index in
      let field = shape.fields[index]
      return Member(
        type: field.type, isLocalized: field.isLocalized, isTranslated: field.isTranslated,
        isBody: field.isBody,
        exposure: Exposure.test(of: field.name, in: collection.name))
    }
    fieldNames = shown.map { shape.names[$0] }
    places = NamePlaces(fieldNames)
  }

  /// The public field of this name.
  subscript(_ name: Name) -> Member? { places[name].map { members[$0] } }

  func holds(_ name: Name) -> Bool { places[name] != nil }
}
