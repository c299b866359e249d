import Content
import Diagnostics
import Platform

/// The certificates that learners hold, wherever they are told: in entries that the catalogue keeps, and in rows that
/// it does not. Of a million of them only those of learners are kept, each as no more than a report says of it.
struct HeldCertificates: Sendable {
  private struct Held: Sendable {
    let account: EntryID
    let enrollment: EntryID?
    /// A course, or a path.
    let learned: EntryID?
    let certificate: AwardedCertificate
  }

  private var byAccount: [EntryID: [Held]] = [:]

  /// Those of the catalogue alone.
  init(_ site: PaperSite) {
    add(Self.held(site.catalog.all("certificates"), Self.learners(site.catalog), site))
  }

  /// All of them.
  init(_ site: PaperSite, _ rows: StreamedRows, jobs: Int) async {
    self.init(site)
    let learners = Self.learners(site.catalog)
    guard !learners.isEmpty, !rows.files(of: "certificates").isEmpty else { return }
    // Files that cannot be read have been complained about.
    let parts = rows.parts(of: "certificates").value
    let found = await Scheduler.concurrentMap(count: parts.count, batch: 1, jobs: jobs) { range in
      range.flatMap { Self.held(rows.soundRows(of: parts[$0]).records, learners, site) }
    }
    for held in found { add(held) }
  }

  /// Those that an account holds for what an enrolment is in.
  func all(for enrollment: Record, of account: Record) -> [AwardedCertificate] {
    let learned = (enrollment["course"]?.target ?? enrollment["path"]?.target)?.id
    return (byAccount[account.id] ?? [])
      .filter { $0.enrollment.map { $0 == enrollment.id } ?? ($0.learned == learned) }
      .map(\.certificate)
  }

  private mutating func add(_ held: [Held]) {
    for one in held { byAccount[one.account, default: []].append(one) }
  }

  /// The accounts that reports are made for.
  private static func learners(_ catalog: Catalog) -> Set<EntryID> {
    Set(catalog.all("enrollments").compactMap { $0.isCountedEnrollment ? $0["account"]?.target?.id : nil })
  }

  private static func held(_ records: [Record], _ learners: Set<EntryID>, _ site: PaperSite) -> [Held] {
    records.compactMap { record in
      guard record.isIssued, let account = record["account"]?.target?.id, learners.contains(account),
        let certificate = AwardedCertificate(record, site)
      else { return nil }
      return Held(
        account: account, enrollment: record["enrollment"]?.target?.id,
        learned: (record["course"] ?? record["path"])?.target?.id, certificate: certificate)
    }
  }
}
