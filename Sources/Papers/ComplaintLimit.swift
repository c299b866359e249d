import Diagnostics

/// As many complaints about records as anybody reads: a table of another form must not fill the memory with
/// them. An error is never lost behind warnings.
struct ComplaintLimit: Sendable {
  static let most = 1_000
  private var errors = 0
  private var others = 0

  /// Those of them that are to be kept.
  mutating func kept(of complaints: [Diagnostic]) -> [Diagnostic] {
    complaints.compactMap { complaint in
      guard complaint.severity == .error else {
        others += 1
        return others <= Self.most ? complaint : nil
      }
      errors += 1
      if errors == Self.most + 1 { return .tooManyBadRecords(Self.most, at: complaint.range) }
      return errors <= Self.most ? complaint : nil
    }
  }
}
