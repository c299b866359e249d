import Content
import Diagnostics
import TestSupport

extension ContentFixture.Result {
  /// What loading has to say of a file: that it does not understand something. What rules say of
  /// the content is tested with the rules.
  func notUnderstood(in file: String) -> [String] {
    diagnostics.filter { Self.aboutReading.contains($0.id.name) && path(of: $0).hasSuffix("/" + file) }
      .map(\.summary)
  }

  /// Entries of a collection that stand in a file, in the file's order.
  func entries(_ collection: String, in file: String) -> [Record] {
    catalog.all(collection).filter { catalog.sources.path(of: $0.place.file).hasSuffix("/" + file) }
      .sorted { $0.place.lower < $1.place.lower }
  }

  /// Where diagnostics of these names stand, as findings tell it.
  func places(of names: String...) -> [String] {
    zip(diagnostics, findings).filter { names.contains($0.0.id.name) }.map(\.1.place)
  }

  private func path(of diagnostic: Diagnostic) -> String {
    diagnostic.range.map { catalog.sources.path(of: $0.file) } ?? ""
  }

  private static let aboutReading: Set = [
    "unknown-field", "field-given-twice", "missing-field", "wrong-type", "unknown-word", "too-long",
    "out-of-range", "malformed-value", "unknown-language", "unresolved-reference", "ambiguous-reference",
    "unknown-collection", "ambiguous-collection", "private-content-outside", "public-content-inside",
    "duplicate-identity", "duplicate-key-field", "duplicate-slug",
  ]
}
