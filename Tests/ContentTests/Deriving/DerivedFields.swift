import TestSupport

@testable import Content

extension ContentFixture {
  /// One entry of the folder, with what Lectern computes of it; no entry of that name gives nothing.
  func entry(_ collection: String, _ name: String) async -> Record? {
    await check().catalog.entry(collection, name)
  }
}

extension Record {
  /// Fields in a form that tables can hold: `90 s`, `49.00 USD`, `2500 bp` for a quarter.
  func shown(_ names: Name...) -> [String] { names.map { self[$0]?.shown ?? "none" } }
}

extension FieldValue {
  var shown: String {
    switch kind {
    case .integer, .decimal: decimal?.description ?? "none"
    case .rate: rate.map { "\($0) bp" } ?? "none"
    case .duration: duration.map { "\($0) s" } ?? "none"
    case .money: money?.description ?? "none"
    case .boolean: boolean.map { "\($0)" } ?? "none"
    case .dateTime: moment.map { CalendarTime.text(seconds: $0) } ?? "none"
    case .reference: target?.slug ?? "none"
    case .list, .object: list.map(\.shown).joined(separator: " ")
    default: text ?? "none"
    }
  }
}
