import Diagnostics

extension Rule {
  /// Templates of certificates ask only for what a certificate has: `{{student_name}}` and the like.
  static let templateTokens = Rule.entries("V-72", "unknown-token", of: "certificate_templates") {
    template, complaints in
    if let html = template["html_content"] { check(html, &complaints) }
    for element in template["elements"]?.list ?? [] {
      guard let text = element["text"] else { continue }
      for value in text.kind == .localized ? text.list : [text] { check(value, &complaints) }
    }
  }

  private static func check(_ value: FieldValue, _ complaints: inout Complaints) {
    var rest = (value.text ?? "")[...]
    while let open = rest.firstRange(of: "{{") {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else {
        return complaints.error("`{{` is never closed", at: value.place, hint: "add `}}`")
      }
      // A filter may follow: `{{ issue_date | date: "%Y" }}`.
      let token = rest[..<close.lowerBound].prefix { $0 != "|" }.trimmingBlanks()
      rest = rest[close.upperBound...]
      guard !CertificateTokens.names.contains(String(token)) else { continue }
      complaints.error(
        "certificates have no `{{\(token)}}`", at: value.place,
        label: NearestWord.to(String(token), among: CertificateTokens.names).map {
          "did you mean `{{\($0)}}`?"
        },
        hint: "use one of \(CertificateTokens.names.joined(separator: ", "))")
    }
  }
}
