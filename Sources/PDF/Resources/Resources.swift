/// Fonts, pictures and drawings as they stand in files, compressed once.
///
/// A value: a batch makes one, and each document has a copy that shares its bytes and may add to it. All
/// documents give the same object the same number, so that its bytes are copied as they are; a document
/// leaves out what it does not use.
public struct Resources: Sendable {
  private(set) var parts: [ObjectPart] = []
  /// The object that pages refer to, by resource.
  private(set) var numbers: [Int32] = []
  /// Other resources that a resource needs.
  private var needs: [[Int32]] = []
  private(set) var nextNumber: Int32 = 1

  /// The resource that every document has: what its colours mean.
  static let profile: Int32 = 0

  public init(_ deflater: Deflater) {
    let profile = SRGBProfile.bytes
    _ = add(deflater) { writer in
      writer.compressedStream(profile.span, deflater) { $0.write("/N 3") }
    }
  }

  /// Embeds a font with the texts of the glyphs that will be drawn with it.
  public mutating func add(_ program: FontProgram, _ texts: GlyphTexts, _ deflater: Deflater) -> Font {
    add(PackedFont(program, texts, deflater), deflater)
  }

  public mutating func add(_ font: PackedFont, _ deflater: Deflater) -> Font {
    let resource = add(deflater) { font.write(to: &$0, deflater) }
    return Font(resource: resource, data: font.data)
  }

  /// Embeds a font that one document has alone: what is said of it is compressed with the rest of that one.
  public mutating func add(own font: PackedFont, _ deflater: Deflater) -> Font {
    var writer = ObjectWriter(firstNumber: nextNumber)
    let number = font.write(to: &writer, deflater)
    return Font(resource: add(writer, of: number), data: font.data)
  }

  public mutating func add(_ picture: Picture, _ deflater: Deflater) -> PlacedPicture {
    let resource = add(deflater) { picture.write(to: &$0, deflater) }
    return PlacedPicture(
      resource: resource, width: picture.width, height: picture.height, orientation: picture.orientation,
      hasAlpha: picture.alpha != nil)
  }

  public mutating func add(form canvas: consuming Canvas, _ deflater: Deflater) -> Form {
    canvas.finish()
    let (width, height) = canvas.size
    let usage = canvas.usage
    let resource = add(needing: usage.resources, deflater) { [numbers] writer in
      writer.compressedStream(canvas.bytes.span, deflater) { entries in
        entries.write("/Type/XObject/Subtype/Form/BBox")
        entries.write(cornersOf: Rectangle(x: 0, y: 0, width: width, height: height))
        entries.write(usage, numbers)
        if canvas.hasTransparency { entries.write("/Group<</S/Transparency/CS/DeviceRGB>>") }
      }
    }
    return Form(
      resource: resource, width: width, height: height, hasTransparency: canvas.hasTransparency)
  }

  public mutating func add(imported drawing: ImportedDrawing, _ deflater: Deflater) -> Form {
    let resource = add(deflater) { drawing.objects.write(to: &$0, deflater) }
    return Form(
      resource: resource, width: drawing.width, height: drawing.height,
      hasTransparency: drawing.hasTransparency)
  }

  /// A form of each page. A document that shows one of them has the objects of all.
  public mutating func add(imported excerpt: ImportedPages, _ deflater: Deflater) -> [Form] {
    let whole = add(deflater) { excerpt.objects.write(to: &$0, deflater) }
    let first = numbers[Int(whole)]
    return excerpt.pages.map { page in
      let writer = ObjectWriter(firstNumber: nextNumber)
      return Form(
        resource: add(writer, of: first + Int32(page.form), needing: [whole]), width: page.width,
        height: page.height, hasTransparency: excerpt.hasTransparency)
    }
  }

  /// Keeps what lies below everything else on a page and is the same in all documents.
  public mutating func add(shared canvas: consuming Canvas, _ deflater: Deflater) -> SharedContent {
    canvas.finish()
    // What it sets must not reach the content above it.
    let bytes = Array("q\n".utf8) + canvas.bytes + Array("Q\n".utf8)
    let resource = add(needing: canvas.usage.resources, deflater) {
      $0.compressedStream(bytes.span, deflater)
    }
    return SharedContent(
      resource: resource, slots: canvas.slots, usage: canvas.usage, hasTransparency: canvas.hasTransparency)
  }

  private mutating func add(
    needing needed: [Int32] = [], _ deflater: Deflater, _ write: (inout ObjectWriter) -> Int32
  ) -> Int32 {
    var writer = ObjectWriter(firstNumber: nextNumber)
    let number = write(&writer)
    writer.finishPacked(deflater)
    return add(writer, of: number, needing: needed)
  }

  private mutating func add(
    _ writer: consuming ObjectWriter, of number: Int32, needing needed: [Int32] = []
  ) -> Int32 {
    nextNumber = writer.nextNumber
    numbers.append(number)
    parts.append(ObjectPart(writer))
    needs.append(needed)
    return Int32(parts.count - 1)
  }

  /// Which resources are needed for these, in their order.
  func closure(of used: [Int32]) -> [Int32] {
    var isUsed = [Bool](repeating: false, count: parts.count)
    isUsed[Int(Self.profile)] = true
    var rest = used
    while let next = rest.popLast() {
      guard !isUsed[Int(next)] else { continue }
      isUsed[Int(next)] = true
      rest += needs[Int(next)]
    }
    return isUsed.indices.filter { isUsed[$0] }.map(Int32.init)
  }
}

/// Content that lies below everything else on pages of many documents. Its slots are those of the structure
/// that the documents' own structures are copies of.
public struct SharedContent: Sendable {
  let resource: Int32
  let slots: [ContentSlot]
  let usage: Usage
  let hasTransparency: Bool
}
