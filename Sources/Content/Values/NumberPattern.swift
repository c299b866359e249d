/// How the numbers of a series look: `INV-{year}-{seq:5}`. With `{year}` or `{month}` in it, each year or month
/// has a series of its own that begins with 1.
public struct NumberPattern: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case year, month
  }

  /// What is wrong with a pattern, and where in it.
  public enum Problem: Error, Equatable, Sendable {
    case noSequence, twoSequences
    case unknownPlaceholder(String)
    case unclosed
    /// It would not do as a part of a file's name.
    case unfit(Character)
  }

  /// The numbers of one year or month.
  public struct Series: Hashable, Sendable {
    fileprivate let prefix: String
    fileprivate let suffix: String
    fileprivate let width: Int

    public func number(_ place: Int) -> String {
      let digits = String(place)
      return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits + suffix
    }

    /// Which place in the series a number has; nothing if it is of another one.
    public func place(of number: String) -> Int? {
      guard number.hasPrefix(prefix), number.hasSuffix(suffix),
        number.utf8.count > prefix.utf8.count + suffix.utf8.count
      else { return nil }
      let digits = number.dropFirst(prefix.count).dropLast(suffix.count)
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.utf8.count <= 15 else {
        return nil
      }
      return Int(digits)
    }
  }

  private var before: [Part] = []
  private var after: [Part] = []
  private var width = 1

  public init(_ text: String) throws(Problem) {
    var rest = text[...]
    var hasSequence = false
    func add(_ part: Part, _ pattern: inout Self) {
      if hasSequence { pattern.after.append(part) } else { pattern.before.append(part) }
    }
    while let open = rest.firstIndex(of: "{") {
      try Self.check(rest[..<open])
      add(.text(String(rest[..<open])), &self)
      guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosed }
      let name = rest[rest.index(after: open)..<close]
      switch name {
      case "year": add(.year, &self)
      case "month": add(.month, &self)
      default:
        guard let width = Self.width(name) else { throw .unknownPlaceholder(String(name)) }
        if hasSequence { throw .twoSequences }
        self.width = width
        hasSequence = true
      }
      rest = rest[rest.index(after: close)...]
    }
    try Self.check(rest)
    add(.text(String(rest)), &self)
    if !hasSequence { throw .noSequence }
  }

  /// A series for each year: `INV-2026-00001`.
  public init(prefix: String) {
    before = [.text(prefix + "-"), .year, .text("-")]
    width = 5
  }

  /// `seq` or `seq:5`.
  private static func width(_ name: Substring) -> Int? {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.first == "seq", parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return 1 }
    return Int(parts[1]).flatMap { (1...12).contains($0) ? $0 : nil }
  }

  private static func check(_ text: Substring) throws(Problem) {
    if let odd = text.first(where: { "/\\}".contains($0) || $0.isNewline || $0 == "\t" || $0 == "\0" }) {
      throw .unfit(odd)
    }
  }

  /// The series of the day on which something is issued.
  public func series(onDay day: Int) -> Series {
    let date = CalendarTime.civil(days: day)
    func text(_ parts: [Part]) -> String {
      parts.map { part in
        switch part {
        case .text(let text): text
        case .year: String(date.year)
        case .month: (date.month < 10 ? "0" : "") + String(date.month)
        }
      }.joined()
    }
    return Series(prefix: text(before), suffix: text(after), width: width)
  }
}
