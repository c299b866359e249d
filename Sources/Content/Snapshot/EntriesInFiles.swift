import Diagnostics

extension Catalog {
  /// The entries that stand in these files, or of which a translation does.
  public func entries(inFiles paths: [String]) -> [EntryID] {
    let files = Set(sources.numbers(of: Set(paths)).keys)
    let isTranslated = translated.contains { files.contains($0.place.file) }
    return entries.indices.filter { index in
      if files.contains(entries[index].place.file) { return true }
      guard isTranslated else { return false }
      var next = entries[index].firstTranslation
      while let number = next {
        if files.contains(translated[Int(number)].place.file) { return true }
        next = translated[Int(number)].next
      }
      return false
    }.map { EntryID(number: $0) }
  }

  /// The entry that is called so. It looks at all of them: for a few questions only.
  public func entry(identified identity: String) -> EntryID? {
    let wanted = Array(identity.utf8)[...]
    return entries.indices.lazy.map { EntryID(number: $0) }.first { identities.bytes(of: $0) == wanted }
  }
}
