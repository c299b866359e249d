import Foundation
import Testing

@testable import Site

@Suite struct `A calendar's text` {
  private func lines(_ text: String) -> [String] {
    String(decoding: CalendarFile.finished(Array(text.utf8)), as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test func `has no empty lines and ends each with CR and LF`() {
    #expect(
      lines("BEGIN:VCALENDAR\n\n  \nVERSION:2.0\r\nEND:VCALENDAR\n") == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR", "",
      ])
  }

  @Test(arguments: ["a", "é", "ب", "𝄞"])
  func `goes on in another line after 75 bytes, and cuts no character`(character: Character) {
    let long = "SUMMARY:" + String(repeating: character, count: 200)
    let file = CalendarFile.finished(Array(long.utf8))
    let lines = file.split(separator: UInt8(ascii: "\n")).map { Array($0.dropLast()) }
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(lines.dropLast().allSatisfy { $0.count > 75 - String(character).utf8.count })
    #expect(lines.dropFirst().allSatisfy { $0.first == UInt8(ascii: " ") })
    #expect(CalendarFile.legible(file) == Array((long + "\r\n").utf8))
  }

  @Test func `tells each zone that it names, before the first event`() {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART;TZID=Asia/Tokyo:20260601T090000
      DTEND;TZID=Asia/Riyadh:20260601T090000
      EXDATE;TZID=Asia/Tokyo:20260602T090000,20260603T090000
      SUMMARY:no;TZID=Europe/Paris:20260601T090000
      END:VEVENT
      END:VCALENDAR
      """
    let found = lines(text)
    #expect(found.filter { $0.hasPrefix("TZID:") } == ["TZID:Asia/Riyadh", "TZID:Asia/Tokyo"])
    #expect(found.firstIndex(of: "BEGIN:VEVENT") == found.lastIndex(of: "END:VTIMEZONE").map { $0 + 1 })
  }

  @Test func `tells the changes of ten years where something goes on without end`() {
    func dates(_ rule: String) -> Int {
      let text =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Africa/Casablanca:20260601T090000\n\(rule)END:VEVENT\nEND:VCALENDAR"
      let whole = CalendarFile.legible(CalendarFile.finished(Array(text.utf8)))
      return String(decoding: whole, as: UTF8.self).components(separatedBy: "T030000").count
    }
    #expect(dates("RRULE:FREQ=DAILY\n") > dates("") + 2)
  }

  @Test func `can be looked through as it was before it was escaped`() {
    let file = Array("A:one\\, two\\; th\r\n ree\\nfour\\\\".utf8)
    #expect(String(decoding: CalendarFile.legible(file), as: UTF8.self) == "A:one, two; three\nfour\\")
  }
}
