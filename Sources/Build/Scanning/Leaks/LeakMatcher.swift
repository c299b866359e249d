internal import Platform

/// Judges the places at which a secret may stand in one output.
struct LeakMatcher {
  private let finder: SecretFinder
  var leaks: [Leak] = []

  /// An escaped character takes at most about so many bytes.
  private static let longestEscape = 12

  init(finder: SecretFinder) { self.finder = finder }

  /// Looks whether a secret lies around an anchor that begins at `place`, as it is or escaped.
  mutating func judge(_ output: Span<UInt8>, at place: Int) {
    for entry in finder.anchors.entries(of: FragmentFilter.key(output, at: place)) {
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
      let reach = FragmentFilter.length * Self.longestEscape
      var end = place + escape.length
      while let next = leads.next(output, from: end), next - end < reach, end - place < 1 << 16 {
        end = next + (Escape(output, at: next)?.length ?? 1)
      }
      judgeWindow(output, max(0, place - reach)..<min(output.count, end + reach))
      done = end
    }
  }

  /// Whether an anchor could hold the character that is escaped here, or one that is escaped by it.
  private func concerns(_ escape: Escape, _ output: Span<UInt8>, _ place: Int) -> Bool {
    let byte = UInt8(truncatingIfNeeded: escape.value)
    if finder.anchors.mayBeEscaped[Int(byte)] { return true }
    guard Escape.isLead(byte) else { return false }
    let end = min(output.count, place + 2 * Self.longestEscape)
    return EscapedText.layers(of: output, place..<end).contains { layer in
      layer.bytes.first == byte && Escape(layer.bytes.span, at: 0) != nil
    }
  }

  private mutating func judgeWindow(_ output: Span<UInt8>, _ window: Range<Int>) {
    for layer in EscapedText.layers(of: output, window) { judgeAnchors(in: layer, of: output) }
  }

  private mutating func judgeAnchors(in text: EscapedText, of output: Span<UInt8>) {
    let bytes = text.bytes.span
    var candidates: [Int] = []
    finder.anchors.filter.candidates(in: bytes, range: 0..<bytes.count, into: &candidates)
    for place in candidates {
      let origin = text.origins[place]
      // What stands there as it is has been found before.
      guard text.origins[place + FragmentFilter.length] - origin != FragmentFilter.length else { continue }
      let entries = finder.anchors.entries(of: FragmentFilter.key(bytes, at: place))
      for entry in entries where finder.isSearched(Int(entry.secret)) {
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
    guard mismatch(number, text, start) == nil else { return false }
    return !finder.secrets.items[number].isCode
      || StandingAlone.holds(text, start..<start + range.count)
  }

  /// How far a secret and a text agree; nil if to the end of the secret.
  private func mismatch(_ number: Int, _ text: Span<UInt8>, _ start: Int) -> Int? {
    let bytes = finder.secrets.bytes.span
    let range = finder.secrets.range(number)
    let ignoresCase = finder.secrets.items[number].form == .email
    for index in 0..<range.count {
      guard start + index < text.count else { return index }
      let (own, theirs) = (bytes[range.lowerBound + index], text[start + index])
      if own == theirs || ignoresCase && own.lowered == theirs.lowered { continue }
      if own == 0x20, theirs == 0x2B || theirs.isBlank { continue }
      return index
    }
    return nil
  }

  /// Whether what keeps a secret from standing here as it is could be an escape: told quickly, as
  /// turning text back takes long.
  private func isPerhapsEscaped(
    _ number: Int, _ output: Span<UInt8>, _ start: Int, anchor: Int
  ) -> Bool {
    let range = finder.secrets.range(number)
    let bytes = finder.secrets.bytes.span
    let ignoresCase = finder.secrets.items[number].form == .email
    var place = anchor
    while place < output.count, place - start < range.count {
      let (own, theirs) = (bytes[range.lowerBound + place - start], output[place])
      guard own == theirs || ignoresCase && own.lowered == theirs.lowered || own == 0x20 else {
        return Escape.isLead(theirs)
      }
      if Escape.isLead(theirs) { return true }
      place += 1
    }
    if finder.secrets.items[number].isCode { return true }
    let before = max(0, anchor - (anchor - start) * Self.longestEscape)
    for index in before..<anchor where Escape.isLead(output[index]) { return true }
    return false
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
