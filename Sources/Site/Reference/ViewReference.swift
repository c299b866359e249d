public import Content
import Liquid

/// What templates can see, for those who write them: every kind of page, and everything that may be asked of the
/// values that it gets. All of it is read from what pages are really made with.
public struct ViewReference: Sendable {
  /// Something that has a chapter of its own.
  struct Chapter: Sendable {
    let name: String
    let summary: String
    let members: [ViewMember]
  }

  let schema: Schema
  let chapters: [Chapter]

  public init(_ schema: Schema) {
    self.schema = schema
    let members = EntryMembers.all(of: schema)
    let entries = schema.collections.indices.filter { !schema.collections[$0].isPrivate }.map { number in
      Self.chapter(of: number, members[number], schema)
    }
    chapters =
      [
        Chapter(name: "every template", summary: "What all of them see.", members: ViewNotes.common),
        Chapter(name: "page", summary: "The page that is being made.", members: ViewNotes.page),
        Chapter(
          name: "content", summary: "All public entries, in their order.", members: Self.content(schema)),
        Chapter(
          name: "formatted text", summary: "What is written in Markdown.", members: ViewNotes.formattedText),
        Chapter(name: "file", summary: "A file that the content names.", members: ViewNotes.file),
      ] + entries
  }

  /// What may be asked for by name: kinds of pages, collections, and the other chapters.
  public var names: [String] {
    var seen: Set<String> = []
    return (PageKind.all.map(\.name) + chapters.map(\.name)).filter { seen.insert($0).inserted }
  }

  private static func content(_ schema: Schema) -> [ViewMember] {
    schema.collections.filter { !$0.isPrivate }.map { collection in
      let type = collection.form == .single ? "entry of " : "list of entries of "
      return ViewMember(collection.name, type + collection.name, collection.summary)
    }
  }

  private static func chapter(of number: Int, _ members: EntryMembers, _ schema: Schema) -> Chapter {
    let collection = schema.collections[number]
    let told = members.names.compactMap { name -> ViewMember? in
      switch members[name] {
      case .field: collection.shape.field(named: name.text).map { ViewMember($0) }
      case .member(let member): ViewMember(name.text, member.type, member.summary)
      case .children(let inner):
        ViewMember(
          name.text, "list of entries of \(schema.collections[inner].name)",
          "Those that it consists of, in order.")
      case .related(let other):
        ViewMember(
          name.text, "list of entries of \(schema.collections[other].name)",
          "Those that name it, or something below it.")
      case nil: nil
      }
    }
    return Chapter(name: collection.name, summary: collection.summary, members: told)
  }

  /// What the template of a kind is called in the folder of templates.
  static func file(of kind: PageKind) -> String {
    if kind.format.isPrinted { return kind.template + ".yaml" }
    let name = kind.template.split(separator: "/").last ?? ""
    return name.contains(".") ? kind.template : kind.template + ".html"
  }

  /// The template's own name for the entry that its page is about.
  func entry(of kind: PageKind) -> ViewMember? {
    // The entry of a team's own page would be called `page`, which is the page itself.
    guard let collection = kind.collection.flatMap({ schema[$0] }), kind.entryName.text != "page" else {
      return nil
    }
    return ViewMember(
      kind.entryName.text, "entry of \(collection.name)", "What the page is about; the same as `page.entry`.")
  }
}
