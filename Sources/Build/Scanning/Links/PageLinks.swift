/// What one page or style sheet refers to, and the anchors that it offers, in the order in which they
/// stand there.
public struct PageLinks: Sendable {
  /// What is expected behind a link.
  public enum Kind: UInt8, Sendable {
    /// Something to go to: `<a>`, `<area>`, `<iframe>`, `<form>`, a page that a page leads to by itself.
    case page
    /// Something to be fetched and shown: pictures, sounds, scripts, style sheets, fonts.
    case asset
    /// An address that is told to others: canonical and alternate ones, those of Open Graph.
    case address
  }

  public struct Link: Hashable, Sendable {
    /// Its text in `text`, entities turned back and blanks around it gone.
    public var text: Range<Int>
    /// The bytes of the page that it was read from.
    public var place: Range<Int>
    public var kind: Kind
  }

  public internal(set) var links: [Link] = []
  /// Anchors of the page: texts in `text`.
  public internal(set) var anchors: [Range<Int>] = []
  /// Where relative links of the page begin (`<base href>`), in `text`.
  public internal(set) var base: Range<Int>?
  /// All texts in one piece.
  public internal(set) var text: [UInt8] = []

  public init() {}

  public func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Adds a link that stands at `place` of the page.
  mutating func add(_ kind: Kind, _ page: Span<UInt8>, _ place: Range<Int>) {
    links.append(Link(text: keep(page, place), place: place, kind: kind))
  }

  mutating func addAnchor(_ page: Span<UInt8>, _ place: Range<Int>) {
    let anchor = keep(page, place)
    if !anchor.isEmpty { anchors.append(anchor) }
  }

  /// Copies a value: trimmed, with its entities turned back.
  mutating func keep(_ page: Span<UInt8>, _ place: Range<Int>) -> Range<Int> {
    var (lower, upper) = (place.lowerBound, place.upperBound)
    while lower < upper, page[lower].isBlank { lower += 1 }
    while upper > lower, page[upper - 1].isBlank { upper -= 1 }
    let start = text.count
    while lower < upper {
      if page[lower] == 0x26, let escape = Escape(page, at: lower), lower + escape.length <= upper {
        for index in 0..<escape.count {
          text.append(UInt8(truncatingIfNeeded: escape.value >> UInt32(8 * index)))
        }
        lower += escape.length
      } else {
        text.append(page[lower])
        lower += 1
      }
    }
    return start..<text.count
  }
}
