import TestSupport
import Testing

@Suite struct `Times where the visitor is` {
  private static let times =
    "[...document.querySelectorAll('[data-zoned] time')].map(t => t.textContent).join('|')"
  private static let day = "document.querySelector('[data-days] tr').innerText.replace(/\\s+/g, ' ')"

  @Test func `an event is told in both languages, with the name of the zone`() throws {
    let told = try Visit.told([
      .zone("America/New_York"), .open("/events/open-house-2027/"), .tell(Self.times),
      .tell("document.querySelector('[data-zone-name]').textContent"), .open("/ar/events/open-house-2027/"),
      .tell(Self.times),
    ])
    #expect(told[0].contains("Jan 21, 2027") && told[0].contains("11:00") && told[0].contains("12:30"))
    #expect(told[1] == "Eastern Time" && told[2].contains("١١:٠٠") && told[2].contains("٢٠٢٧"))
  }

  @Test func `hours that can be booked move with the zone, and stay where they are at home`() throws {
    let told = try Visit.told([
      .zone("America/New_York"), .open("/people/amina-el-idrissi/book/"), .tell(Self.day),
      .zone("Africa/Casablanca"), .open("/people/amina-el-idrissi/book/"), .tell(Self.day),
      .tell("document.querySelector('[data-yours]').hidden"),
    ])
    #expect(told[0].hasPrefix("Monday, November 23 10:00 AM 11:00 AM"), "\(told[0])")
    #expect(told[1].hasPrefix("Monday, November 23 4:00") && told[2] == "true", "\(told[1])")
  }
}
