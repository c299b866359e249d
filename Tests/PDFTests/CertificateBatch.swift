@testable import PDF

/// Certificates as a template makes them: a frame and fixed words that all share, and a few runs for each.
struct CertificateBatch: Sendable {
  let prototype: Document
  private let shared: SharedContent
  private let sans: Font
  private let naskh: Font
  private let slots: [ContentSlot]
  private let code: ContentSlot
  private let runs: [GlyphRun]
  private let arabic: GlyphRun

  init() throws {
    let deflater = Deflater(level: 9)
    let letters = SampleDocument.letters
    let (latin, eastern) = (TestFont.sans, TestFont.naskh)
    var resources = Resources(deflater)
    sans = try SampleDocument.add(latin, letters, to: &resources, deflater)
    naskh = try SampleDocument.add(eastern, "شهادة إتمام", rightToLeft: true, to: &resources, deflater)
    var tree = StructureTree()
    var canvas = Canvas(width: 842, height: 595)
    var frame = Path()
    frame.rectangle(Rectangle(x: 20, y: 20, width: 802, height: 555), radius: 10)
    canvas.stroke(frame, Colour(red: 180, green: 140, blue: 60), LineStyle(width: 3))
    canvas.begin(tree.leaf(.heading1, in: tree.root), in: tree)
    try canvas.draw(
      latin.run("Certificate of Completion"), .init(font: sans, size: 30), at: Point(100, 480))
    slots = (0..<13).map { _ in tree.leaf(.paragraph, in: tree.root) }
    var properties = ElementProperties(alternative: "QR code of the address of this certificate")
    properties.box = Rectangle(x: 700, y: 60, width: 80, height: 80)
    code = tree.leaf(.figure, in: tree.root, properties)
    shared = resources.add(shared: canvas, deflater)
    let information = Information(
      title: "Certificate", language: "en", date: Timestamp(seconds: 1_763_730_120))
    var document = Document(information, resources)
    document.structure = tree
    prototype = document
    runs = try ["for learner 0123456789 of a course", "completed in 12 hours", "number 55 of 77"].map {
      try latin.run($0)
    }
    arabic = try eastern.run("شهادة إتمام", rightToLeft: true)
  }

  func canvas() -> Canvas { Canvas(width: 842, height: 595, over: shared) }

  func write(_ number: Int, _ canvas: inout Canvas, to output: inout [UInt8], _ deflater: Deflater) throws {
    var document = prototype
    document.information.title = "Certificate \(number)"
    canvas.begin(over: shared)
    for (index, slot) in slots.enumerated() {
      canvas.begin(slot, in: document.structure)
      let point = Point(100, 430 - Double(index) * 20)
      if index % 4 == 3 {
        canvas.draw(arabic, .init(font: naskh, size: 14, language: "ar"), at: point)
      } else {
        canvas.draw(runs[(index + number) % 3], .init(font: sans, size: 12), at: point)
      }
    }
    let rows = (0..<116).map { UInt8(truncatingIfNeeded: ($0 &* 37 &+ number) &* 113) }
    if let bitmap = Bitmap(width: 29, height: 29, rows: rows) {
      canvas.begin(code, in: document.structure)
      canvas.draw(bitmap, in: Rectangle(x: 700, y: 60, width: 80, height: 80))
    }
    document.append(&canvas, deflater)
    try document.write(to: &output, deflater)
  }
}
