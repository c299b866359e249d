public import Fonts
public import PDF
public import Typesetting

/// What papers are drawn with: faces cut to what they show, and pictures.
public struct PaperMaterials: Sendable {
  public enum PaperImage: Sendable {
    case raster(PlacedPicture)
    case vectors(Form)
  }

  public var resources: Resources
  /// By the numbers that papers know them by.
  public var pictures: [Int: PaperImage]
  var fonts = EmbeddedFonts()

  /// For papers that show nothing but these do.
  public init(
    for documents: [PrintedDocument], _ session: FontSession, _ deflater: Deflater, _ resources: Resources,
    pictures: [Int: PaperImage] = [:]
  ) throws {
    try self.init(showing: documents.flatMap(\.texts), session, deflater, resources, pictures: pictures)
  }

  init(
    showing texts: [PrintedText], _ session: FontSession, _ deflater: Deflater, _ resources: Resources,
    pictures: [Int: PaperImage]
  ) throws {
    self.resources = resources
    self.pictures = pictures
    var fonts = PaperFonts()
    for text in texts { fonts.note(text) }
    self.fonts.faces = try fonts.embed(session, in: &self.resources, deflater)
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
