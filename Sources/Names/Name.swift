import Synchronization

/// An interned name of a field or of a key in a map: comparing two is comparing two integers.
///
/// Numbers are given in the order in which names are first seen: what is written to disk with them needs
/// the table beside it (``all``), and is told by ``numbers(of:)`` what they have become.
@frozen
public struct Name: Hashable, Sendable, BitwiseCopyable, ExpressibleByStringLiteral {
  public let index: UInt32

  @inlinable
  public static func == (left: Name, right: Name) -> Bool { left.index == right.index }

  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(index) }

  init(index: UInt32) {
    self.index = index
  }

  /// The name that has this number in this process.
  public init(number: UInt32) {
    index = number
  }

  public init(_ text: String) {
    self = NameTable.shared.intern(text)
  }

  /// Names are asked for by literals, and in many inner loops: which name one is, is worked out once.
  public init(stringLiteral text: StaticString) {
    index = NameTable.literals.number(of: text) { NameTable.shared.intern(text.description).index }
  }

  /// The name of this text if any name has it: texts that come from outside and are only looked for
  /// do not fill the table.
  public static func known(_ text: String) -> Name? {
    NameTable.shared.number(of: text)
  }

  /// The texts of all names so far, by their numbers.
  public static var all: [String] { NameTable.shared.all }

  /// The names of texts, in their order.
  public static func numbers(of texts: [String]) -> [Name] { NameTable.shared.intern(texts) }

  public var text: String { NameTable.shared.text(of: self) }

  /// Names that are asked of every entry: they are looked up once.
  public static let order: Name = "order"
  public static let slug: Name = "slug"
  public static let title: Name = "title"
  public static let name: Name = "name"

  /// The key of a list's items, which have none.
  public static let none = Name(index: .max)
}

/// All names seen by this process.
private final class NameTable: Sendable {
  static let shared = NameTable()
  static let literals = LiteralNumbers()

  private struct State {
    var texts: [String] = []
    var numbers: [String: UInt32] = [:]

    mutating func intern(_ text: String) -> Name {
      if let number = numbers[text] { return Name(index: number) }
      let number = UInt32(texts.count)
      texts.append(text)
      numbers[text] = number
      return Name(index: number)
    }
  }

  private let state = Mutex(State())

  func intern(_ text: String) -> Name {
    state.withLock { $0.intern(text) }
  }

  func intern(_ texts: [String]) -> [Name] {
    state.withLock { state in
      state.numbers.reserveCapacity(texts.count)
      return texts.map { state.intern($0) }
    }
  }

  var all: [String] { state.withLock { $0.texts } }

  func number(of text: String) -> Name? {
    state.withLock { $0.numbers[text].map(Name.init(index:)) }
  }

  func text(of name: Name) -> String {
    state.withLock { Int(name.index) < $0.texts.count ? $0.texts[Int(name.index)] : "" }
  }
}
