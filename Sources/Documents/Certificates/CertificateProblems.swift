import Diagnostics

/// What can be wrong with the text of a design.
extension Diagnostic {
  private static let html = DiagnosticID("certificate-html", rule: "V-72")

  static func unknownTag(_ tag: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, html, "certificates have no tag `<\(tag)>`", at: place,
      label: NearestWord.to(tag, among: CertificateReader.tags).map { "did you mean `<\($0)>`?" },
      hint: "use \(CertificateReader.tags.joined(separator: ", "))")
  }

  static func unknownClass(_ name: String, among names: [String], at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, html, "there is no style for the class `\(name)`", at: place,
      label: NearestWord.to(name, among: names).map { "did you mean `\($0)`?" },
      hint: "add it to `styles`")
  }

  static func unknownAttribute(_ name: String, of tag: String, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, html, "`<\(tag)>` of a certificate has no `\(name)`", at: place,
      hint: "use `class` and `align`, and say in `styles` how the class looks")
  }

  static func pictureWithoutFile(at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, html, "this picture names no file", at: place, hint: "add `src`")
  }
}
