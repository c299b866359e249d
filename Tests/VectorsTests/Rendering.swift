import Foundation
import TestSupport

@testable import PDF
@testable import PDFConformance

/// A picture in a document, and what it looks like.
enum Rendering {
  /// A page of the drawing's size, with the drawing as a figure on it.
  static func document(of drawing: ImportedDrawing) throws -> [UInt8] {
    let deflater = Deflater()
    var resources = Resources(deflater)
    let form = resources.add(imported: drawing, deflater)
    var document = Document(
      Information(title: "A drawing", language: "en", date: Timestamp(seconds: 0)), resources)
    var tree = document.structure
    var canvas = Canvas(width: drawing.width, height: drawing.height)
    let box = Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height)
    var figure = ElementProperties(alternative: "A drawing")
    figure.box = box
    canvas.begin(tree.leaf(.figure, in: tree.root, figure), in: tree)
    canvas.draw(form, in: box)
    document.structure = tree
    document.append(&canvas, deflater)
    var bytes: [UInt8] = []
    try document.write(to: &bytes, deflater)
    return bytes
  }

  /// Each page on paper of its size.
  static func document(of imported: ImportedPages) throws -> [UInt8] {
    let deflater = Deflater()
    var resources = Resources(deflater)
    let forms = resources.add(imported: imported, deflater)
    var document = Document(
      Information(title: "Some pages", language: "en", date: Timestamp(seconds: 0)), resources)
    for (page, form) in zip(imported.pages, forms) {
      var canvas = Canvas(width: page.width, height: page.height)
      let words = ElementProperties(actualText: page.text)
      let slot = document.structure.leaf(.paragraph, in: document.structure.root, words)
      canvas.begin(slot, in: document.structure)
      canvas.draw(form, in: Rectangle(x: 0, y: 0, width: page.width, height: page.height))
      document.append(&canvas, deflater)
    }
    var bytes: [UInt8] = []
    try document.write(to: &bytes, deflater)
    return bytes
  }

  /// What speaks against the document that shows the drawing.
  static func complaints(about drawing: ImportedDrawing) throws -> [String] {
    Conformance.complaints(of: PDFFile(try document(of: drawing)))
  }

  /// An SVG file as librsvg's own program draws it on white, as a PNG file.
  static func png(svg: [UInt8], width: Int, height: Int) -> [UInt8] {
    run(
      "/usr/bin/rsvg-convert", ["-b", "white", "-w", "\(width)", "-h", "\(height)", "in", "-o", "out"], svg)
  }

  /// What a program makes of the file `in`.
  static func run(_ program: String, _ arguments: [String], _ input: [UInt8]) -> [UInt8] {
    let scratch = ScratchFolder()
    scratch.write("in", input)
    _ = BuiltCommand.run(program: program, arguments, in: scratch.path)
    return scratch.read("out")
  }

  /// What a program says about the file `in`.
  static func output(_ program: String, _ arguments: [String], _ input: [UInt8]) -> String {
    let scratch = ScratchFolder()
    scratch.write("in", input)
    return BuiltCommand.run(program: program, arguments, in: scratch.path).output
  }
}

extension ScratchFolder {
  /// What a program wrote, or nothing.
  func read(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: path + "/" + name).map { Array($0) } ?? []
  }
}

/// Pixels of a PNG file.
struct Pixels {
  let width: Int
  let height: Int
  /// Of each pixel three or four bytes.
  let bytes: [UInt8]
  let components: Int

  init(_ file: [UInt8]) throws {
    let body = Array(file[16..<26])
    width = Int(body.big32(at: 0) ?? 0)
    height = Int(body.big32(at: 4) ?? 0)
    components = body[9] == 6 ? 4 : 3
    let isIndexed = body[9] == 3
    var (place, data, palette): (Int, [UInt8], [UInt8]) = (8, [], [])
    while place + 12 <= file.count {
      let length = Int(file.big32(at: place) ?? 0)
      let content = file[place + 8..<place + 8 + length]
      switch String(decoding: file[place + 4..<place + 8], as: UTF8.self) {
      case "IDAT": data += content
      case "PLTE": palette = Array(content)
      default: break
      }
      place += 12 + length
    }
    let stored = isIndexed ? 1 : components
    let rows = Deflater.inflate(data.span, to: (width * stored + 1) * height) ?? []
    let plain = try PNGFilters.undo(rows, rowBytes: width * stored, pixelBytes: stored)
    bytes = isIndexed ? plain.flatMap { palette[Int($0) * 3..<Int($0) * 3 + 3] } : plain
  }

  /// Red, green, blue and opacity.
  func colour(_ x: Int, _ y: Int) -> [UInt8] {
    let start = (y * width + x) * components
    return Array(bytes[start..<start + components]) + (components == 3 ? [255] : [])
  }

  /// The mean difference of all parts, and the share of pixels that are far from each other (an eighth).
  func difference(from other: Pixels) -> (mean: Double, farApart: Double) {
    guard (width, height) == (other.width, other.height) else { return (255, 1) }
    var (sum, far) = (0, 0)
    for y in 0..<height {
      for x in 0..<width {
        let parts = zip(colour(x, y).prefix(3), other.colour(x, y)).map { abs(Int($0) - Int($1)) }
        sum += parts.reduce(0, +)
        if parts.contains(where: { $0 > 32 }) { far += 1 }
      }
    }
    return (Double(sum) / Double(width * height * 3), Double(far) / Double(width * height))
  }
}
