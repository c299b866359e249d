public import Diagnostics

/// Asks the web whether addresses that pages link to are still there: only with `--check-external`.
public struct ExternalLinkCheck {
  private let asker: any AddressAsker

  public init(_ asker: any AddressAsker) { self.asker = asker }

  /// Asks for the head of each address, and for the whole of those whose server does not like that or
  /// sends askers on. `source` gives the number of an output's file, for complaints.
  public func run(
    _ externals: [LinkCheck.External], source: (_ output: String) -> SourceID
  ) throws -> [Diagnostic] {
    let heads = try asker.ask(externals.map(\.address), wholly: false)
    let again = externals.indices.filter { !heads[$0].isThere }
    let wholes = try asker.ask(again.map { externals[$0].address }, wholly: true)
    return zip(again, wholes).compactMap { index, whole in
      let external = externals[index]
      return Diagnostic.externalLink(external.address, heads[index], whole) {
        SourceRange(external.range, of: source(external.output))
      }
    }
  }
}

/// What a server said about an address.
public enum AddressAnswer: Hashable, Sendable {
  /// The status of HTTP, and where it sends the asker if it does.
  case status(Int, movedTo: String? = nil)
  /// No answer, and why not.
  case silence(String)

  var isThere: Bool {
    if case .status(200..<300, _) = self { true } else { false }
  }
}

/// Asks for addresses of the web.
public protocol AddressAsker {
  /// The answers in the order of the addresses: to `HEAD`, redirects not followed; or `wholly`, to
  /// `GET` at the end of all redirects.
  func ask(_ addresses: [String], wholly: Bool) throws -> [AddressAnswer]
}

extension Diagnostic {
  /// Nil if all is well.
  static func externalLink(
    _ address: String, _ head: AddressAnswer, _ whole: AddressAnswer, at place: () -> SourceRange
  ) -> Diagnostic? {
    switch whole {
    case .status(200..<300, _):
      guard case .status(let code, let target?) = head, code == 301 || code == 308 else { return nil }
      return Diagnostic(
        .warning, DiagnosticID("moved-external-link"), "`\(address)` has moved for good", at: place(),
        hint: "link to `\(target)`")
    case .status(let code, _) where code == 429 || code >= 500 || code == 401 || code == 403:
      return unsureExternalLink(address, "its server answers \(code)", at: place())
    case .status(let code, _):
      return Diagnostic(
        .error, DiagnosticID("broken-external-link"), "`\(address)` is not there: its server answers \(code)",
        at: place(), hint: "correct the link or remove it")
    case .silence(let reason): return unsureExternalLink(address, reason, at: place())
    }
  }

  private static func unsureExternalLink(_ address: String, _ reason: String, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .warning, DiagnosticID("unsure-external-link"),
      "nobody can say whether `\(address)` is there: \(reason)",
      at: place, hint: "open it in a browser, or check again later")
  }
}
