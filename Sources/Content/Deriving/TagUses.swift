extension Derivation {
  /// Visible entries that have a tag; somebody who has it as a skill and as expertise counts once.
  static let tagUses = Derivation("tags") { tag, sources in
    let uses = ["courses", "books", "products", "people"].reduce(0) { total, collection in
      total
        + sources.referrers(of: tag, in: collection).count { sources.catalog.visibility(of: $0) == .visible }
    }
    return [("use_count", .count(uses))]
  }
}
