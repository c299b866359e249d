public import Content
public import Diagnostics
import Names
import PDF
import Typesetting

extension DocumentTemplate {
  /// A design of the platforms' certificates (an entry of `certificate_templates`) as a document template: the
  /// same blocks, at places in millimetres that stay where they are whichever way the language reads.
  ///
  /// What the catalogue's own rules complain about (V-72: places, tokens, sizes of codes) is not told again.
  /// - Parameters:
  ///   - language: of the texts that are told in several.
  ///   - source: the bytes of a file, so that complaints point into long texts.
  public static func certificate(
    _ record: Record, language: String, settings: TemplateSettings = TemplateSettings(),
    source: (SourceID) -> [UInt8]? = { _ in nil }
  ) -> Checked<DocumentTemplate> {
    var reader = CertificateReader(record, language: language, settings: settings)
    reader.source = source(record.place.file)
    return Checked(reader.template(), reader.diagnostics)
  }
}

/// Turns the fields of a design into values and blocks of a template.
struct CertificateReader {
  let record: Record
  let language: String
  let settings: TemplateSettings
  var source: [UInt8]?
  var sheet = StyleSheet()
  var paper = Paper.a4
  var texts = TextPlaces()
  var origins: [SourceRange]
  var diagnostics: [Diagnostic] = []

  init(_ record: Record, language: String, settings: TemplateSettings) {
    self.record = record
    self.language = language
    self.settings = settings
    origins = [record.place]
    sheet.families = settings.families.map { Set($0) }
    for (name, layer) in StandardStyles.layers(of: "letter") { sheet.add(layer, to: name) }
    _ = sheet.settle()
  }

  mutating func template() -> DocumentTemplate {
    readPaper()
    var page = KeyValues(at: record.place)
    page.add("size", .paper(paper), at: record.place)
    page.add("margins", .edges(Self.noMargins), at: record.place)
    if let field = record["background_color"], let colour = field.text.flatMap({ ColourText.colour($0) }) {
      page.add("background", .colour(colour), at: field.place)
    }
    if let field = record["background_image"], let path = field.text {
      page.add("backdrop", .blocks([backdrop(path, at: field.place)]), at: field.place)
    }
    var blocks = content()
    for element in record["elements"]?.list ?? [] { blocks += self.blocks(of: element) }
    var values = KeyValues(at: record.place)
    values.add("page", .object(page), at: record.place)
    values.add("blocks", .blocks(blocks), at: record.place)
    return DocumentTemplate(values: values, sheet: sheet, texts: texts, origins: origins)
  }

  private static let noMargins = TemplateEdges(
    top: .fixed(.zero), end: .fixed(.zero), bottom: .fixed(.zero), start: .fixed(.zero))

  private mutating func readPaper() {
    if let named = record["size"]?.text.flatMap({ Paper.named($0) }) { paper = named }
    if record["orientation"]?.text == "landscape" { paper = paper.landscape }
  }

  private mutating func backdrop(_ path: String, at place: SourceRange) -> TemplateBlock {
    let whole = Box(x: .zero, y: .zero, width: paper.width, height: paper.height)
    var values = KeyValues(at: place)
    values.add("image", .text(.fixed(path, at: place)), at: place)
    values.add("stretch", .boolean(true), at: place)
    values.add("decoration", .boolean(true), at: place)
    return block(.image, values, Look(), at: whole, place)
  }

  // MARK: Parts

  /// A block at a place of the page.
  mutating func block(
    _ kind: BlockKind, _ values: KeyValues, _ look: Look, at box: Box, _ place: SourceRange,
    vertical: FixedPlace.Vertical = .top
  ) -> TemplateBlock {
    var look = look
    look.block.place = FixedPlace(box, vertical: vertical, isPhysical: true)
    look.block.isDecoration = values["decoration"]?.boolean ?? false
    return block(kind, values, look, place)
  }

  mutating func block(_ kind: BlockKind, _ values: KeyValues, _ look: Look, _ place: SourceRange)
    -> TemplateBlock
  {
    origins.append(place)
    return TemplateBlock(kind, values, look: look, number: Int32(origins.count - 1), place: place)
  }

  /// Letters as an element or a class asks for them.
  mutating func look(_ fields: FieldValue, over base: Look) -> Look {
    var look = base
    if let font = fields["font"], let name = font.text {
      if sheet.knowsFont(name, settings.families) {
        look.families = sheet.expanded([name])
      } else {
        let names = sheet.fonts.keys.sorted() + (settings.families ?? [])
        diagnostics.append(.unknownFont(name, among: names, at: font.place).ofCertificates)
      }
    }
    if let size = fields["size"]?.decimal { look.size = .points(max(1, min(1_000, size.number))) }
    if let colour = fields["color"]?.text.flatMap({ ColourText.colour($0) }) { look.colour = colour }
    if let tag = fields["lang"]?.text { look.language = tag }
    let direction = DocumentLanguage(look.language ?? language).isRightToLeft
    look.isRightToLeft = direction
    if let align = fields["align"]?.text { look.alignment = Self.alignment(align, direction) }
    return look
  }

  /// Left and right are what they are on paper, whichever way the text reads.
  static func alignment(_ word: String, _ isRightToLeft: Bool) -> TextAlignment {
    switch word {
    case "left": isRightToLeft ? .end : .start
    case "right": isRightToLeft ? .start : .end
    default: StyleProperty.alignment(word)
    }
  }

  /// Plain letters of the design's language.
  var plainLook: Look {
    var look = sheet.look("plain")
    look.families = sheet.expanded(["sans"])
    look.size = .points(12)
    // Places of elements are made for their letters, with little to spare.
    look.leading = 1_150
    look.block = BlockStyle()
    look.isRightToLeft = DocumentLanguage(language).isRightToLeft
    return look
  }
}

extension Diagnostic {
  /// As a complaint of the rule about designs of certificates.
  var ofCertificates: Diagnostic {
    Diagnostic(
      severity, DiagnosticID(id.name, rule: "V-72"), summary, at: range, label: label, notes: notes,
      hint: hint)
  }
}

extension Decimal {
  /// Good enough for a place on paper, and never further away than any paper reaches.
  var number: Double {
    min(100_000, max(-100_000, (0..<scale).reduce(Double(coefficient)) { value, _ in value / 10 }))
  }
}
