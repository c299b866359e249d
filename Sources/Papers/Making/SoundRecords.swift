import Content
import Diagnostics

/// The records that the catalogue keeps, but for such as something is wrong with: a fault is that of the last
/// record that begins before it.
struct SoundRecords {
  private let catalog: Catalog
  private let faults: [SourceRange]

  init(_ catalog: Catalog, _ faults: [SourceRange]) {
    self.catalog = catalog
    self.faults = faults
  }

  func all(_ collection: String) -> [Record] {
    let records = catalog.all(collection)
    guard !faults.isEmpty else { return records }
    var starts: [SourceID: [UInt32]] = [:]
    for record in records { starts[record.place.file, default: []].append(record.place.lower) }
    var faulty: [SourceID: Set<UInt32>] = [:]
    for fault in faults {
      guard let start = starts[fault.file]?.filter({ $0 <= fault.lower }).max() else { continue }
      faulty[fault.file, default: []].insert(start)
    }
    return records.filter { faulty[$0.place.file]?.contains($0.place.lower) != true }
  }
}

extension StreamedRows {
  /// The rows of a part in which nothing is wrong, and what is wrong with the others.
  func soundRows(of part: Part) -> (records: [Record], diagnostics: [Diagnostic]) {
    let read = read([part], suggestions: 20)
    let faults = read.diagnostics.filter { $0.severity == .error }.compactMap { $0.range?.lower }
    let good = zip(read.records.joined(), read.extents).filter { _, extent in
      !faults.contains { extent.lower <= $0 && $0 <= extent.upper }
    }
    return (good.map(\.0), read.diagnostics)
  }
}
