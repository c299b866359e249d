import Documents
import PDF
import Typesetting

/// All that can be read in a paper: what somebody gets out of it who selects everything, listens to it, or looks
/// at its properties. It is kept as HTML, so that leaks and dead links are found as they are on pages.
struct PaperWords: Sendable {
  private var told: [UInt8] = []
  private var open: [UInt8] = []
  private var seen: Set<[UInt8]> = []

  init() {}

  init(_ document: PrintedDocument, _ information: Information) {
    for text in [information.title, information.author, information.subject].compactMap(\.self) { add(text) }
    for text in information.keywords + document.structure.unseenTexts { add(text) }
    for entry in document.outline { add(entry.title) }
    for text in document.texts { add(text.paragraph.text.bytes, to: \.told) }
    for link in document.pages.lazy.flatMap(\.links) {
      if case .address(let address) = link.target { add(link: address, link.contents) }
    }
  }

  mutating func add(_ text: String) { add(Array(text.utf8), to: \.told) }

  /// Adds what may be public although something private says it, too: the pages of a preview.
  mutating func add(open text: String) { add(Array(text.utf8), to: \.open) }

  mutating func add(link address: String, _ contents: String) {
    told += Array("<a href=\"".utf8)
    told.appendEscaped(Array(address.utf8))
    told += Array("\">".utf8)
    told.appendEscaped(Array(contents.utf8))
    told += Array("</a>\n".utf8)
  }

  /// As ``RenderedPage`` has it.
  var html: [UInt8] { open.isEmpty ? told : told + [0] + open }

  /// Running heads are the same on every page.
  private mutating func add(_ text: [UInt8], to part: WritableKeyPath<PaperWords, [UInt8]>) {
    guard !text.isEmpty, seen.insert(text).inserted else { return }
    self[keyPath: part].appendEscaped(text)
    self[keyPath: part].append(0x0A)
  }
}

extension [UInt8] {
  fileprivate mutating func appendEscaped(_ text: [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case 0: append(0x20)
      default: append(byte)
      }
    }
  }
}
