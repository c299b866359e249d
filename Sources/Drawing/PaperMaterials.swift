public import Fonts
public import PDF
public import Typesetting

/// What the papers of a batch are drawn with: faces cut to what they show, and pictures.
public struct PaperMaterials: Sendable {
  public enum PaperImage: Sendable {
    case raster(PlacedPicture)
    case vectors(Form)
  }

  public var resources: Resources
  /// By the numbers that papers know them by.
  public var pictures: [Int: PaperImage]
  let fonts: EmbeddedFonts

  /// - Parameters:
  ///   - documents: those that show everything that others of the batch do.
  ///   - resources: with the pictures.
  public init(
    for documents: [PrintedDocument], _ session: FontSession, _ deflater: Deflater, _ resources: Resources,
    pictures: [Int: PaperImage] = [:]
  ) throws {
    self.resources = resources
    self.pictures = pictures
    var fonts = PaperFonts()
    for document in documents { fonts.note(document) }
    self.fonts = try fonts.embed(session, in: &self.resources, deflater)
  }
}

extension PrintedDocument {
  /// The document as a PDF file.
  public func pdf(
    _ information: Information, _ materials: PaperMaterials, _ deflater: Deflater
  ) throws(DocumentProblem) -> [UInt8] {
    var paper = Document(information, materials.resources)
    paper.structure = structure
    paper.outline = outline
    paper.destinations = destinations
    paper.labels = labels
    for page in pages {
      var canvas = Canvas(width: page.width.points, height: page.height.points)
      PageDrawing(page: page, document: self, materials: materials).draw(on: &canvas)
      paper.append(&canvas, deflater)
    }
    var bytes: [UInt8] = []
    try paper.write(to: &bytes, deflater)
    return bytes
  }
}
