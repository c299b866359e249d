import Content
import Platform

/// Private lines that have been written since the last whole build: what that one kept to look for leaks with does
/// not know them.
struct NewSecrets: Sendable {
  /// Finds them; nothing if there are none.
  let finder: SecretFinder?
  let digests: [UInt64]
  /// Whether every output has been searched for all of them, and none holds any.
  let areAbsent: Bool

  /// - Parameter absent: digests of those that the last quick build knew.
  init(_ catalog: Catalog, _ texts: [String], unknownTo known: SecretFinder, absent: Set<UInt64>) {
    var list = SecretList()
    for entry in catalog.entries(inFiles: texts) {
      for body in Record(catalog: catalog, id: entry).privateBodies {
        for line in TellingLines.of(body) { list.add(line, .unlessPublic) }
      }
    }
    let new = list.without(known.secrets)
    digests = (0..<new.count).map { Fingerprint.of(new.bytes.span.extracting(new.range($0))) }
    areAbsent = absent.isSuperset(of: digests)
    finder = new.count > 0 ? SecretFinder(new) : nil
  }
}
