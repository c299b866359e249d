@testable import Content

/// Values that stand in one private field each and nowhere else: whoever sees one of them outside
/// knows which way it came.
public struct Canaries: Sendable {
  /// Who may say a private value aloud.
  enum Privacy {
    case secret
    /// Complaints about documents repeat their figures, and what they refer to unless it is a person.
    case document
  }

  private struct Canary: Sendable {
    var field: String
    var isSpeakable: Bool
  }

  private var all: [String: Canary] = [:]

  public var count: Int { all.count }
  /// The values, in lower case.
  public var values: Set<String> { Set(all.keys) }
  public var fields: Set<String> { Set(all.values.map(\.field)) }

  /// What each canary has in it, so that not all of them need be looked for everywhere.
  private static let stems = ["canary", "finch", "5700", "8100", "#57", "0000-4000-8000", "-01-01"]

  /// The canaries that stand in some of `texts`, with their fields.
  public func found(in texts: some Sequence<String>, spoken: Bool = false) -> Set<String> {
    var found: Set<String> = []
    for text in texts.map({ $0.lowercased() }) {
      if let canary = all[text] { found.insert("\(canary.field): \(text)") }
      guard Self.stems.contains(where: text.contains) else { continue }
      for (value, canary) in all where !(spoken && canary.isSpeakable) && text.contains(value) {
        found.insert("\(canary.field): \(text)")
      }
    }
    return found
  }

  // MARK: Values

  /// A value that the field takes; nothing where the type allows nothing unmistakable.
  mutating func wellFormed(_ type: FieldType, _ field: Field, at path: String, _ privacy: Privacy)
    -> JSONValue?
  {
    switch type {
    // The numbers of invoices are what a gap in their series is about.
    case .string where path.hasSuffix(".invoice_number"):
      return .string(new(path, "finch-", isSpeakable: true))
    case .string, .text, .markdown, .html, .phone, .any, .slug: return .string(text(path))
    case .email: return .string(text(path) + "@birds.example")
    case .url: return .string("https://birds.example/" + text(path))
    case .asset(let endings): return .string(text(path) + "." + (endings.first ?? "pdf"))
    case .reference(let targets): return .string(reference(path, targets, privacy))
    case .word(let words): return words.isOpen ? .string(text(path)) : nil
    case .uuid: return .string(new(path, "00000000-0000-4000-8000-00000000"))
    case .color: return .string(new(path, "#57"))
    case .integer where field.maximum == nil: return Int64(figure(path, privacy)).map { .integer($0) }
    case .decimal where field.maximum == nil, .rate where field.maximum == nil, .money:
      return .string(figure(path, privacy) + ".50")
    case .duration: return Int64(figure(path, privacy)).map { .integer($0) }
    case .date: return .string(date(path, "", privacy))
    case .dateTime: return .string(date(path, "T00:00:00Z", privacy))
    default: return nil
    }
  }

  /// A value that the field cannot take, wherever there is one.
  mutating func malformed(_ type: FieldType, at path: String, _ privacy: Privacy) -> JSONValue {
    switch type {
    case .reference(let targets): .string(reference(path, targets, privacy))
    case .string: .string(text(path) + "\nand a second line")
    case .url: .string("www." + text(path) + ".example")
    case .slug: .string(new(path, "Canary "))
    case .asset: .string("../" + text(path))
    default: .string(text(path))
    }
  }

  mutating func text(_ path: String) -> String { new(path, "canary-") }

  private mutating func reference(_ path: String, _ targets: [String], _ privacy: Privacy) -> String {
    let isPersonal = targets.contains { ["people", "accounts", "affiliates"].contains($0) }
    return privacy == .document && !isPersonal ? new(path, "finch-", isSpeakable: true) : text(path)
  }

  private mutating func figure(_ path: String, _ privacy: Privacy) -> String {
    privacy == .document ? new(path, "8100", isSpeakable: true) : new(path, "5700")
  }

  /// Pages are given dates as numbers: each has a year to itself.
  private mutating func date(_ path: String, _ time: String, _ privacy: Privacy) -> String {
    let date = "\(2300 + all.count)-01-01"
    let canary = Canary(field: path, isSpeakable: privacy == .document)
    all[date] = canary
    for number in [CalendarTime.date(date), CalendarTime.date(date).map { $0 * 86_400 }] {
      if let number { all["\(number)"] = canary }
    }
    return date + time
  }

  private mutating func new(_ path: String, _ stem: String, isSpeakable: Bool = false) -> String {
    let number = "\(all.count)"
    let value = stem + String(repeating: "0", count: 4 - number.count) + number
    all[value.lowercased()] = Canary(field: path, isSpeakable: isSpeakable)
    return value
  }
}
