@_spi(_Unicode) internal import Swift

/// The ids of a document's headings: their words in small letters with `-` between them, whatever
/// the script, and a number behind the second of its name.
public struct HeadingIDs: Sendable {
  /// In the order of their headings' numbers.
  private var ids: [(heading: UInt32, id: String)] = []

  public init(_ document: MarkupDocument) {
    var words: [UInt8] = []
    for node in document.nodes(of: .heading) {
      words.removeAll(keepingCapacity: true)
      document.appendPlainText(node, skipping: [], limit: .max, to: &words)
      ids.append((node.index, Self.plainSlug(words.span) ?? Self.slug(document.plainText(node))))
    }
    if !areDistinct { number() }
    ids.sort { $0.heading < $1.heading }
  }

  /// Most texts have a few headings, for which comparing is less work than a set.
  private var areDistinct: Bool {
    guard ids.count <= 12 else {
      let names = Set(ids.map(\.id))
      return names.count == ids.count && !names.contains("")
    }
    return ids.indices.allSatisfy { place in
      let id = ids[place].id
      return !id.isEmpty && !ids[..<place].contains { $0.id == id }
    }
  }

  /// Puts numbers behind names that were given before.
  private mutating func number() {
    // What is some heading's own name is not given to another with a number: `Step`, `Step`,
    // `Step 1` keep `step` and `step-1` where they are looked for.
    let names = Set(ids.map(\.id))
    var used: Set<String> = []
    var lastNumber: [String: Int] = [:]
    for place in ids.indices {
      let name = ids[place].id
      var id = name
      if used.contains(id) || id.isEmpty {
        var number = lastNumber[name, default: 0]
        repeat {
          number += 1
          id = name.isEmpty ? "section-\(number)" : "\(name)-\(number)"
        } while used.contains(id) || names.contains(id)
        lastNumber[name] = number
      }
      used.insert(id)
      ids[place].id = id
    }
  }

  subscript(_ index: UInt32) -> String? {
    var (lower, upper) = (0, ids.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if ids[middle].heading < index { lower = middle + 1 } else { upper = middle }
    }
    return lower < ids.count && ids[lower].heading == index ? ids[lower].id : nil
  }

  public subscript(_ heading: MarkupID) -> String? { self[heading.index] }

  /// A text as an id: letters, digits and marks of any script, composed, in small letters.
  public static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased()._nfc {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark,
        .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
        slug.append(scalar)
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation, .control:
        if let last = slug.last, last != "-" { slug.append("-") }
      default:
        break
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return String(slug)
  }

  /// The same for text of ASCII alone; nothing for any other.
  private static func plainSlug(_ bytes: Span<UInt8>) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(bytes.count)
    for index in bytes.indices {
      switch bytes[index] {
      case 0x80...: return nil
      case 0x41...0x5A: slug.append(bytes[index] | 0x20)
      case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "_"): slug.append(bytes[index])
      case 0...0x20, 0x7F, UInt8(ascii: "-"):
        if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      default: break
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
