import Content
import Diagnostics
import Platform
import Site

/// Looks for everything private in everything that is written (law E-5).
struct LeakWatch: Sendable {
  private struct Owner: Sendable {
    let field: String
    let entry: String
  }

  /// What is looked for. Titles stand in thousands of orders: one that was found leaked from the first of them.
  private struct Wanted: Hashable {
    let text: String
    let grade: SecretList.Grade
    let form: SecretList.Form
  }

  let finder: SecretFinder
  private let owners: [Owner]
  private let privateFiles: PrivateFiles
  /// Sums up what is looked for: outputs that were looked at with the same are not looked at again.
  let fingerprint: UInt64

  init(_ website: Website, contentFolder: String) {
    var secrets = SecretList()
    var owners: [Owner] = []
    var known: Set<Wanted> = []
    var files: Set<String> = []
    let shown = website.catalog.openTexts
    // An answer such as `canonical` says nothing where a template has the word for reasons of its own.
    let everyday = website.theme.words
    website.catalog.forEachPrivateText { found in
      if found.kind == .file {
        files.formUnion(
          AssetPlaces.of(
            found.text, inFileAt: website.sources.path(of: found.place.file), contentFolder: contentFolder))
        return
      }
      if shown.contains(found.text) { return }
      for line in found.text.split(whereSeparator: \.isNewline) where !everyday.contains(line.lowercased()) {
        let grade: SecretList.Grade = found.kind == .text ? .unlessPublic : .always
        let form: SecretList.Form =
          switch found.kind {
          case .email: .email
          case .phone: .phone
          default: .text
          }
        let wanted = Wanted(text: String(line), grade: grade, form: form)
        guard known.insert(wanted).inserted else { continue }
        secrets.add(wanted.text, grade, form)
        owners.append(Owner(field: found.field, entry: found.entry))
      }
    }
    website.catalog.forEachPrivateBody { body, entry in
      for line in TellingLines.of(body) {
        secrets.add(line, .unlessPublic)
        owners.append(Owner(field: "text", entry: entry))
      }
    }
    var fingerprint = RunningFingerprint()
    fingerprint.add(secrets.sum)
    var finder = SecretFinder(secrets)
    let open = website.publicText
    finder.exempt(secretsIn: open.span)
    fingerprint.add(finder.exemptions)
    self.finder = finder
    self.owners = owners
    self.fingerprint = fingerprint.value
    privateFiles = PrivateFiles(
      Inventory(of: [contentFolder + "/private"]).files.all.filter { !$0.stamp.isMissing }.map {
        (path: $0.path, size: $0.stamp.size)
      }
        + files.sorted().compactMap { path in
          (try? FileSystem.status(path)).map { (path: path, size: $0.size) }
        })
  }

  var count: Int { owners.count }

  /// What leaks in an output.
  func leaks(in bytes: [UInt8]) -> [Leak] { finder.leaks(in: bytes.span, limit: 20) }

  /// The same, unless the text is public in one of the bodies that a page shows.
  func leaks(in bytes: [UInt8], showing bodies: [[UInt8]]) -> [Leak] {
    untold(leaks(in: bytes), showing: bodies)
  }

  private func untold(_ leaks: [Leak], showing bodies: [[UInt8]]) -> [Leak] {
    guard !leaks.isEmpty else { return [] }
    let open = Set(bodies.flatMap { finder.leaks(in: $0.span, limit: .max).map(\.secret) })
    return leaks.filter { !open.contains($0.secret) || finder.isAlwaysSecret($0.secret) }
  }

  /// The complaints about some leaks, unless the text is public in one of the bodies that a page shows.
  func complaints(about leaks: [Leak], in bytes: [UInt8], of file: SourceID, showing bodies: [[UInt8]])
    -> [Diagnostic]
  {
    untold(leaks, showing: bodies).map { leak in
      .privateTextLeaked(
        field: owners[leak.secret].field, of: owners[leak.secret].entry,
        at: SourceRange(
          file: file, lower: UInt32(leak.range.lowerBound), upper: UInt32(leak.range.upperBound)))
    }
  }

  /// The private file that an output is a copy of.
  func original(of bytes: [UInt8]) -> String? {
    (try? privateFiles.original(of: bytes.span)) ?? nil
  }

  /// The private file that a file is a copy of, or is itself.
  func original(ofFileAt path: String) -> String? {
    (try? privateFiles.original(ofFileAt: path)) ?? nil
  }
}

extension Catalog {
  /// What the site itself tells everybody, and may stand among private values, too: the seller's
  /// address.
  fileprivate var openTexts: Set<String> {
    var texts: Set<String> = []
    func add(_ value: PublicValue) {
      value.text.map { _ = texts.insert($0) }
      for item in value.list { add(item) }
      for member in value.members { add(member.value) }
    }
    for field in site?.fields ?? [] { add(field.value) }
    return texts
  }
}
