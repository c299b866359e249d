internal import Platform

/// A secret that stands in an output.
public struct Leak: Hashable, Sendable {
  /// Its number in the ``SecretList``.
  public var secret: Int
  /// Where it stands, in bytes of the output.
  public var range: Range<Int>
}

/// Finds any of a great many secrets in the bytes of outputs, in one pass: law E-5.
///
/// A secret is found as it is and in every form that HTML, JSON and addresses give to text, one within
/// another as well (`&amp;`, `&#39;`, `\u0026`, `\/`, `%26`; `+` for a blank). A text inside a longer
/// one is a leak; a number or a hexadecimal token is one only where it stands alone, and not as a part
/// of a longer number, a hash or a UUID. Not found is what somebody has rewritten: abbreviated, broken
/// into lines or tags, compressed, drawn.
///
/// Immutable once made: threads share it.
public struct SecretFinder: Sendable {
  let secrets: SecretList
  let anchors: AnchorTable
  let phones: PhoneTable
  private var isExempt: [Bool]
  /// So much of an output is looked at before what it yields is judged.
  private static let block = 3 << 14

  public init(_ list: SecretList) {
    var secrets = list
    phones = PhoneTable(secrets)
    let numbers = DistinctTexts.numbers(in: &secrets)
    anchors = AnchorTable(secrets, numbers: numbers)
    self.secrets = secrets
    isExempt = Array(repeating: false, count: secrets.count)
  }

  /// What another run looked for.
  init?(_ path: String, kind: UInt64) {
    guard var file = FlatFileReader(path, kind: kind), let items = file.next(SecretList.Item.self),
      let bytes = file.next(UInt8.self), let isExempt = file.next(UInt8.self),
      isExempt.count == items.count, let anchors = AnchorTable(&file, secretCount: items.count),
      items.allSatisfy({ $0.start >= 0 && $0.start <= bytes.count && Int($0.count) <= bytes.count - $0.start }
      )
    else { return nil }
    // An anchor lies within its secret.
    guard
      anchors.entries.allSatisfy({
        Int($0.offset) + FragmentFilter.shortLength <= Int(items[Int($0.secret)].count)
      })
    else { return nil }
    secrets = SecretList(items: items, bytes: bytes)
    phones = PhoneTable(secrets)
    self.anchors = anchors
    self.isExempt = isExempt.map { $0 != 0 }
    guard findsItsOwn else { return nil }
  }

  /// Whether it finds some of what it looks for: a table is worth nothing to a program that looks in another way
  /// than the one that wrote it, and finding nothing must never be the answer.
  private var findsItsOwn: Bool {
    let step = max(1, anchors.entries.count / 32)
    return stride(from: 0, to: anchors.entries.count, by: step).allSatisfy { index in
      let secret = Int(anchors.entries[index].secret)
      guard isSearched(secret) else { return true }
      return !leaks(in: secrets.bytes.span.extracting(secrets.range(secret)), limit: .max).isEmpty
    }
  }

  /// Keeps what is looked for in a file that nobody else may read.
  func write(_ path: String, kind: UInt64) throws(FileProblem) {
    var file = try FlatFileWriter(path)
    try file.append(secrets.items)
    try file.append(secrets.bytes)
    try file.append(isExempt.map { $0 ? UInt8(1) : 0 })
    try anchors.write(to: &file)
    try file.finish(kind: kind)
  }

  /// Secrets of the grade `unlessPublic` that stand in this public text are secrets no more.
  public mutating func exempt(secretsIn publicText: Span<UInt8>) {
    for leak in leaks(in: publicText, limit: .max) where secrets.items[leak.secret].grade == .unlessPublic {
      isExempt[leak.secret] = true
    }
  }

  public mutating func exempt(secretsIn publicText: String) {
    let bytes = Array(publicText.utf8)
    exempt(secretsIn: bytes.span)
  }

  /// Tells apart which secrets are exempt.
  var exemptions: UInt64 {
    let flags = isExempt.map { $0 ? UInt8(1) : 0 }
    return Fingerprint.of(flags.span)
  }

  /// Whether nothing could make it public.
  func isAlwaysSecret(_ number: Int) -> Bool { secrets.items[number].grade == .always }

  /// What leaks in an output, by place. Gives up looking after about `limit`.
  public func leaks(in output: Span<UInt8>, limit: Int = 100) -> [Leak] {
    var matcher = LeakMatcher(finder: self)
    var candidates: [FragmentFilter.Candidate] = []
    var start = 0
    while start < output.count, matcher.leaks.count < limit {
      let end = min(output.count, start + Self.block)
      candidates.removeAll(keepingCapacity: true)
      anchors.filter.candidates(in: output, range: start..<end, into: &candidates)
      for candidate in candidates { matcher.judge(output, candidate) }
      start = end
    }
    if matcher.leaks.count < limit { matcher.judgeEscapes(output, limit: limit) }
    if matcher.leaks.count < limit { phones.find(in: output, limit: limit, into: &matcher.leaks) }
    return Self.sorted(matcher.leaks.filter { !isExempt[$0.secret] })
  }

  /// Whether a leak of this secret would be told.
  func isSearched(_ secret: Int) -> Bool { !isExempt[secret] }

  /// In the order of their places, each place once.
  private static func sorted(_ leaks: [Leak]) -> [Leak] {
    var result: [Leak] = []
    for leak in leaks.sorted(by: { $0.order < $1.order }) where result.last?.range != leak.range {
      result.append(leak)
    }
    return result
  }
}

extension Leak {
  fileprivate var order: (Int, Int, Int) { (range.lowerBound, range.upperBound, secret) }
}

/// Finds texts that were added several times: the first stands for all of them.
private enum DistinctTexts {
  static func numbers(in secrets: inout SecretList) -> [Int] {
    let bits = max(4, Int.bitWidth - secrets.count.leadingZeroBitCount + 1)
    var slots = [Int32](repeating: -1, count: 1 << bits)
    var numbers: [Int] = []
    numbers.reserveCapacity(secrets.count)
    for number in 0..<secrets.count {
      let range = secrets.range(number)
      guard !range.isEmpty else { continue }
      var slot = Int(hash(secrets.bytes.span, range) >> UInt64(64 - bits))
      while slots[slot] >= 0, !isSame(secrets, Int(slots[slot]), number) {
        slot = (slot + 1) & (slots.count - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(number)
        numbers.append(number)
      } else {
        merge(number, into: Int(slots[slot]), of: &secrets)
      }
    }
    return numbers
  }

  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }

  private static func isSame(_ secrets: SecretList, _ first: Int, _ second: Int) -> Bool {
    let (one, other) = (secrets.range(first), secrets.range(second))
    return one.count == other.count && secrets.bytes[one] == secrets.bytes[other]
  }

  /// The stricter of both wins.
  private static func merge(_ number: Int, into first: Int, of secrets: inout SecretList) {
    if secrets.items[number].grade == .always { secrets.raise(first) }
    if secrets.items[number].form == .email { secrets.setForm(.email, of: first) }
  }
}
