extension Derivation {
  /// Every derivation. None looks at what another computes.
  static let all: [Derivation] = [
    courseTotals, sectionDuration, missedRegistrations,
  ]
}
