/// What an element is, in PDF's own words.
public enum Role: String, CaseIterable, Sendable, BitwiseCopyable {
  case document = "Document"
  case part = "Part"
  case article = "Art"
  case section = "Sect"
  case division = "Div"
  case blockQuote = "BlockQuote"
  case caption = "Caption"
  case contents = "TOC"
  case contentsItem = "TOCI"
  case index = "Index"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case heading5 = "H5"
  case heading6 = "H6"
  case paragraph = "P"
  case list = "L"
  case listItem = "LI"
  case label = "Lbl"
  case listBody = "LBody"
  case table = "Table"
  case tableHead = "THead"
  case tableBody = "TBody"
  case tableFoot = "TFoot"
  case tableRow = "TR"
  case headerCell = "TH"
  case dataCell = "TD"
  case span = "Span"
  case quote = "Quote"
  case note = "Note"
  case reference = "Reference"
  case bibliographyEntry = "BibEntry"
  case code = "Code"
  case link = "Link"
  case figure = "Figure"
  case formula = "Formula"
  case form = "Form"

  /// Levels below 6 have no role of their own.
  public static func heading(_ level: Int) -> Role {
    [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6][min(max(level, 1), 6) - 1]
  }

  /// Roles as content streams and elements write them.
  static let names: [Role: [UInt8]] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Array($0.rawValue.utf8)) })
}
