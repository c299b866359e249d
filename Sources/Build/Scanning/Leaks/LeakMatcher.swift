internal import Platform

/// Judges the places at which a secret may stand in one output.
struct LeakMatcher {
  private let finder: SecretFinder
  var leaks: [Leak] = []

  /// An escaped character takes at most about so many bytes.
  private static let longestEscape = 12
  /// How far behind an escape an anchor can go on.
  private static let reach = FragmentFilter.longLength + longestEscape

  init(finder: SecretFinder) { self.finder = finder }

  /// Looks whether a secret lies around what may be an anchor, as it is or escaped.
  mutating func judge(_ output: Span<UInt8>, _ candidate: FragmentFilter.Candidate) {
    let place = candidate.place
    let tail = AnchorTail(in: output, behind: candidate)
    for index in finder.anchors.places(of: candidate.key) {
      let entry = finder.anchors.entries[index]
      guard entry.key == candidate.key, entry.tail.mayBe(tail) else { continue }
      let number = Int(entry.secret)
      guard finder.isSearched(number) else { continue }
      let start = place - Int(entry.offset)
      if matches(number, output, at: start) {
        leaks.append(Leak(secret: number, range: start..<start + finder.secrets.range(number).count))
      } else if isPerhapsEscaped(number, output, start, anchor: place) {
        judgeEscaped(output, entry, anchor: place)
      }
    }
  }

  /// Looks for anchors that hold escaped characters themselves.
  mutating func judgeEscapes(_ output: Span<UInt8>, limit: Int) {
    guard !finder.anchors.entries.isEmpty else { return }
    var leads = EscapeLeads(output)
    var done = 0
    while let place = leads.next(output, from: done), leaks.count < limit {
      done = place + 1
      guard let escape = Escape(output, at: place), concerns(escape, output, place) else { continue }
      var end = place + escape.length
      while let next = leads.next(output, from: end), next - end < Self.reach, end - place < 1 << 16 {
        end = next + (Escape(output, at: next)?.length ?? 1)
      }
      judgeWindow(output, max(0, place - FragmentFilter.longLength)..<min(output.count, end + Self.reach))
      done = end
    }
  }

  /// Whether an anchor could hold the character that is escaped here, or one that is escaped by it.
  private func concerns(_ escape: Escape, _ output: Span<UInt8>, _ place: Int) -> Bool {
    let byte = UInt8(truncatingIfNeeded: escape.value)
    return finder.anchors.mayBeEscaped[Int(byte)]
      || Escape.isLead(byte) && Escape.mayGoOn(byte, output, place + escape.length)
  }

  private mutating func judgeWindow(_ output: Span<UInt8>, _ window: Range<Int>) {
    for layer in EscapedText.layers(of: output, window) { judgeAnchors(in: layer, of: output) }
  }

  private mutating func judgeAnchors(in text: EscapedText, of output: Span<UInt8>) {
    let bytes = text.bytes.span
    var candidates: [FragmentFilter.Candidate] = []
    finder.anchors.filter.candidates(in: bytes, range: 0..<bytes.count, into: &candidates)
    for candidate in candidates {
      let length = candidate.isLong ? FragmentFilter.longLength : FragmentFilter.shortLength
      let origin = text.origins[candidate.place]
      // What stands there as it is has been found before.
      let isPlain = (0..<length).allSatisfy { index in
        text.origins[candidate.place + index] == origin + index
          && bytes[candidate.place + index] == output[origin + index]
      }
      guard !isPlain else { continue }
      for index in finder.anchors.places(of: candidate.key) {
        let entry = finder.anchors.entries[index]
        guard entry.key == candidate.key, finder.isSearched(Int(entry.secret)) else { continue }
        judgeEscaped(output, entry, anchor: origin)
      }
    }
  }

  /// Turns back the text around an anchor, and compares it at every depth.
  private mutating func judgeEscaped(
    _ output: Span<UInt8>, _ entry: AnchorTable.Entry, anchor: Int
  ) {
    let number = Int(entry.secret)
    let length = finder.secrets.range(number).count
    let lower = max(0, anchor - (Int(entry.offset) + 2) * Self.longestEscape)
    let upper = min(output.count, anchor + (length - Int(entry.offset) + 2) * Self.longestEscape)
    for text in EscapedText.layers(of: output, lower..<upper) {
      var place = text.index(of: anchor)
      while place < text.bytes.count, text.origins[place] == anchor {
        let start = place - Int(entry.offset)
        if matches(number, text.bytes.span, at: start) {
          leaks.append(Leak(secret: number, range: text.origins[start]..<text.origins[start + length]))
          return
        }
        place += 1
      }
    }
  }

  /// Whether a secret stands at `start`, letter by letter, and alone if it must.
  private func matches(_ number: Int, _ text: Span<UInt8>, at start: Int) -> Bool {
    let range = finder.secrets.range(number)
    guard start >= 0, start + range.count <= text.count else { return false }
    for offset in 0..<range.count where !isSame(number, offset, text[start + offset]) { return false }
    return !finder.secrets.items[number].isCode
      || StandingAlone.holds(text, start..<start + range.count)
  }

  /// Whether what keeps a secret from standing here as it is could be an escape: told quickly, as
  /// turning text back takes long. Looks at the first difference on either side of the anchor.
  private func isPerhapsEscaped(_ number: Int, _ output: Span<UInt8>, _ start: Int, anchor: Int) -> Bool {
    var differs = false
    var place = anchor
    while place < output.count, place - start < finder.secrets.range(number).count {
      if Escape.isLead(output[place]) {
        differs = true
        break
      }
      guard isSame(number, place - start, output[place]) else { return false }
      place += 1
    }
    place = anchor - 1
    while place >= max(0, start) {
      if !isSame(number, place - start, output[place]) || Escape.isLead(output[place]) {
        return (max(0, place - Self.reach)...place).contains { Escape.isLead(output[$0]) }
      }
      place -= 1
    }
    // A number that seems to be a part of another may stand behind `%20`.
    return differs || finder.secrets.items[number].isCode
  }

  private func isSame(_ number: Int, _ offset: Int, _ theirs: UInt8) -> Bool {
    let item = finder.secrets.items[number]
    let own = finder.secrets.bytes[item.start + offset]
    return own == theirs || item.form == .email && own.lowered == theirs.lowered
      || own == 0x20 && (theirs == 0x2B || theirs.isBlank)
  }
}

extension EscapedText {
  /// The first byte that came from `place` or behind it.
  fileprivate func index(of place: Int) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high) / 2
      if origins[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Walks the bytes with which escapes begin.
private struct EscapeLeads {
  private var places: [Int]

  init(_ text: Span<UInt8>) {
    places = Escape.leads.map { ByteSearch.first($0, in: text, from: 0) }
  }

  mutating func next(_ text: Span<UInt8>, from start: Int) -> Int? {
    var nearest = text.count
    for index in places.indices {
      if places[index] < start {
        places[index] = ByteSearch.first(Escape.leads[index], in: text, from: start)
      }
      nearest = min(nearest, places[index])
    }
    return nearest < text.count ? nearest : nil
  }
}

/// Whether digits are a number of their own and no part of a longer one, a hash or a UUID.
enum StandingAlone {
  static func holds(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if before >= 0, text[before].isHexadecimal { return false }
    if after < text.count, text[after].isHexadecimal { return false }
    // 0.123456 and 123456.5
    if before >= 1, text[before] == 0x2E, text[before - 1].isDigit { return false }
    if after + 1 < text.count, text[after] == 0x2E, text[after + 1].isDigit { return false }
    return !isInUUID(text, range)
  }

  static func isInUUID(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    func isPart(_ byte: UInt8) -> Bool { byte.isHexadecimal || byte == 0x2D }
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower > 0, range.lowerBound - lower <= 36, isPart(text[lower - 1]) { lower -= 1 }
    while upper < text.count, upper - range.upperBound <= 36, isPart(text[upper]) { upper += 1 }
    guard upper - lower == 36, range.count < 36 else { return false }
    return [8, 13, 18, 23].allSatisfy { text[lower + $0] == 0x2D }
  }
}
