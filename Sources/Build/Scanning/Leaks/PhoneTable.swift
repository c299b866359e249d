internal import Platform

/// Finds phone numbers by their digits, however these are grouped.
///
/// `0100 123 4567` is found as `01001234567`, `(0100) 123-4567`, `+20 100 123 4567` and
/// `tel:+201001234567`. It begins and ends with a group of digits: a part of a longer number is none.
struct PhoneTable: Sendable {
  static let fewestDigits = 7
  static let mostDigits = 15

  /// Digits as a number, without zeros before them, and whose they are.
  private var secrets: [UInt64: Int] = [:]
  private var fewest = mostDigits

  init(_ list: SecretList) {
    for (number, item) in list.items.enumerated() where item.form == .phone {
      insert(list.bytes[list.range(number)], number)
    }
  }

  private mutating func insert(_ text: ArraySlice<UInt8>, _ number: Int) {
    let digits = text.filter(\.isDigit)
    guard (Self.fewestDigits...Self.mostDigits).contains(digits.count) else { return }
    enter(digits[...], number)
    // +20 100 …: the first group is the country, and people at home leave it out.
    guard text.first == 0x2B || digits.starts(with: [0x30, 0x30]) else { return }
    let country = text.drop { !$0.isDigit }.prefix(while: \.isDigit)
    if country.count <= 5, digits.count - country.count >= Self.fewestDigits + 1 {
      enter(digits.dropFirst(country.count), number)
    }
  }

  private mutating func enter(_ digits: ArraySlice<UInt8>, _ number: Int) {
    let kept = digits.drop { $0 == 0x30 }
    guard kept.count >= Self.fewestDigits - 1 else { return }
    let value = kept.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }
    if secrets[value] == nil { secrets[value] = number }
    fewest = min(fewest, kept.count)
  }

  func find(in output: Span<UInt8>, limit: Int, into leaks: inout [Leak]) {
    guard !secrets.isEmpty else { return }
    var done = 0
    // Seven digits and what divides them reach over two blocks at most: one of them holds four.
    for block in ByteSearch.blocksWithDigits(4, in: output) where leaks.count < limit {
      var place = max(done, start(of: block, in: output))
      while place < min(output.count, block + 32) {
        if output[place].isDigit {
          let (end, count) = DigitRun.extent(output, at: place)
          if count >= fewest { judge(DigitRun(output, at: place), output, into: &leaks) }
          place = end
        } else {
          place += 1
        }
      }
      done = max(done, place)
    }
  }

  /// A place before a block at which no number is cut in two.
  private func start(of block: Int, in output: Span<UInt8>) -> Int {
    var place = max(0, block - 32)
    let first = max(0, place - 64)
    while place > first, output[place - 1].isDigit { place -= 1 }
    return place
  }

  private func judge(_ run: DigitRun, _ output: Span<UInt8>, into leaks: inout [Leak]) {
    for (index, group) in run.groups.enumerated() {
      judge(run, from: group.lowerBound, group: index, output, into: &leaks)
      // +201001234567: the country stands before it without a gap.
      guard isInternational(run, group, output) else { continue }
      for skipped in 1...5 where skipped < group.count {
        judge(run, from: group.lowerBound + skipped, group: index, output, into: &leaks)
      }
    }
  }

  private func isInternational(_ run: DigitRun, _ group: Range<Int>, _ output: Span<UInt8>) -> Bool {
    let place = run.places[group.lowerBound]
    if group.count > 2, run.digits[group.lowerBound] == 0, run.digits[group.lowerBound + 1] == 0 {
      return true
    }
    return place > 0 && output[place - 1] == 0x2B || isEscapedPlus(output, before: place)
  }

  /// `%2B`
  private func isEscapedPlus(_ output: Span<UInt8>, before place: Int) -> Bool {
    place > 2 && output[place - 3] == 0x25 && output[place - 2] == 0x32 && output[place - 1] | 0x20 == 0x62
  }

  private func judge(
    _ run: DigitRun, from first: Int, group: Int, _ output: Span<UInt8>, into leaks: inout [Leak]
  ) {
    guard run.digits[first] != 0 || run.groups[group].lowerBound == first else { return }
    var (value, count, next) = (UInt64(0), 0, first)
    for index in group..<min(run.groups.count, group + 6) {
      let digits = run.groups[index]
      // Phone numbers have no groups of one digit but for the first; co-ordinates of drawings do.
      guard index == group || digits.count > 1 else { return }
      while next < digits.upperBound {
        if count > 0 || run.digits[next] > 0 {
          value = value * 10 + UInt64(run.digits[next])
          count += 1
        }
        next += 1
        guard count <= Self.mostDigits else { return }
      }
      guard count >= fewest, let secret = secrets[value] else { continue }
      let range = run.places[first]..<run.places[next - 1] + 1
      if isAlone(output, range) { leaks.append(Leak(secret: secret, range: range)) }
    }
  }

  private func isAlone(_ output: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if after < output.count, output[after].isLetter { return false }
    if before >= 0, output[before].isLetter, !isEscapedPlus(output, before: range.lowerBound),
      !isEscape(output, before)
    {
      return false
    }
    return !StandingAlone.isInUUID(output, range)
  }

  /// Whether the letter belongs to `\n`, `\t` or `\r`.
  private func isEscape(_ output: Span<UInt8>, _ place: Int) -> Bool {
    place > 0 && output[place - 1] == 0x5C
  }
}

/// Groups of digits with at most three signs between one and the next.
struct DigitRun {
  private(set) var digits: [UInt8] = []
  private(set) var places: [Int] = []
  private(set) var groups: [Range<Int>] = []
  private(set) var end: Int

  init(_ text: Span<UInt8>, at start: Int) {
    end = start
    var place = start
    while place < text.count, text[place].isDigit {
      let first = digits.count
      while place < text.count, text[place].isDigit {
        digits.append(text[place] - 0x30)
        places.append(place)
        place += 1
      }
      groups.append(first..<digits.count)
      end = place
      for _ in 0..<3 { place += Self.divider(text, at: place) }
    }
  }

  /// Where a run ends, and how many digits it has: most are too short to be looked at more closely.
  static func extent(_ text: Span<UInt8>, at start: Int) -> (end: Int, digits: Int) {
    var (place, end, digits) = (start, start, 0)
    while place < text.count, text[place].isDigit {
      while place < text.count, text[place].isDigit {
        digits += 1
        place += 1
      }
      end = place
      for _ in 0..<3 { place += divider(text, at: place) }
    }
    return (end, digits)
  }

  /// How many bytes the sign at `place` takes, if it is one that stands within phone numbers.
  private static func divider(_ text: Span<UInt8>, at place: Int) -> Int {
    guard place + 1 < text.count else { return 0 }
    let next = text[place + 1]
    switch text[place] {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F: return 1
    case 0xC2: return next == 0xA0 ? 2 : 0
    // Dashes, thin blanks, and marks of direction.
    case 0xE2: return place + 2 < text.count && (next == 0x80 || next == 0x81) ? 3 : 0
    // `%20`, `%2D`
    case 0x25:
      guard place + 2 < text.count, next == 0x32 else { return 0 }
      return text[place + 2] == 0x30 || text[place + 2] | 0x20 == 0x64 ? 3 : 0
    // `&nbsp;` and its like
    case 0x26: return Escape(text, at: place).map { $0.value == 0x20 ? $0.length : 0 } ?? 0
    default: return 0
    }
  }
}
