import Content
import Diagnostics
import Platform

/// Finds numbers and uuids that two certificates have, without keeping them: a filter of fixed size names
/// suspects, and a second look at the records convicts or clears them.
struct RepeatedNumbers: Sendable {
  private var filter = SeenFilter()
  private var suspects: Set<UInt64> = []
  private var first: [UInt64: (value: String, place: SourceRange, isStreamed: Bool)] = [:]
  /// Files of records that share what must be unique.
  private(set) var files: Set<String> = []
  /// Their lines for the ledger, which are not to be remembered: the number is still to be given.
  private(set) var refusedLines: Set<UInt64> = []

  static func entry(of certificate: Certificate) -> ArchivedPart.Entry {
    ArchivedPart.Entry(
      number: SeenFilter.hash(certificate.number, 0), uuid: SeenFilter.hash(certificate.uuid, 1))
  }

  mutating func note(_ entry: ArchivedPart.Entry) {
    for hash in [entry.number, entry.uuid] where filter.insert(hash) { suspects.insert(hash) }
  }

  var hasSuspects: Bool { !suspects.isEmpty }

  /// Complains about what has been met before.
  mutating func confirm(_ unit: PaperUnit, isStreamed: Bool) -> [Diagnostic] {
    guard let certificate = unit.certificate else { return [] }
    let entry = Self.entry(of: certificate)
    var diagnostics: [Diagnostic] = []
    for (hash, value, name) in [
      (entry.number, certificate.number, "number"), (entry.uuid, certificate.uuid, "uuid"),
    ] where suspects.contains(hash) {
      let place = certificate.record[Name(name)]?.place ?? certificate.record.place
      if let earlier = first[hash], earlier.value == value {
        files.formUnion(unit.files)
        refusedLines.insert(certificate.ledgerLine.fingerprint)
        // Of two that the catalogue keeps, it has said so itself.
        if isStreamed || earlier.isStreamed {
          diagnostics.append(.numberUsedTwice(name, at: place, first: earlier.place))
        }
      } else if first[hash] == nil {
        first[hash] = (value, place, isStreamed)
      }
    }
    return diagnostics
  }
}

extension PaperUnit {
  /// How many files are made of it.
  var fileCount: Int {
    (paper.map { $0.dotsPerInch == nil ? 1 : 2 } ?? 0) + faces.count + plainFiles.count
  }

  /// Everything that is made of it.
  var files: [String] {
    (paper.map { [$0.place + ".pdf", $0.place + ".png"] } ?? []) + faces.map(\.file)
      + plainFiles.map(\.path)
  }
}
