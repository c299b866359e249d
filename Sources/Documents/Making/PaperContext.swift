public import Diagnostics
public import Liquid
public import PDF
public import Typesetting

/// What a document is made with: values for its texts, and what they refer to.
public struct PaperContext: Sendable {
  /// What Liquid sees; the first that knows a name has it.
  public var values: [TemplateValue]
  public var options: RenderOptions
  /// What texts `render`.
  public var partials: TemplateLibrary
  /// The document's, unless its template says another; BCP 47.
  public var language: String
  /// A picture by its path; nothing if there is none that can be used.
  public var picture: @Sendable (_ path: String) -> PaperPicture?
  /// What is wrong with a picture that is none.
  public var pictureProblem: @Sendable (_ path: String) -> String?
  /// The dots of a QR code; nothing if it cannot say so much.
  public var qr: @Sendable (_ text: String) -> Bitmap?
  /// Where a link of a Markdown text leads; nothing for nowhere, and its text is all that is left of it.
  public var target: @Sendable (_ address: String) -> Target?
  /// What a component of a Markdown text looks like; nothing for its text.
  public var component: @Sendable (_ name: String, _ yaml: String) -> [Block]?
  /// A block of code as HTML whose spans have the classes of `CodeClass`; nothing for one that stays plain.
  public var highlight: @Sendable (_ code: [UInt8], _ language: String) -> [UInt8]?
  /// The manuscript whose first pages are shown.
  public var manuscript: ImportedPages?
  /// The values on paper are for eyes other than those who read complaints.
  public var hidesValues = false
  /// How many pages it had when it was made before, as `sheet.pages`: a long document may want a list of contents.
  public var pageCount = 0
  /// Of texts of which only the beginning is for everybody, so many pages are printed.
  public var excerptPages = 0
  /// Blocks and repetitions; a document that wants more is stopped.
  public var mostBlocks = 1_000_000

  public init(
    values: [TemplateValue], filters: FilterContext, language: String,
    partials: TemplateLibrary = TemplateLibrary(
      [:], settings: CompilerSettings(mode: .checked, filters: .extended)),
    subject: Diagnostic.Note? = nil
  ) {
    self.values = values
    self.language = language
    self.partials = partials
    var filters = filters
    filters.escapesHTML = false
    options = RenderOptions(context: filters)
    options.strictVariables = true
    options.nothingHasMembers = true
    options.strictFilters = true
    options.limits = .generous
    options.subject = subject
    options.print = GuardedText.print
    picture = { _ in nil }
    pictureProblem = { _ in nil }
    qr = { _ in nil }
    target = { AddressText.target($0) }
    component = { _, _ in nil }
    highlight = { _, _ in nil }
  }

  /// What the document is about, for complaints: the entry, and where it is written.
  public var subject: Diagnostic.Note? {
    get { options.subject }
    set { options.subject = newValue }
  }
}

/// Where links may lead.
enum AddressText {
  static func isOfTheWeb(_ address: String) -> Bool {
    address.hasPrefix("https://") || address.hasPrefix("http://")
  }

  /// Addresses of the web, of people, and names of places in the document.
  static func target(_ address: String) -> Target? {
    if address.hasPrefix("#") { return address.count > 1 ? .destination(String(address.dropFirst())) : nil }
    let schemes = ["https://", "http://", "mailto:", "tel:"]
    return schemes.contains(where: address.lowercased().hasPrefix) ? .address(address) : nil
  }
}
