/// A document and the numbers that its objects refer to each other by.
struct DocumentFrame {
  let document: Document
  let information: Information
  /// The objects of pages, then of their links.
  var firstPage: Int32 = 0
  var firstLink: Int32 = 0

  func writeCatalog(_ pages: Int32, _ structure: Int32, _ metadata: Int32, to object: inout [UInt8]) {
    object.write("<</Type/Catalog/Pages ")
    object.write(reference: pages)
    object.write("/Lang")
    object.write(text: information.language)
    object.write("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true")
    object.write(information.isRightToLeft ? "/Direction/R2L>>" : ">>")
    object.write("/StructTreeRoot ")
    object.write(reference: structure)
    object.write("/Metadata ")
    object.write(reference: metadata)
    let name = "(sRGB IEC61966-2.1)"
    object.write(
      "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier\(name)/Info\(name)")
    object.write("/DestOutputProfile ")
    object.write(reference: document.resources.numbers[Int(Resources.profile)])
    object.write(">>]")
    writeLabels(to: &object)
  }

  private func writeLabels(to object: inout [UInt8]) {
    guard !document.labels.isEmpty else { return }
    object.write("/PageLabels<</Nums[")
    var labels = document.labels.sorted { $0.firstPage < $1.firstPage }
    // The first page must have one.
    if labels[0].firstPage > 0 { labels.insert(PageLabel(from: 0, .decimal), at: 0) }
    for label in labels {
      object.write(label.firstPage)
      object.write("<<")
      if let style = label.style { object.write("/S/\(style.rawValue)") }
      if !label.prefix.isEmpty {
        object.write("/P")
        object.write(text: label.prefix)
      }
      if label.start > 1 { object.write("/St \(label.start)") }
      object.write(">>")
    }
    object.write("]>>")
  }

  /// The catalogue's entries for places with names and for attachments.
  func writeNames(_ files: [Int32], to object: inout [UInt8]) {
    if !files.isEmpty {
      object.write("/AF[")
      object.write(references: files)
      object.write("]")
    }
    guard !files.isEmpty || !document.destinations.isEmpty else { return }
    object.write("/Names<<")
    if !document.destinations.isEmpty {
      object.write("/Dests<</Names[")
      let places = document.destinations.map { (name: Array($0.name.utf8), place: $0) }
      // Names stand in the order of their bytes.
      for (name, place) in places.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
        object.write(string: name)
        writePlace(place.page, place.top, to: &object)
      }
      object.write("]>>")
    }
    if !files.isEmpty {
      object.write("/EmbeddedFiles<</Names[")
      let named = zip(document.attachments, files).map { (name: Array($0.name.utf8), number: $1) }
      for (name, number) in named.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
        object.write(string: name)
        object.write(reference: number)
      }
      object.write("]>>")
    }
    object.write(">>")
  }

  /// The entry that leads to a target.
  func write(_ target: Target, to object: inout [UInt8]) {
    switch target {
    case .address(let address):
      object.write("/A<</S/URI/URI")
      object.write(address: address)
      object.write(">>")
    case .destination(let name):
      object.write("/Dest")
      object.write(string: name.utf8)
    case .page(let page, let top):
      object.write("/Dest")
      writePlace(page, top, to: &object)
    }
  }

  func writePlace(_ page: Int, _ top: Double?, to object: inout [UInt8]) {
    object.write("[")
    object.write(reference: firstPage + Int32(page))
    object.write("/XYZ null ")
    if let top { object.write(length: top) } else { object.write("null") }
    object.write(" null]")
  }
}
