extension ViewReference {
  /// The reference of everything, or of one name, as Markdown.
  public func text(for name: String? = nil) -> String {
    let kinds = PageKind.all.filter { name == nil || $0.name == name }
    let chosen = chapters.filter { name == nil || $0.name == name }
    var parts = kinds.map(section)
    if name == nil { parts.insert("# kinds of pages\n", at: 0) }
    return (parts + chosen.map(section)).joined(separator: "\n")
  }

  private func section(_ kind: PageKind) -> String {
    var text = "## \(kind.name)\n\n`\(Self.file(of: kind))`, \(place(of: kind)).\n\n"
    if let entry = entry(of: kind) { text += line(entry, indent: "") }
    if kind.items != nil {
      text += "- `page.items` (list of entries): what is listed, \(kind.itemsOnPage) on a page.\n"
    }
    if kind.values != nil { text += "- `page.value` (text): what the page is about.\n" }
    return text + "- and what every template sees.\n"
  }

  /// Whose pages they are.
  private func place(of kind: PageKind) -> String {
    var words =
      switch (kind.collection, kind.values != nil) {
      case (let collection?, _): "one for each of \(collection)"
      case (nil, true): "one for each value"
      case (nil, false): "one for the site"
      }
    words += kind.isForAllLanguages ? ", the same for all languages" : " in each language"
    if let feature = kind.feature { words += "; left out where `features` lacks `\(feature)`" }
    return words
  }

  private func section(_ chapter: Chapter) -> String {
    "# \(chapter.name)\n\n\(chapter.summary)\n\n" + chapter.members.map { line($0, indent: "") }.joined()
  }

  private func line(_ member: ViewMember, indent: String) -> String {
    var text = "\(indent)- `\(member.name)` (\(member.type)): \(member.summary)\n"
    if !member.words.isEmpty {
      text += "\(indent)  One of: \(member.words.map { "`\($0)`" }.joined(separator: ", "))\n"
    }
    return text + member.members.map { line($0, indent: indent + "  ") }.joined()
  }
}
