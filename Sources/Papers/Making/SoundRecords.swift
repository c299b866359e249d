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
