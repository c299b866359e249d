public import Content

extension ViewReference {
  /// The same for programs: `kinds` with the template of each, and `types` with the members of what they see.
  public var json: JSONValue {
    .object([
      ("kinds", .array(PageKind.all.map(described))),
      (
        "types",
        .object(
          chapters.map { chapter in
            (
              chapter.name,
              .object([
                ("summary", .string(chapter.summary)), ("members", .object(chapter.members.map(described))),
              ])
            )
          })
      ),
    ])
  }

  private func described(_ kind: PageKind) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(kind.name)), ("template", .string(Self.file(of: kind))),
    ]
    if let collection = kind.collection { members.append(("collection", .string(collection))) }
    if let feature = kind.feature { members.append(("feature", .string(feature))) }
    if kind.items != nil { members.append(("items_on_page", .integer(Int64(kind.itemsOnPage)))) }
    members.append(("in_each_language", .boolean(!kind.isForAllLanguages)))
    let seen = ViewNotes.common + [entry(of: kind)].compactMap { $0 }
    members.append(("sees", .object(seen.map { ($0.name, .string($0.type)) })))
    return .object(members)
  }

  private func described(_ member: ViewMember) -> (String, JSONValue) {
    var facts: [(String, JSONValue)] = [("type", .string(member.type)), ("summary", .string(member.summary))]
    if !member.words.isEmpty { facts.append(("words", .array(member.words.map { .string($0) }))) }
    if !member.members.isEmpty { facts.append(("members", .object(member.members.map(described)))) }
    return (member.name, .object(facts))
  }
}
