@testable import PDF

/// A document with something of everything.
struct SampleDocument {
  var document: Document
  let deflater = Deflater()
  let sans: Font
  let naskh: Font
  let garamond: Font
  let picture: PlacedPicture

  static let english = "Certificate (of) \\Completion"
  static let letters = english + "0123456789 abcdefghijklmnopqrstuvwxyz-\u{2010}"
  static let arabic = "شهادة إتمام"

  init(title: String = "A sample") throws {
    var resources = Resources(deflater)
    let text = Self.letters
    sans = try Self.add(TestFont.sans, text, to: &resources, deflater)
    naskh = try Self.add(TestFont.naskh, Self.arabic, rightToLeft: true, to: &resources, deflater)
    garamond = try Self.add(TestFont.garamond, text, to: &resources, deflater)
    picture = resources.add(try Picture(SamplePictures.png(type: 6, bits: 8)), deflater)
    var information = Information(title: title, language: "en", date: Timestamp(seconds: 1_763_730_120))
    information.author = "Müller & Søn"
    information.keywords = ["one", "two"]
    document = Document(information, resources)
    try drawFirstPage()
    try drawSecondPage()
    addNavigation()
  }

  static func add(
    _ font: TestFont, _ text: String, rightToLeft: Bool = false, to resources: inout Resources,
    _ deflater: Deflater
  ) throws -> Font {
    var texts = GlyphTexts()
    texts.note(try font.run(text, rightToLeft: rightToLeft))
    return resources.add(try font.program(), texts, deflater)
  }

  func bytes() throws -> [UInt8] {
    var output: [UInt8] = []
    try document.write(to: &output, deflater)
    return output
  }

  private mutating func drawFirstPage() throws {
    var tree = document.structure
    var canvas = Canvas(width: 595, height: 842)
    canvas.fill(Rectangle(x: 0, y: 0, width: 595, height: 842), Colour(red: 250, green: 240, blue: 230))
    canvas.begin(tree.leaf(.heading1, in: tree.root), in: tree)
    try canvas.draw(
      TestFont.sans.run(Self.english), .init(font: sans, size: 24), at: Point(72, 750))
    let arabic = tree.leaf(.paragraph, in: tree.root, ElementProperties(language: "ar"))
    canvas.begin(arabic, in: tree)
    try canvas.draw(
      TestFont.naskh.run(Self.arabic, rightToLeft: true), .init(font: naskh, size: 18, language: "ar"),
      at: Point(72, 700))
    let box = Rectangle(x: 72, y: 500, width: 100, height: 100)
    var figure = ElementProperties(alternative: "A \"square\" (in) colours – مربع")
    figure.box = box
    canvas.begin(tree.leaf(.figure, in: tree.root, figure), in: tree)
    canvas.draw(picture, in: box)
    canvas.setOpacity(0.5)
    var code = ElementProperties(alternative: "QR code of the address")
    code.box = box
    canvas.begin(tree.leaf(.figure, in: tree.root, code), in: tree)
    if let bitmap = Bitmap(width: 9, height: 2, rows: [0xAA, 0x80, 0x45, 0x49]) {
      canvas.draw(bitmap, in: Rectangle(x: 300, y: 500, width: 90, height: 20))
    }
    canvas.end()
    canvas.setOpacity(1)
    try drawLink(&canvas, &tree)
    var frame = Path()
    frame.rectangle(Rectangle(x: 20, y: 20, width: 555, height: 802), radius: 12)
    canvas.stroke(frame, .black, LineStyle(width: 2, cap: .round, dashes: [4, 2]))
    document.structure = tree
    document.append(&canvas, deflater)
  }

  private func drawLink(_ canvas: inout Canvas, _ tree: inout StructureTree) throws {
    let paragraph = tree.element(.paragraph, in: tree.root)
    canvas.begin(tree.slot(in: paragraph), in: tree)
    try canvas.draw(TestFont.garamond.run("see "), .init(font: garamond, size: 12), at: Point(72, 450))
    let link = tree.element(.link, in: paragraph)
    canvas.begin(tree.slot(in: link), in: tree)
    try canvas.draw(TestFont.garamond.run("page two"), .init(font: garamond, size: 12), at: Point(95, 450))
    canvas.link(
      Rectangle(x: 95, y: 447, width: 50, height: 14), to: .destination("two"), contents: "To page two",
      for: link)
    canvas.link(
      Rectangle(x: 95, y: 427, width: 50, height: 14), to: .address("https://example.org/a(b)?c=\\é"),
      contents: "", for: link)
    let note = tree.leaf(.note, in: paragraph)
    canvas.begin(note, in: tree)
    try canvas.draw(TestFont.garamond.run("1 a note"), .init(font: garamond, size: 8), at: Point(72, 60))
    canvas.end()
  }

  private mutating func drawSecondPage() throws {
    var tree = document.structure
    var canvas = Canvas(width: 595, height: 842)
    canvas.begin(tree.leaf(.heading2, in: tree.root), in: tree)
    try canvas.draw(TestFont.sans.run("two"), .init(font: sans, size: 16), at: Point(72, 750))
    let table = tree.element(.table, in: tree.root)
    for row in 0..<2 {
      let line = tree.element(.tableRow, in: table)
      for column in 0..<2 {
        let properties = row == 0 ? ElementProperties(scope: .column) : nil
        let cell = tree.element(row == 0 ? .headerCell : .dataCell, in: line, properties)
        canvas.begin(tree.leaf(.paragraph, in: cell), in: tree)
        try canvas.draw(
          TestFont.sans.run("cell \(row) \(column)"), .init(font: sans, size: 10),
          at: Point(72 + Double(column) * 100, 700 - Double(row) * 20))
      }
    }
    let list = tree.element(.list, in: tree.root)
    var numbering = ElementProperties()
    numbering.numbering = .decimal
    tree.set(numbering, of: list)
    let item = tree.element(.listItem, in: list)
    for (role, text, x) in [(Role.label, "1", 72.0), (.listBody, "an item", 90)] {
      canvas.begin(tree.leaf(role, in: item), in: tree)
      try canvas.draw(TestFont.sans.run(text), .init(font: sans, size: 10), at: Point(x, 600))
    }
    canvas.begin(.footer)
    try canvas.draw(TestFont.sans.run("2"), .init(font: sans, size: 8), at: Point(300, 30))
    document.structure = tree
    document.append(&canvas, deflater)
  }

  private mutating func addNavigation() {
    document.destinations = [Destination("two", page: 1, top: 770), Destination("one", page: 0)]
    document.outline = [
      OutlineEntry("One", level: 1, target: .page(0, top: 770)),
      OutlineEntry("Two – اثنان", level: 2, target: .destination("two")),
      OutlineEntry("Three", level: 1, target: .page(1, top: nil)),
    ]
    document.labels = [PageLabel(from: 0, .lowerRoman), PageLabel(from: 1, .decimal, prefix: "B-")]
    document.attachments = [
      Attachment(
        name: "data.xml", mediaType: "text/xml", description: "The data", relationship: .data,
        bytes: Array("<a/>".utf8))
    ]
  }
}
