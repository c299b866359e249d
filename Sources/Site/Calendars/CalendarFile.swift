/// What becomes of the text of a template whose page is a calendar (RFC 5545): no empty lines, every zone that is
/// named told before the first event, lines of 75 bytes at most, each with CR and LF behind it.
enum CalendarFile {
  private static let longest = 75
  /// How far zones are told whose clocks follow no law, if something goes on for ever.
  private static let horizon = 10 * 366 * 86_400

  static func finished(_ text: [UInt8]) -> [UInt8] {
    var lines = text.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }
    lines = lines.filter { !$0.allSatisfy { $0 == " " || $0 == "\t" } }
    let place = lines.firstIndex { $0 == "BEGIN:VEVENT" } ?? max(0, lines.count - 1)
    lines.insert(contentsOf: zones(of: lines), at: place)
    var output: [UInt8] = []
    for line in lines { fold(line, into: &output) }
    return output
  }

  // MARK: Zones

  private static func zones(of lines: [String]) -> [String] {
    var reach: [String: ClosedRange<Int>] = [:]
    for line in lines {
      guard let (name, moments) = zoned(line) else { continue }
      for moment in moments {
        let old = reach[name] ?? moment...moment
        reach[name] = min(old.lowerBound, moment)...max(old.upperBound, moment)
      }
    }
    let goesOn = lines.contains { $0.hasPrefix("RRULE:") }
    return reach.sorted { $0.key < $1.key }.flatMap { name, moments in
      // What clocks show is less than a day from UTC.
      let end = moments.upperBound + (goesOn ? horizon : 86_400)
      return CalendarZone(name)?.lines(from: moments.lowerBound - 86_400, through: end) ?? []
    }
  }

  /// The zone and the times of `DTSTART;TZID=Asia/Riyadh:20270203T180000`, those read as if they were UTC.
  private static func zoned(_ line: String) -> (zone: String, moments: [Int])? {
    guard let mark = line.firstRange(of: ";TZID="), let colon = line[mark.upperBound...].firstIndex(of: ":"),
      !line[..<mark.lowerBound].contains(":")
    else { return nil }
    let times = line[line.index(after: colon)...].split(separator: ",")
    return (String(line[mark.upperBound..<colon]), times.compactMap(CalendarMoment.reading))
  }

  // MARK: Lines

  /// A longer line goes on in the next, behind a blank; no character is cut.
  private static func fold(_ line: String, into output: inout [UInt8]) {
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if length + bytes.count > longest {
        output += "\r\n ".utf8
        length = 1
      }
      output += bytes
      length += bytes.count
    }
    output += "\r\n".utf8
  }

  /// What can be read in a calendar: lines in one piece, and texts as they were before commas and the like were
  /// escaped. Whoever looks for something in it looks here.
  static func legible(_ file: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(file.count)
    var index = 0
    while index < file.count {
      let rest = file[index...]
      if rest.starts(with: "\r\n ".utf8) {
        index += 3
      } else if rest.starts(with: "\\n".utf8) {
        text.append(UInt8(ascii: "\n"))
        index += 2
      } else if file[index] == UInt8(ascii: "\\"), index + 1 < file.count {
        text.append(file[index + 1])
        index += 2
      } else {
        text.append(file[index])
        index += 1
      }
    }
    return text
  }
}

extension PageKind {
  /// What can be read in a page of this kind: where its lines are cut or its texts are escaped, what they were
  /// before.
  public func legible(_ page: [UInt8]) -> [UInt8] { format == .calendar ? CalendarFile.legible(page) : page }
}
