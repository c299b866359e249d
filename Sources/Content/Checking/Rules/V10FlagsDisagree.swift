import Diagnostics

extension Rule {
  /// Flags that say opposite things about whether an entry is public: it stays hidden.
  static let flagsDisagree = Rule.publicEntries("V-10", "flags-disagree") { record, complaints in
    let statements = statements(of: record)
    guard let yes = statements.first(where: \.isPublic), let no = statements.first(where: { !$0.isPublic }),
      !isClosedOnPurpose(record, statements)
    else { return }
    complaints.warning(
      "`\(no.text)` hides this \(record.collection.noun), though it says `\(yes.text)`", at: no.place,
      notes: [Diagnostic.Note("the other flag is here", at: yes.place)], hint: "make them agree")
  }

  private struct Statement {
    var text: String
    var isPublic: Bool
    var place: SourceRange
  }

  private static func statements(of record: Record) -> [Statement] {
    var statements: [Statement] = []
    for name in flags {
      guard let flag = record.written(name), let truth = flag.boolean, name != retired || truth else {
        continue
      }
      statements.append(
        Statement(text: "\(name.text): \(truth)", isPublic: truth && name != retired, place: flag.place))
    }
    guard let status = record.written(Self.status), !status.isStandard, let word = status.text else {
      return statements
    }
    if publicWords.contains(word) || hidingWords.contains(word) {
      statements.append(
        Statement(text: "status: \(word)", isPublic: publicWords.contains(word), place: status.place))
    }
    return statements
  }

  private static let flags: [Name] = ["is_published", "is_approved", "is_active", "is_retired"]
  private static let retired: Name = "is_retired"
  private static let status: Name = "status"
  private static let publicWords: Set = ["published", "approved"]
  private static let hidingWords: Set = [
    "draft", "in_review", "unpublished", "rejected", "archived", "pending", "suspended", "flagged",
  ]

  /// Where the site shows closed courses, `is_active: false` says that enrolment is closed, no more.
  private static func isClosedOnPurpose(_ record: Record, _ statements: [Statement]) -> Bool {
    record.collection.name == "courses" && record.catalog.settings.closedCourses == "show_closed"
      && statements.allSatisfy { $0.isPublic || $0.text == "is_active: false" }
  }
}
