import Diagnostics

/// Suggests the entry that a dangling reference most likely means, as long as that stays cheap:
/// thousands of dangling references have one cause, and a few suggestions show it.
struct NameSuggester {
  private var left: Int
  /// How many more names may be compared: a few suggestions among a hundred thousand names, many
  /// among few.
  private var comparisonsLeft = 1_000_000
  private var candidates: [[String]: NearestWord.Candidates] = [:]

  static let usual = 200

  init(upTo limit: Int) {
    left = limit
  }

  mutating func nearest(to name: String, among targets: [String], of parts: AssembledParts) -> String? {
    guard left > 0, comparisonsLeft > 0 else { return nil }
    left -= 1
    let known = candidates[targets] ?? NearestWord.Candidates(Self.names(of: targets, in: parts))
    candidates[targets] = known
    comparisonsLeft -= known.count
    return known.nearest(to: name)
  }

  /// What a suggestion may say: names of public entries, never their numbers at a platform.
  private static func names(of targets: [String], in parts: AssembledParts) -> [String] {
    targets.compactMap { parts.schema.number(of: $0) }
      .filter { !parts.schema.collections[$0].isPrivate }
      .flatMap { number in
        let isCalledBySlug = parts.schema.collections[number].key == "slug"
        return parts.index.byCollection[number].map { id in
          let entry = parts.entries[Int(id.index)]
          return isCalledBySlug ? parts.slug(of: entry) : parts.key(of: entry) ?? parts.slug(of: entry)
        }
      }
  }
}
