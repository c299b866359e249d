import TestSupport
import Testing

@testable import Content

/// It is midnight before 1 June.
@Suite struct `Derived status of registrations` {
  private static let over = "start: 2026-05-31T10:00:00Z, duration: 1h"
  private static let ahead = "start: 2026-06-02T10:00:00Z, duration: 1h"

  @Test(arguments: [
    (over, "attended: false", "missed"),
    (over, "status: registered, attended: false", "missed"),
    (over, "attended: true", "attended"),
    (over, "status: registered", "registered"),
    (over, "status: cancelled, attended: false", "cancelled"),
    (over, "status: pending, attended: false", "pending"),
    (ahead, "attended: false", "registered"),
  ])
  func `who was registered and did not come has missed what is over`(
    event: String, facts: String, status: String
  ) async throws {
    #expect(try #require(await registration(event, facts)).shown("status") == [status])
  }

  /// A room that is open for a week is over when the week is.
  @Test(arguments: [
    ("start: 2026-05-31T23:00:00Z, duration: 1h", "registered"),
    ("start: 2026-05-31T22:59:59Z, duration: 1h", "missed"),
    ("start: 2026-05-31T22:00:00Z, end: 2026-05-31T23:59:59Z", "missed"),
    ("start: 2026-05-30T10:00:00Z, duration: 1h, span: week", "registered"),
    ("start: 2026-05-20T10:00:00Z, duration: 1h, span: week", "missed"),
    ("start: 2026-05-31T22:00:00Z, duration: 9h, status: ended", "missed"),
    ("start: 2026-05-31T22:00:00Z, duration: 1h, status: live", "registered"),
  ])
  func `an event is over when its own status says so`(event: String, status: String) async throws {
    #expect(try #require(await registration(event, "attended: false")).shown("status") == [status])
  }

  @Test func `nobody has missed what was cancelled`() async throws {
    let registration = await registration(Self.over + ", status: cancelled", "attended: false")
    #expect(try #require(registration).shown("status") == ["registered"])
  }

  private func registration(_ event: String, _ facts: String) async -> Record? {
    await ContentFixture(
      """
      == events/meet.md
      ---
      {kind: live_room, title: Meet, hosts: [ada], \(event)}
      ---
      We meet.
      == private/accounts.yaml
      - {id: a1, name: Lea}
      == private/registrations.yaml
      - {id: r1, account: a1, event: meet, \(facts)}
      """
    ).entry("registrations", "r1")
  }
}
