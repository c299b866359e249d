internal import Diagnostics

extension Diagnostic {
  static func markdownTooLong(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("markdown-too-long"),
      "expected at most \(MarkdownLimits.bytes >> 20) MB of Markdown", at: range,
      hint: "split it into several files")
  }

  static func markdownTooLarge(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("markdown-too-costly"),
      "this Markdown needs more memory than any ordinary text of its length", at: range,
      hint: "look for long runs of brackets, stars or other signs, and remove them")
  }

  static func markdownTooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("markdown-too-deep"),
      "lists and quotes stand more than \(MarkdownLimits.nesting) deep in each other", at: range,
      hint: "remove signs from the beginning of the line")
  }

  static func costlyTable(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("markdown-too-costly"), "this row is too long to be read as part of a table",
      at: range,
      hint: "use fewer columns, or put a blank line before the table")
  }

  static func costlyAutolink(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("markdown-too-costly"),
      "here stands too much that might be an address to be linked",
      at: range, hint: "write links as <address>, with blanks between them")
  }

  static func costlyAddresses(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("markdown-too-costly"), "here stand too many addresses of e-mail in one text",
      at: range, hint: "write them as <name@example.org>, or in several paragraphs")
  }

  static func costlyInlines(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("markdown-too-costly"),
      "this paragraph has too many signs that may belong together; it is shown as it is written", at: range,
      hint: "split it, or write \\ before signs that are meant as such")
  }

  static func repeatedAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("markdown-too-costly"),
      "a long definition of a link is used too often; this link leads nowhere",
      at: range, hint: "use a shorter address")
  }

  static func unnamedComponent(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("component-without-name"), "expected the name of a component behind `component`",
      at: range, hint: "write ```component NAME")
  }

  static func dangerousAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("dangerous-address"),
      "this address would run a program or open a file, and is left out",
      at: range, hint: "use an address that begins with https:")
  }
}
