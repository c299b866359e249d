internal import Diagnostics

/// Collects what is wrong with rows: of a million broken ones, the first thousand are told.
struct RowProblems {
  private static let most = 1000

  private let file: SourceID
  private var waiting: [Diagnostic] = []
  private var count = 0

  init(file: SourceID) {
    self.file = file
  }

  mutating func add(_ problem: Diagnostic) {
    count += 1
    if count <= Self.most { waiting.append(problem) }
  }

  mutating func take() -> [Diagnostic] {
    defer { waiting.removeAll() }
    return waiting
  }

  func takeSummary() -> [Diagnostic] {
    count > Self.most ? [.moreRows(count - Self.most, at: .start(of: file))] : []
  }
}

extension Diagnostic {
  static func cellCount(expected: Int, found: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("csv-cell-count"), "expected \(expected) cells, found \(found)", at: range,
      hint: found > expected
        ? "put quotes around a cell that contains the separator" : "write the separators of empty cells too")
  }

  static func unclosedQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("csv-unclosed-quote"), "this quote is never closed", at: range,
      hint: "close it before the next separator; until then this line is left out")
  }

  static func strayQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("csv-stray-quote"), "a quote stands in the middle of a cell", at: range,
      hint: "put the whole cell in quotes and double the quotes in it: `\"a \"\"b\"\" c\"`")
  }

  static func rowTooLong(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("row-too-long"), "this row has more than \(limit) bytes", at: range,
      hint: "move long texts to files of their own")
  }

  static func emptyHeader(column: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("csv-empty-header"), "column \(column) has no name in the first line", at: range,
      hint: "name the column, or remove it")
  }

  static func duplicateHeader(_ name: [UInt8], at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("csv-duplicate-header"),
      "the column `\(String(decoding: name, as: UTF8.self).shortened)` stands here for the second time",
      at: range, notes: [Note("the first one is here", at: first)], hint: "remove or rename one of them")
  }

  static func badHeader(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("csv-bad-header"),
      "expected names with a dot between them, such as `billing.city`",
      at: range, hint: "remove dots that stand first, last or beside another one")
  }

  static func notAnObject(_ kind: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("json-row"), "expected an object on each line, found \(kind)", at: range,
      hint: "write `{\"key\": value, …}` on one line")
  }

  static func moreRows(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("more-rows"), "\(count) more problems in the rows of this file are not shown",
      at: range, hint: "correct the first ones and look again")
  }
}
