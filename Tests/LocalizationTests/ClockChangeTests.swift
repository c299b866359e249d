import Testing

@testable import Localization

@Suite struct `Changes of the clocks` {
  /// 2026 begins.
  private let start = 1_767_225_600
  private let year = 31_536_000

  @Test func `are found to the second`() {
    let changes = Locales.zone("America/New_York").changes(after: start, through: start + year)
    #expect(
      changes == [
        ClockChange(moment: 1_772_953_200, before: -18_000, after: -14_400),
        ClockChange(moment: 1_793_512_800, before: -14_400, after: -18_000),
      ])
  }

  @Test func `that one asks from are not among them, those that one asks up to are`() {
    let newYork = Locales.zone("America/New_York")
    #expect(newYork.changes(after: 1_772_953_200, through: 1_793_512_799).isEmpty)
    #expect(newYork.changes(after: 1_772_953_199, through: 1_772_953_200).count == 1)
  }

  @Test func `of a month are not overlooked`() {
    let changes = Locales.zone("Africa/Casablanca").changes(after: start, through: start + year)
    #expect(changes.map { $0.after - $0.before } == [-3_600, 3_600])
  }

  @Test func `are none where clocks stay as they are`() {
    #expect(Locales.zone("Asia/Riyadh").changes(after: start, through: start + 20 * year).isEmpty)
  }
}
