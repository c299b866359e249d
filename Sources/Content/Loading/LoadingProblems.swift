import Diagnostics
import Platform
import YAML

/// What can be wrong with files and folders.
extension Diagnostic {
  static func unreadable(_ problem: FileProblem, at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, DiagnosticID("unreadable-file"), "this \(problem.reason)", at: place)
  }

  static func folderInsideItself(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("folder-cycle"), "this folder is a link to a folder that it stands in", at: place,
      hint: "remove the symbolic link")
  }

  static func foldersTooDeep(_ limit: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("folders-too-deep"), "folders are nested more than \(limit) deep here", at: place)
  }

  static func unknownCollection(
    _ name: String, among collections: [ContentCollection], at place: SourceRange
  ) -> Diagnostic {
    let near = NearestWord.to(name, among: collections.map(\.name))
    return Diagnostic(
      .warning, DiagnosticID("unknown-collection"), "`\(name)` is not a collection, so nothing reads this",
      at: place, label: near.map { "did you mean `\($0)`?" },
      hint: near == nil ? "declare your own collections in schema.yaml" : nil)
  }

  static func ambiguousCollection(
    _ name: String, meanings: [ContentCollection], at place: SourceRange
  ) -> Diagnostic {
    let names = meanings.map { "`\($0.name)` (\($0.summary.prefix { $0 != ":" && $0 != "." }))" }
    return Diagnostic(
      .error, DiagnosticID("ambiguous-collection"), "`\(name)` means different things on different platforms",
      at: place, hint: "name it \(names.joined(separator: " or "))")
  }

  static func wrongSideOfPrivacy(_ collection: ContentCollection, at place: SourceRange) -> Diagnostic {
    if collection.isPrivate {
      return Diagnostic(
        .error, DiagnosticID("private-content-outside"),
        "`\(collection.name)` is private and must not stand here",
        at: place, hint: "move it into the folder private/")
    }
    return Diagnostic(
      .warning, DiagnosticID("public-content-inside"),
      "`\(collection.name)` is a public collection inside the private folder", at: place,
      hint: "move it out of private/")
  }

  static func markdownOutsideFolder(_ collection: ContentCollection, at file: SourceID) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("misplaced-file"), "a list of \(collection.name) cannot be a Markdown file",
      at: .start(of: file), hint: "put each \(collection.noun) into \(collection.name)/<slug>.md")
  }

  static func folderWithoutIndex(_ collection: ContentCollection, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("missing-index"),
      "this folder has no index.md that describes the \(collection.noun)",
      at: place, hint: "add index.md with the \(collection.noun)'s front matter")
  }

  static func lessonOutsideSection(at file: SourceID) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("misplaced-file"), "this file stands in no section, so nothing reads it",
      at: .start(of: file), hint: "put it into a section's folder such as 01-start/")
  }

  static func secondFile(of what: String, first: SourceID, at file: SourceID) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("second-file"), "there is already a file for \(what)", at: .start(of: file),
      notes: [Note("the first one is here", at: .start(of: first))])
  }

  static func twoRootFiles(_ first: String, _ second: String, at file: SourceID, first place: SourceID)
    -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("second-file"), "`\(second)` stands beside `\(first)`, and only one can be meant",
      at: .start(of: file), notes: [Note("the one that is read is here", at: .start(of: place))],
      hint: "remove one of them")
  }

  static func misnamedFile(_ name: String, right: String, at file: SourceID) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("misnamed-file"), "nothing reads a file called `\(name)`", at: .start(of: file),
      hint: "call it `\(right)`")
  }

  static func unreadFile(at file: SourceID) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("unread-file"), "nothing reads this, and no entry names it",
      at: .start(of: file),
      hint: "put it where its collection is read, name it in an entry, or move it out of the content folder")
  }

  static func missingSite(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("missing-site"), "there is no site.yaml in the content folder", at: place,
      hint: "add site.yaml with title, base_url, languages, timezone and currency")
  }

  static func fieldWithoutCodes(_ field: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected the numbers of `\(field)` with their meanings", at: place,
      hint: "write it like {1: Cairo, 2: Riyadh}")
  }

  static func meaningNotText(of code: String, _ field: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected a text that says what `\(code)` means for `\(field)`",
      at: place, hint: "put numbers, dates and truth values between quotation marks")
  }

  static func emptyContent(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("empty-content"), "the folder \(folder) holds no content", at: nil,
      hint: "run `lectern help` to see how a content folder looks")
  }

  static func unclosedFrontMatter(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("unclosed-front-matter"), "the front matter that begins here has no end",
      at: place,
      hint: "end it with a line of three hyphens")
  }

  static func missingFrontMatter(_ noun: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("missing-front-matter"), "this \(noun) has no front matter", at: place,
      hint: "begin the file with a line of three hyphens, the fields, and three hyphens again")
  }

  static func notAMapping(_ noun: String, found: NodeKind, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("wrong-type"), "expected the fields of \(noun.withArticle), found \(found.noun)",
      at: place)
  }

  static func unexpectedBody(_ noun: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("unexpected-body"),
      "text below the front matter of \(noun.withArticle) is shown nowhere", at: place)
  }
}

extension NodeKind {
  var noun: String {
    switch self {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a map of fields"
    }
  }
}

extension String {
  /// `a course`, `an event`.
  var withArticle: String {
    "aeiou".contains(first ?? " ") ? "an \(self)" : "a \(self)"
  }
}
