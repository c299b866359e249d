internal import Diagnostics

extension Diagnostic {
  static func duplicateKey(_ key: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("duplicate-key"), "the key `\(key.shortened)` stands here for the second time",
      at: range, notes: [Note("the first one is here", at: first)],
      hint: "remove one of them, or give it another name")
  }

  static func complexKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("complex-key"), "a key must be text, found a list or a mapping", at: range,
      hint: "put the key in quotes if it begins with a bracket")
  }

  static func undefinedAlias(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("yaml-undefined-alias"),
      "`*\(name.shortened)` refers to an anchor that does not stand before it", at: range,
      hint: "put quotes around the value if it is meant to begin with `*`")
  }

  static func recursiveAlias(_ name: String, at range: SourceRange, anchor: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("yaml-recursive-alias"),
      "`*\(name.shortened)` stands inside of what it refers to", at: range,
      notes: [Note("the anchor is here", at: anchor)], hint: "write out what is meant")
  }

  static func tooManyAliases(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("yaml-too-many-aliases"), "aliases copy more than \(limit) values", at: range,
      hint: "write out what is meant, or split the file")
  }

  static func tooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("yaml-too-deep"), "values stand more than \(limit) levels deep in one another",
      at: range, hint: "flatten the data")
  }

  static func tooManyNodes(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("yaml-too-large"), "the document has more than \(limit) values", at: range,
      hint: "split the file")
  }

  static func tooManyBytes(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("yaml-too-large"), "the document has more than \(limit) bytes", at: range,
      hint: "split the file")
  }

  static func secondDocument(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("yaml-second-document"), "a second document begins here, but a file holds one",
      at: range, hint: "move it to a file of its own, or remove the `---`")
  }
}

extension String {
  /// Enough of a text to know it again.
  var shortened: String {
    count > 60 ? prefix(59) + "…" : self
  }
}
