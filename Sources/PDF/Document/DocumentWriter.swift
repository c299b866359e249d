/// Writes one document, from its header to its last line.
struct DocumentWriter {
  let deflater: Deflater
  var objects: ObjectWriter
  var frame: DocumentFrame

  var document: Document { frame.document }

  init(_ document: Document, continuing bytes: consuming [UInt8], _ deflater: Deflater) {
    frame = DocumentFrame(document: document, information: document.information.writable)
    self.deflater = deflater
    // Four bytes above 127 say that the file is not text.
    bytes.write("%PDF-1.7\n%")
    bytes += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    objects = ObjectWriter(firstNumber: 1, continuing: bytes)
  }

  mutating func write() {
    let resources = document.resources
    let used = resources.closure(
      of: document.pages.flatMap { $0.usage.resources + ($0.base.map { [$0] } ?? []) })
    let shared = used.reduce(0) { $0 + resources.parts[Int($1)].bytes.count }
    // Enough for what a page or two say, so that all that is shared is copied once.
    objects.bytes.reserveCapacity(objects.bytes.count + shared + 16_384)
    for resource in used { objects.append(resources.parts[Int(resource)]) }
    _ = objects.reserve(Int(resources.nextNumber - objects.nextNumber))

    frame.firstPage = objects.reserve(document.pages.count)
    frame.firstLink = objects.reserve(document.pages.reduce(0) { $0 + $1.links.count })
    let pageTree = writePages()
    let structure = StructureWriter(document, firstPage: frame.firstPage, firstLink: frame.firstLink)
      .write(to: &objects, deflater)
    let metadata = writeMetadata()
    let outline = writeOutline()
    let files = writeAttachments()
    let information = objects.object(deflater) { [frame] in frame.information.write(to: &$0) }
    let catalog = objects.object(deflater) { [frame] object in
      frame.writeCatalog(pageTree, structure, metadata, to: &object)
      if let outline {
        object.write("/PageMode/UseOutlines/Outlines ")
        object.write(reference: outline)
      }
      frame.writeNames(files, to: &object)
      object.write(">>")
    }
    objects.finishFile(catalog: catalog, information: information, deflater)
  }

  private mutating func writeMetadata() -> Int32 {
    var packet: [UInt8] = []
    Metadata.write(frame.information, document.foreignMetadata, to: &packet)
    let number = objects.reserve()
    // As it is: other programs look for it in files without understanding them.
    objects.stream(number, packet.span) { $0.write("/Type/Metadata/Subtype/XML") }
    return number
  }
}
