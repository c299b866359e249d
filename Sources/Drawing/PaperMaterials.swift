public import Fonts
public import PDF
public import Typesetting

/// A picture as its file holds it.
public enum PictureContent: Sendable {
  case raster(Picture)
  case vectors(ImportedDrawing)
  /// One of some pages that share what they show.
  case page(Int, of: ImportedPages)
}

/// The content of a picture by the number that papers know it by.
public typealias PictureSource = @Sendable (_ number: Int) -> PictureContent?

/// What papers are drawn with: faces cut to what they show, and pictures.
public struct PaperMaterials: Sendable {
  enum PlacedContent: Sendable {
    case raster(PlacedPicture)
    case vectors(Form)
  }

  var resources: Resources
  var pictures: [Int: PlacedContent] = [:]
  var fonts = EmbeddedFonts()

  /// For papers that show nothing but these do.
  public init(
    for documents: [PrintedDocument], _ session: FontSession, _ deflater: Deflater,
    pictures source: PictureSource = { _ in nil }
  ) throws {
    try self.init(showing: documents.flatMap(\.texts), session, deflater)
    for page in documents.lazy.flatMap(\.pages) { addPictures(of: page.items, source, deflater) }
  }

  init(showing texts: [PrintedText], _ session: FontSession, _ deflater: Deflater) throws {
    resources = Resources(deflater)
    var fonts = PaperFonts()
    for text in texts { fonts.note(text) }
    var kept = KeptFonts()
    self.fonts.faces = try fonts.embed(session, in: &resources, isShared: true, keeping: &kept, deflater)
  }

  /// Those that are not there yet, in the order in which they are drawn.
  mutating func addPictures(
    of items: some Sequence<PrintedItem>, _ source: PictureSource, _ deflater: Deflater
  ) {
    for case .picture(let picture) in items.lazy.map(\.content) where pictures[picture.number] == nil {
      switch source(picture.number) {
      case .raster(let content): pictures[picture.number] = .raster(resources.add(content, deflater))
      case .vectors(let content):
        pictures[picture.number] = .vectors(resources.add(imported: content, deflater))
      case .page(let page, let excerpt):
        // All of them, because they come together.
        for (other, form) in resources.add(imported: excerpt, deflater).enumerated() {
          pictures[picture.number + page - other] = .vectors(form)
        }
      case nil: break
      }
    }
  }
}

extension PrintedDocument {
  /// The document as a PDF file.
  public func pdf(
    _ information: Information, _ materials: PaperMaterials, _ deflater: Deflater
  ) throws(DocumentProblem) -> [UInt8] {
    try pdf(information, materials, over: [:], deflater)
  }

  /// - Parameter shared: what is drawn already, by page.
  func pdf(
    _ information: Information, _ materials: PaperMaterials, over shared: [Int: SharedContent],
    _ deflater: Deflater
  ) throws(DocumentProblem) -> [UInt8] {
    var paper = Document(information, materials.resources)
    paper.structure = structure
    paper.outline = outline
    paper.destinations = destinations
    paper.labels = labels
    for (number, page) in pages.enumerated() {
      var canvas = Canvas(width: page.width.points, height: page.height.points, over: shared[number])
      let drawing = PageDrawing(page: page, document: self, materials: materials)
      drawing.draw(shared[number] == nil ? .all : .changing, on: &canvas)
      paper.append(&canvas, deflater)
    }
    var bytes: [UInt8] = []
    try paper.write(to: &bytes, deflater)
    return bytes
  }
}
