import Content
import Site

extension BookingConfirmation {
  /// The appointment for a calendar (RFC 5545): private, so that it may say where they meet. Moments are those
  /// of UTC, which every calendar turns into its reader's own.
  func calendarEntry(_ record: Record, _ site: PaperSite) -> [UInt8] {
    let settings = site.catalog.all("site").first
    let name = settings?["title"]?.text(in: language) ?? "Lectern"
    let host = site.website.addresses.origin.split(separator: "/").last.map(String.init) ?? "lectern"
    let changed = record["updated_at"]?.moment ?? record["created_at"]?.moment ?? start
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lectern//Booking//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
      "UID:" + CalendarText.escaped(number) + "@" + host, "DTSTAMP:" + CalendarText.moment(changed),
      "DTSTART:" + CalendarText.moment(start), "DTEND:" + CalendarText.moment(end),
      "SUMMARY:" + CalendarText.escaped("\(course ?? name) – \(person), \(client)"),
      "STATUS:" + (status == "cancelled" ? "CANCELLED" : status == "pending" ? "TENTATIVE" : "CONFIRMED"),
      "CLASS:PRIVATE",
    ]
    if let address = record["meeting_url"]?.text, status != "cancelled" {
      lines += ["URL:" + address, "LOCATION:" + CalendarText.escaped(address)]
    }
    lines += ["END:VEVENT", "END:VCALENDAR"]
    return lines.flatMap { CalendarText.folded($0) }
  }
}

/// How calendars write texts and times.
enum CalendarText {
  /// `20260307T110000Z`
  static func moment(_ seconds: Int) -> String {
    let day = CalendarTime.day(ofMoment: seconds)
    let time = seconds - day * 86_400
    let digits = CalendarTime.text(days: day).filter { $0 != "-" }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return digits + "T" + two(time / 3_600) + two(time / 60 % 60) + two(time % 60) + "Z"
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case _ where character.isNewline: result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// No line has more than 75 bytes, and none is parted within a letter.
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    for scalar in line.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if count + letter.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        count = 1
      }
      bytes += letter
      count += letter.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
