internal import Diagnostics

/// What is wrong with a link.
enum LinkFault {
  /// Nothing stands there; the path of the output that is missing.
  case missing(path: String)
  case missingAnchor(String, on: Int, samePage: Bool)
  case redirects(to: Int)
  case leavesSite(folder: String)
  case empty
  case malformed(String)

  func diagnostic(
    _ link: String, _ targets: LinkTargets, _ suggestions: inout LinkSuggestions, at place: SourceRange
  ) -> Diagnostic {
    let link = link.count > 200 ? link.prefix(200) + "…" : link
    switch self {
    case .missing(let path):
      let near = suggestions.path(near: LinkSuggestions.shown(path))
      return .brokenLink(link, path, near: near.map { "/" + $0 }, at: place)
    case .missingAnchor(let anchor, let number, let samePage):
      let near = suggestions.anchor(near: anchor, on: number)
      let page = samePage ? "this page" : "`\(targets.outputs[number].path)`"
      return .missingAnchor(anchor, on: page, near: near.map { "#" + $0 }, at: place)
    case .redirects(let number):
      return .redirectedLink(link, to: "/" + LinkSuggestions.shown(targets.outputs[number].path), at: place)
    case .leavesSite(let folder): return .linkLeavesSite(link, folder: folder, at: place)
    case .empty: return .emptyLink(at: place)
    case .malformed(let reason): return .malformedLink(link, reason, at: place)
    }
  }
}

extension Diagnostic {
  static func brokenLink(_ link: String, _ path: String, near: String?, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("broken-link"), "`\(link)` leads to `\(path)`, which no output is", at: place,
      label: near.map { "did you mean `\($0)`?" },
      hint: "correct the link where this page comes from: its entry, its template or its partial")
  }

  static func missingAnchor(_ anchor: String, on page: String, near: String?, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, DiagnosticID("missing-anchor"), "\(page) has nothing with the id `\(anchor)`", at: place,
      label: near.map { "did you mean `\($0)`?" })
  }

  static func redirectedLink(_ link: String, to path: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("redirected-link"),
      "`\(link)` is a folder: servers send readers on to it with a slash",
      at: place, hint: "write `\(path)`")
  }

  static func linkLeavesSite(_ link: String, folder: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("link-leaves-site"),
      "`\(link)` leads out of `\(folder)`, where this site stands",
      at: place, hint: "begin links from the root with `\(folder)`, or use the filter `url`")
  }

  static func emptyLink(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("empty-link"), "expected an address, found nothing", at: place,
      hint: "write an address, or leave the attribute out")
  }

  static func malformedLink(_ link: String, _ reason: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, DiagnosticID("malformed-link"), "\(reason), found `\(link)`", at: place)
  }
}
