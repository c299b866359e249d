import Diagnostics

extension Rule {
  /// An old address leads to one entry, and not away from another.
  static let formerSlugs = Rule.catalog("V-89", "former-slug-in-use") { catalog, _, complaints in
    for collection in catalog.schema.collections where !collection.isPrivate {
      let records = catalog.all(collection.name).filter { $0.visibility != .hidden(.deleted) }
      let former = records.flatMap { record in
        (record["former_slugs"]?.list ?? []).compactMap { slug in
          slug.text.map { (SlugInPlace($0, of: record), record, slug.place) }
        }
      }
      guard !former.isEmpty else { continue }
      let present = Dictionary(
        records.map { (SlugInPlace($0.slug, of: $0), $0) }, uniquingKeysWith: { first, _ in first })
      var first: [SlugInPlace: SourceRange] = [:]
      for (slug, record, place) in former {
        if let other = present[slug] {
          let whose = other.id == record.id ? "what the \(collection.noun) is called now" : "another's name"
          complaints.error(
            "the former slug `\(slug.slug)` is \(whose)", at: place,
            notes: [Diagnostic.Note("the \(collection.noun) is here", at: other.place)], hint: "remove it")
        } else if let other = first.updateValue(place, forKey: slug) {
          complaints.error(
            "`\(slug.slug)` is told twice as a former slug of \(collection.name)", at: place,
            notes: [Diagnostic.Note("the first one is here", at: other)],
            hint: "an old address can lead to one place only")
        }
      }
    }
  }

  /// Lessons have their names within their course.
  private struct SlugInPlace: Hashable {
    let slug: String
    let root: EntryID?

    init(_ slug: String, of record: Record) {
      self.slug = slug
      var root = record.parent
      while let above = root?.parent { root = above }
      self.root = root?.id
    }
  }
}
