import Content
import Diagnostics
import Liquid

/// Entries may be shown by another template than others of their kind: `template: landing` of a team's page is
/// `pages/landing.html`.
extension PageKind {
  /// What an entry asks for; nothing if it leaves it to its kind.
  func chosenTemplate(of subject: PublicRecord?) -> String? {
    guard let field = templateField, let name = subject?[field]?.text, !name.isEmpty else { return nil }
    return "pages/" + name
  }
}

extension PageContext {
  /// The template that makes a page, with a note of what decided it.
  func template(of kind: PageKind, about subject: PublicRecord?) -> String {
    if let field = kind.templateField { note(.field, field, of: subject) }
    let chosen = kind.chosenTemplate(of: subject)
    let name = chosen.flatMap { website.theme.files[$0] == nil ? nil : $0 } ?? kind.template
    note(.template, Name(name))
    return name
  }
}

extension Theme {
  /// A complaint if an entry asks for a template that the theme does not have.
  func problem(of kind: PageKind, about subject: PublicRecord?) -> Diagnostic? {
    guard let chosen = kind.chosenTemplate(of: subject), files[chosen] == nil else { return nil }
    let name = String(chosen.dropFirst("pages/".count))
    let names = files.keys.filter { $0.hasPrefix("pages/") }.map { String($0.dropFirst("pages/".count)) }
    return Diagnostic(
      .error, DiagnosticID("no-such-template"), "there is no template `\(chosen).html`",
      at: kind.templateField.flatMap { subject?[$0]?.place },
      label: NearestWord.to(name, among: names.sorted()).map { "did you mean `\($0)`?" },
      hint: "leave `template` out for the usual one")
  }
}
