internal import CICU

/// A place at which a line may end or must: an offset in bytes of UTF-8, behind the last one of the line.
public struct LineBreakOpportunity: Hashable, Sendable {
  /// Below zero where the line must end; offsets are never zero.
  private let code: Int32

  fileprivate init(code: Int32) { self.code = code }

  public init(offset: Int, isForced: Bool = false) {
    code = Int32(isForced ? -offset : offset)
  }

  public var offset: Int { Int(code.magnitude) }
  public var isForced: Bool { code < 0 }
}

/// Where text may be cut into lines (UAX 14) and characters (UAX 29), as a language has it.
public struct TextBreaks: Hashable, Sendable {
  /// How much is kept together in Chinese and Japanese, as CSS's `line-break` says.
  public enum Strictness: String, Sendable, CaseIterable {
    case standard
    case loose
    case normal
    case strict
  }

  private let identifier: String

  public init(_ locale: FormattingLocale, strictness: Strictness = .standard) {
    let language = String(locale.identifier.prefix { $0 != "@" })
    identifier = strictness == .standard ? language : "\(language)@lb=\(strictness.rawValue)"
  }

  /// All places at which a line may end, the text's end among them. The corresponding C functions are
  /// `ubrk_next` and `ubrk_getRuleStatus`.
  public func lineBreaks(in text: [UInt8]) -> [LineBreakOpportunity] {
    PlainBreaks.of(text) ?? offsets(in: text, LECTERN_BREAKS_LINES).map { LineBreakOpportunity(code: $0) }
  }

  /// Where each character, as readers count them, ends.
  public func characterEnds(in text: [UInt8]) -> [Int] {
    offsets(in: text, LECTERN_BREAKS_GRAPHEMES).map(Int.init)
  }

  private func offsets(in text: [UInt8], _ kind: some BinaryInteger) -> [Int32] {
    unsafe [Int32](unsafeUninitializedCapacity: text.count) { buffer, count in
      count = 0
      guard let start = buffer.baseAddress, !text.isEmpty else { return }
      let found = unsafe text.withUnsafeBytes { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          unsafe lectern_breaks(
            identifier, Int32(kind), characters.baseAddress, Int32(text.count), start, Int32(text.count))
        }
      }
      count = max(0, Int(found))
    }
  }
}
