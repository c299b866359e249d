@_spi(_Unicode) internal import Swift

/// The ids of a document's headings: their words in small letters with `-` between them, whatever
/// the script, and a number behind the second of its name.
public struct HeadingIDs: Sendable {
  private var ids: [UInt32: String] = [:]

  public init(_ document: MarkupDocument) {
    var used: Set<String> = []
    var lastNumber: [String: Int] = [:]
    var headings: [(UInt32, String)] = []
    for node in document.nodes(of: .heading) {
      headings.append((node.index, Self.slug(document.plainText(node))))
    }
    // What is some heading's own name is not given to another with a number: `Step`, `Step`,
    // `Step 1` keep `step` and `step-1` where they are looked for.
    let names = Set(headings.map(\.1))
    for (index, name) in headings {
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
      ids[index] = id
    }
  }

  subscript(_ index: UInt32) -> String? { ids[index] }

  public subscript(_ heading: MarkupID) -> String? { ids[heading.index] }

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
}
