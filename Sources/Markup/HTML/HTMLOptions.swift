/// What becomes of HTML that a text holds.
public enum RawHTML: Sendable {
  /// Left out.
  case dropped
  /// Left out, with a comment in its place, as cmark-gfm does.
  case marked
  /// Harmless elements and attributes stay; of anything else, only the text.
  case sanitized
  /// GitHub's tagfilter: nine elements are disarmed. No protection against malice.
  case filtered
  case verbatim
}

/// How a document becomes HTML. The default is what a page wants.
public struct HTMLOptions {
  public var rawHTML = RawHTML.dropped
  public var addresses = AddressPolicy.strict
  /// Give headings ids, so that addresses can point to them.
  public var headingIDs = true
  /// What stands before every id that a text brings forth, to keep it from clashing with others.
  public var idPrefix = ""
  /// What headings of the first level become; those below follow.
  public var topLevel = 1
  public var calloutTitles = CalloutTitles()
  /// Code and tables, which may be wider than a page and scroll, can be reached with the keyboard.
  public var focusesWideBlocks = false
  /// Cells of tables say how they are aligned with `align`, which HTML has given up, instead of a class; and a head
  /// without words is a head, although nobody can be told what it is the head of.
  public var hasOldTables = false

  /// Another address for a link (false) or an image (true); nil leaves it.
  public var rewriteAddress: ((ArraySlice<UInt8>, Bool) -> [UInt8]?)?
  /// Writes what stands before an image that is the last of a `<picture>`; false, with nothing written, if the
  /// image stands alone.
  public var openPicture: ((MarkupDocument, MarkupID, inout [UInt8]) -> Bool)?
  /// Writes attributes of an image, each with a blank before it, from its address.
  public var writeImageAttributes: ((ArraySlice<UInt8>, inout [UInt8]) -> Void)?
  /// Writes a component, from its node in the document.
  public var writeComponent: ((MarkupDocument, MarkupID, inout [UInt8]) -> Void)?
  /// Writes code in colours, given its language and then the code; false if it stays plain.
  public var highlight: ((ArraySlice<UInt8>, ArraySlice<UInt8>, inout [UInt8]) -> Bool)?

  public init() {}

  /// Byte for byte what the `cmark-gfm` command writes.
  public static func likeCMark(everything: Bool, tagFilter: Bool) -> HTMLOptions {
    var options = HTMLOptions()
    options.rawHTML = everything ? (tagFilter ? .filtered : .verbatim) : .marked
    options.addresses = everything ? .any : .plain
    options.headingIDs = false
    options.hasOldTables = true
    return options
  }
}

/// The words above callouts, in the language of the page.
public struct CalloutTitles: Sendable {
  private var titles: [CalloutKind: String]

  /// English, or what is given instead.
  public init(_ titles: [CalloutKind: String] = [:]) { self.titles = titles }

  public subscript(_ kind: CalloutKind) -> String {
    if let title = titles[kind] { return title }
    return switch kind {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }
}
