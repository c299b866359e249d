/// What a document says about itself.
public struct Information: Hashable, Sendable {
  public var title: String
  /// A BCP 47 tag.
  public var language: String
  public var isRightToLeft: Bool
  public var author: String?
  public var subject: String?
  public var keywords: [String] = []
  /// The program that people know, and the one that wrote the bytes.
  public var creator = "Lectern"
  public var producer = "Lectern"
  public var created: Timestamp
  public var modified: Timestamp

  public init(title: String, language: String, isRightToLeft: Bool = false, date: Timestamp) {
    self.title = title
    self.language = language
    self.isRightToLeft = isRightToLeft
    created = date
    modified = date
  }

  /// The same with texts that XML can hold and that are no longer than PDF/A allows, so that both places
  /// where they stand agree.
  var writable: Information {
    var copy = self
    copy.title = Self.writable(title)
    copy.author = author.map(Self.writable)
    copy.subject = subject.map(Self.writable)
    copy.keywords = keywords.map(Self.writable)
    copy.creator = Self.writable(creator)
    copy.producer = Self.writable(producer)
    return copy
  }

  private static func writable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var room = 10_000
    for scalar in text.unicodeScalars {
      room -= 1
      if room < 0 { break }
      switch scalar.value {
      // Line ends and tabs come back as spaces from some readers of XML.
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  var keywordList: String { keywords.joined(separator: ", ") }

  func write(to object: inout [UInt8]) {
    object.write("<<")
    let texts = [
      ("/Title", title), ("/Author", author ?? ""), ("/Subject", subject ?? ""), ("/Keywords", keywordList),
      ("/Creator", creator), ("/Producer", producer),
    ]
    for (key, text) in texts where !text.isEmpty {
      object.write(key)
      object.write(text: text)
    }
    for (key, date) in [("/CreationDate", created), ("/ModDate", modified)] {
      object.write(key)
      object.write(string: date.pdf)
    }
    object.write(">>")
  }
}
