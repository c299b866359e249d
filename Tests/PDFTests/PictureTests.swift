import Testing

@testable import PDF
@testable import PDFConformance

@Suite struct Pictures {
  struct Case: Sendable, CustomTestStringConvertible {
    let type: UInt8
    let bits: UInt8
    var testDescription: String { "type \(type), \(bits) bits" }
  }

  static let kinds: [Case] =
    [1, 2, 4, 8, 16].map { Case(type: 0, bits: $0) } + [8, 16].map { Case(type: 2, bits: $0) }
    + [1, 2, 4, 8].map { Case(type: 3, bits: $0) } + [8, 16].map { Case(type: 4, bits: $0) }
    + [8, 16].map { Case(type: 6, bits: $0) }

  @Test(arguments: kinds)
  func `of every kind of PNG keep their pixels`(kind: Case) throws {
    for transparency in [
      [], kind.type == 3 ? [0, 0x80] : [UInt8](repeating: 0, count: kind.type == 2 ? 6 : 2),
    ] {
      if !transparency.isEmpty && kind.type >= 4 { continue }
      let file = SamplePictures.png(type: kind.type, bits: kind.bits, transparency: transparency)
      let picture = try Picture(file)
      #expect((picture.width, picture.height) == (8, 5))
      #expect((picture.alpha != nil) == (kind.type >= 4 || !transparency.isEmpty))
      var resources = Resources(Deflater())
      let placed = resources.add(picture, Deflater())
      #expect(placed.uprightSize == (8, 5))
      let bytes = try Self.document(placed, resources)
      let pdf = PDFFile(bytes)
      #expect(Conformance.complaints(of: pdf) == [])
      let images = pdf.numbers(type: "XObject", "Image")
      // What qpdf unpacks is as many bytes as the picture has.
      for number in images {
        let value = pdf.objects[number]?.value ?? .null
        let components = value["ColorSpace"].name == "DeviceRGB" ? 3 : 1
        let bits = value["BitsPerComponent"].integer ?? 0
        #expect(pdf.objects[number]?.data?.count == (8 * components * bits + 7) / 8 * 5)
      }
    }
  }

  static func document(_ picture: PlacedPicture, _ resources: Resources) throws -> [UInt8] {
    var document = Document(
      Information(title: "Pictures", language: "en", date: Timestamp(seconds: 0)), resources)
    var canvas = Canvas(width: 100, height: 100)
    canvas.draw(picture, in: Rectangle(x: 0, y: 0, width: 100, height: 100))
    document.append(&canvas, Deflater())
    var bytes: [UInt8] = []
    try document.write(to: &bytes, Deflater())
    return bytes
  }

  @Test func `undo filters as they were applied`() throws {
    // A row each of no filter, left, above, mean and Paeth; every pixel is then 10, 20, 30.
    let input: [UInt8] = [0, 10, 20, 30, 1, 10, 10, 10, 2, 0, 0, 0, 3, 5, 5, 5, 4, 0, 10, 10]
    let rows = try PNGFilters.undo(input, rowBytes: 3, pixelBytes: 1)
    #expect(Array(rows[..<9]) == [10, 20, 30, 10, 20, 30, 10, 20, 30])
    #expect(Array(rows[9..<12]) == [10, 20, 30])
    #expect(Array(rows[12...]) == [10, 30, 40])
  }

  @Test func `that are broken are problems, not files`() {
    let png = SamplePictures.png(type: 2, bits: 8)
    func problem(_ bytes: [UInt8]) -> PictureProblem? {
      do throws(PictureProblem) {
        _ = try Picture(bytes)
        return nil
      } catch { return error }
    }
    #expect(problem([]) == .unknownFormat)
    #expect(problem(Array(png.prefix(50))) == .truncated)
    #expect(problem(SamplePictures.png(type: 2, bits: 3)) != nil)
    #expect(
      problem(SamplePictures.png(type: 2, bits: 8, interlaced: true))
        == .unsupported("an interlaced PNG file"))
    var huge = png
    huge.replaceSubrange(16..<24, with: [0, 0, 255, 255, 0, 0, 255, 255])
    #expect(problem(huge) == .tooLarge(width: 65_535, height: 65_535))
    let jpeg = SamplePictures.jpeg(components: 3)
    #expect(problem(jpeg) == nil)
    #expect(problem(Array(jpeg.dropLast(2))) == .truncated)
    #expect(problem(SamplePictures.jpeg(components: 4, adobe: true)) == .inkWithoutProfile)
    for count in 0..<jpeg.count { #expect(problem(Array(jpeg.prefix(count))) != nil) }
    for place in png.indices {
      var bytes = png
      bytes[place] ^= 0xFF
      _ = problem(bytes)
    }
  }

  @Test func `from a camera know how it was held`() throws {
    let picture = try Picture(SamplePictures.jpeg(components: 3, orientation: 6))
    #expect(picture.orientation == 6)
    var resources = Resources(Deflater())
    #expect(resources.add(picture, Deflater()).uprightSize == (16, 32))
  }
}
