public import Diagnostics

extension Diagnostic {
  /// A private value stands in a public output. Says whose it is and never what it is.
  public static func privateTextLeaked(field: String, of entry: String, at range: SourceRange) -> Diagnostic {
    var diagnostic = Diagnostic(
      .error, DiagnosticID("private-text-leaked", rule: "E-5"),
      "`\(field)` of `\(entry)` is private and stands in this output", at: range,
      hint: "remove it from the public text, template or file that this output is made of")
    diagnostic.hidesLine = true
    return diagnostic
  }

  /// An output is, byte for byte, a file that must stay private.
  public static func privateFileLeaked(_ file: String, at range: SourceRange) -> Diagnostic {
    var diagnostic = Diagnostic(
      .error, DiagnosticID("private-file-leaked", rule: "E-5"),
      "this output is a copy of the private file `\(file)`", at: range,
      hint: "refer to another file in public fields")
    diagnostic.hidesLine = true
    return diagnostic
  }
}
