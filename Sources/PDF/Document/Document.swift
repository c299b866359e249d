/// Why a document cannot be written as PDF/A and PDF/UA want it.
public enum DocumentProblem: Error, Hashable, Sendable {
  case noTitle
  case noLanguage
  case noPages
  case unknownDestination(String)
  case unknownPage(Int)
  case repeatedName(String)
  case repeatedIdentifier(String)

  public var explanation: String {
    switch self {
    case .noTitle: "the document has no title"
    case .noLanguage: "the document has no language"
    case .noPages: "the document has no pages"
    case .unknownDestination(let name): "nothing in the document is called `\(name)`, but a link leads there"
    case .unknownPage(let page): "a link leads to page \(page + 1), which the document does not have"
    case .repeatedName(let name): "two places or attachments are called `\(name)`"
    case .repeatedIdentifier(let name): "two elements are called `\(name)`"
    }
  }
}

/// A document that is being put together. A value: copies of a prototype are documents of a batch.
public struct Document: Sendable {
  public var information: Information
  public var resources: Resources
  public var structure = StructureTree()
  public var outline: [OutlineEntry] = []
  public var destinations: [Destination] = []
  public var labels: [PageLabel] = []
  public var attachments: [Attachment] = []
  public var foreignMetadata: [ForeignMetadata] = []
  private(set) var pages: [Page] = []

  struct Page: Sendable {
    let width: Double
    let height: Double
    let base: Int32?
    /// Compressed.
    let content: [UInt8]
    let slots: [ContentSlot]
    let links: [Link]
    let usage: Usage
    let hasTransparency: Bool
  }

  public init(_ information: Information, _ resources: Resources) {
    self.information = information
    self.resources = resources
  }

  public var pageCount: Int { pages.count }

  /// Takes what was drawn as the next page.
  public mutating func append(_ canvas: inout Canvas, _ deflater: Deflater) {
    canvas.finish()
    let content = deflater.packed(canvas.bytes.span)
    pages.append(
      Page(
        width: canvas.size.width, height: canvas.size.height, base: canvas.base?.resource, content: content,
        slots: canvas.slots, links: canvas.links, usage: canvas.usage,
        hasTransparency: canvas.hasTransparency))
  }

  /// The file, in place of what was in `output`, whose memory is used again.
  public func write(to output: inout [UInt8], _ deflater: Deflater) throws(DocumentProblem) {
    try check()
    var memory: [UInt8] = []
    swap(&memory, &output)
    memory.removeAll(keepingCapacity: true)
    var writer = DocumentWriter(self, continuing: memory, deflater)
    writer.write()
    output = writer.objects.bytes
  }

  private func check() throws(DocumentProblem) {
    if information.title.allSatisfy(\.isWhitespace) { throw .noTitle }
    if information.language.isEmpty { throw .noLanguage }
    if pages.isEmpty { throw .noPages }
    var names: Set<String> = []
    for place in destinations {
      guard names.insert(place.name).inserted else { throw .repeatedName(place.name) }
      try check(.page(place.page, top: nil), [])
    }
    for entry in outline { try check(entry.target, names) }
    for page in pages { for link in page.links { try check(link.target, names) } }
    var files: Set<String> = []
    for file in attachments where !files.insert(file.name).inserted { throw .repeatedName(file.name) }
    var identifiers: Set<String> = []
    for case let name? in structure.properties.map(\.identifier) where !identifiers.insert(name).inserted {
      throw .repeatedIdentifier(name)
    }
  }

  private func check(_ target: Target, _ names: Set<String>) throws(DocumentProblem) {
    switch target {
    case .address: break
    case .destination(let name): guard names.contains(name) else { throw .unknownDestination(name) }
    case .page(let page, _): guard pages.indices.contains(page) else { throw .unknownPage(page) }
    }
  }
}
