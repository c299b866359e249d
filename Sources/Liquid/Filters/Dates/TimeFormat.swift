/// Ruby's `strftime`: `%Y-%m-%d`, with the flags `-`, `0`, `^`, `#`, `_` and `:` and widths.
struct TimeFormat {
  private let time: ClockTime
  private let date: CivilDate
  private var output: [UInt8] = []

  /// No field needs to be wider.
  private static let mostWidth = 1024

  private init(_ time: ClockTime) {
    self.time = time
    date = time.date
  }

  /// A pattern that ends in the middle of a field is a fault.
  static func format(_ time: ClockTime, _ pattern: String) throws -> String {
    var format = TimeFormat(time)
    guard format.append(Array(pattern.utf8)) else {
      throw RenderFault(.argument, "invalid format: \(pattern)")
    }
    return String(decoding: format.output, as: UTF8.self)
  }

  /// What stands between `%` and the letter.
  private struct Flags {
    /// `nil` if the field keeps its own.
    var padding: Padding?
    var isUpper = false
    var changesCase = false
    var colons = 0
    var width: Int?
  }

  private enum Padding {
    case none, space, zero
  }

  /// False if the pattern ends within a field.
  private mutating func append(_ pattern: [UInt8]) -> Bool {
    var place = 0
    while place < pattern.count {
      guard pattern[place] == UInt8(ascii: "%") else {
        output.append(pattern[place])
        place += 1
        continue
      }
      var flags = Flags()
      let letter = Self.read(&flags, pattern, from: place + 1)
      guard letter < pattern.count || flags.colons > 0 else { return false }
      if letter == pattern.count || !append(pattern[letter], flags) {
        // What is no field stands as it was written.
        output += pattern[place..<min(letter + 1, pattern.count)]
      }
      place = letter + 1
    }
    return true
  }

  /// Gives the place of the letter.
  private static func read(_ flags: inout Flags, _ pattern: [UInt8], from start: Int) -> Int {
    var place = start
    while place < pattern.count {
      switch pattern[place] {
      case UInt8(ascii: "-"): flags.padding = Padding.none
      case UInt8(ascii: "_"): flags.padding = .space
      case UInt8(ascii: "0"): flags.padding = .zero
      case UInt8(ascii: "^"): flags.isUpper = true
      case UInt8(ascii: "#"): flags.changesCase = true
      case UInt8(ascii: ":"): flags.colons += 1
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        place = readWidth(&flags, pattern, from: place)
        continue
      case UInt8(ascii: "E"): return follows("cCxXyY", pattern, place) ? place + 1 : place
      case UInt8(ascii: "O"): return follows("deHkIlmMSuUVwWy", pattern, place) ? place + 1 : place
      default: return place
      }
      place += 1
    }
    return place
  }

  /// Marks for other calendars mean nothing, but only some fields can have them.
  private static func follows(_ letters: String, _ pattern: [UInt8], _ place: Int) -> Bool {
    place + 1 < pattern.count && letters.utf8.contains(pattern[place + 1])
  }

  private static func readWidth(_ flags: inout Flags, _ pattern: [UInt8], from start: Int) -> Int {
    var place = start
    var width = 0
    while place < pattern.count, pattern[place].isDigit {
      width = min(width * 10 + Int(pattern[place] - 0x30), mostWidth)
      place += 1
    }
    flags.width = width
    return place
  }

  /// False if no field has this letter.
  private mutating func append(_ letter: UInt8, _ flags: Flags) -> Bool {
    let letter = Character(Unicode.Scalar(letter))
    if flags.colons > 0, letter != "z" { return false }
    if appendNumber(letter, flags) || appendWord(letter, flags) { return true }
    if let pattern = Self.combined[letter] {
      var inner = TimeFormat(time)
      _ = inner.append(Array(pattern.utf8))
      append(text: String(decoding: inner.output, as: UTF8.self), flags)
      return true
    }
    switch letter {
    case "s": append(time.seconds, 1, .zero, flags)
    case "L": appendFraction(digits: flags.width ?? 3)
    case "N": appendFraction(digits: flags.width ?? 9)
    case "z": appendOffset(flags)
    case "Z": append(text: flags.changesCase ? time.zoneName.lowercased() : time.zoneName, flags)
    case "n": append(text: "\n", flags)
    case "t": append(text: "\t", flags)
    case "%": append(text: "%", flags)
    default: return false
    }
    return true
  }

  private static let combined: [Character: String] = [
    "c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d",
    "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "v": "%e-%^b-%Y",
  ]

  private mutating func appendNumber(_ letter: Character, _ flags: Flags) -> Bool {
    let twelve = time.hour % 12 == 0 ? 12 : time.hour % 12
    switch letter {
    case "Y": append(date.year, date.year < 0 ? 5 : 4, .zero, flags)
    case "C": append(Self.floor(date.year, 100), 2, .zero, flags)
    case "y": append(date.year - Self.floor(date.year, 100) * 100, 2, .zero, flags)
    case "m": append(date.month, 2, .zero, flags)
    case "d": append(date.day, 2, .zero, flags)
    case "e": append(date.day, 2, .space, flags)
    case "j": append(date.dayOfYear, 3, .zero, flags)
    case "H": append(time.hour, 2, .zero, flags)
    case "k": append(time.hour, 2, .space, flags)
    case "I": append(twelve, 2, .zero, flags)
    case "l": append(twelve, 2, .space, flags)
    case "M": append(time.minute, 2, .zero, flags)
    case "S": append(time.second, 2, .zero, flags)
    case "u": append(date.weekday == 0 ? 7 : date.weekday, 1, .zero, flags)
    case "w": append(date.weekday, 1, .zero, flags)
    case "U": append(date.week(beginningOn: 0), 2, .zero, flags)
    case "W": append(date.week(beginningOn: 1), 2, .zero, flags)
    case "V": append(date.isoWeek.week, 2, .zero, flags)
    case "G": append(date.isoWeek.year, date.isoWeek.year < 0 ? 5 : 4, .zero, flags)
    case "g": append(date.isoWeek.year - Self.floor(date.isoWeek.year, 100) * 100, 2, .zero, flags)
    default: return false
    }
    return true
  }

  private static func floor(_ value: Int, _ divisor: Int) -> Int {
    (value - ((value % divisor) + divisor) % divisor) / divisor
  }

  private mutating func appendWord(_ letter: Character, _ flags: Flags) -> Bool {
    let isMorning = time.hour < 12
    switch letter {
    case "A": append(name: DateNames.days[date.weekday], flags)
    case "a": append(name: String(DateNames.days[date.weekday].prefix(3)), flags)
    case "B": append(name: DateNames.months[date.month - 1], flags)
    case "b", "h": append(name: String(DateNames.months[date.month - 1].prefix(3)), flags)
    case "p": append(text: flags.changesCase ? (isMorning ? "am" : "pm") : isMorning ? "AM" : "PM", flags)
    case "P": append(text: flags.changesCase ? (isMorning ? "AM" : "PM") : isMorning ? "am" : "pm", flags)
    default: return false
    }
    return true
  }

  private mutating func append(name: String, _ flags: Flags) {
    append(text: flags.changesCase ? name.uppercased() : name, flags)
  }

  private mutating func append(text: String, _ flags: Flags) {
    let text = flags.isUpper ? text.uppercased() : text
    pad(flags.padding == .zero ? 0x30 : 0x20, to: flags.padding == Padding.none ? 0 : flags.width ?? 0, text)
    output += text.utf8
  }

  private mutating func append(_ number: Int, _ width: Int, _ padding: Padding, _ flags: Flags) {
    let digits = String(number.magnitude)
    let sign = number < 0 ? "-" : ""
    switch flags.padding ?? padding {
    case .none: output += (sign + digits).utf8
    case .space:
      pad(0x20, to: flags.width ?? width, sign + digits)
      output += (sign + digits).utf8
    case .zero:
      output += sign.utf8
      pad(0x30, to: (flags.width ?? width) - sign.utf8.count, digits)
      output += digits.utf8
    }
  }

  private mutating func pad(_ byte: UInt8, to width: Int, _ text: String) {
    for _ in 0..<max(0, width - text.utf8.count) { output.append(byte) }
  }

  /// Digits are cut off, never rounded.
  private mutating func appendFraction(digits: Int) {
    let all = String(time.nanoseconds)
    let padded = String(repeating: "0", count: 9 - all.utf8.count) + all
    output += padded.prefix(digits).utf8
    for _ in 0..<max(0, digits - 9) { output.append(0x30) }
  }

  /// `+0100`, with one colon `+01:00`, with two `+01:00:00`, with three as short as it can be.
  private mutating func appendOffset(_ flags: Flags) {
    let total = Int(time.offset.magnitude)
    let (minutes, seconds) = (total / 60 % 60, total % 60)
    let two = { (value: Int) in (value < 10 ? "0" : "") + String(value) }
    var rest =
      switch flags.colons {
      case 0: two(minutes)
      case 2: ":\(two(minutes)):\(two(seconds))"
      case 3 where minutes == 0 && seconds == 0: ""
      case 3 where seconds != 0: ":\(two(minutes)):\(two(seconds))"
      default: ":" + two(minutes)
      }
    let sign = time.offset < 0 ? "-" : "+"
    let width = max(0, (flags.width ?? 0) - rest.utf8.count - 1)
    let hours = String(total / 3600)
    let fill = max(0, max(width, 2) - hours.utf8.count)
    if flags.padding == .space {
      rest = String(repeating: " ", count: fill) + sign + hours + rest
    } else {
      rest = sign + String(repeating: "0", count: fill) + hours + rest
    }
    output += rest.utf8
  }
}

enum DateNames {
  static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
