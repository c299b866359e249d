public import PDF
public import Typesetting

/// Draws papers of a kind, as many as there are. What they share is drawn and compressed once: faces with
/// the letters of the alphabets, pictures, and whatever the template says for all of them.
///
/// A paper's bytes depend on its template and on itself, never on the others: a batch may be made in any
/// parts, on any number of threads, today and after one more row. Each thread has a batch of its own.
public struct PaperBatch {
  /// Pages that look alike before anything that changes is on them.
  private struct Ground {
    let materials: PaperMaterials
    let shared: [Int: SharedContent]
  }

  private let materials: PaperMaterials
  private let tools: SettingTools
  /// For pictures that one paper has.
  private let deflater: Deflater
  /// For what papers share: it is worth the time once.
  private let thorough = Deflater(level: 9)
  /// For what a paper says, which are few of its bytes.
  private let quick = Deflater(level: 1)
  private let pictures: PictureSource
  private var grounds: [[PageShape]: Ground] = [:]
  private var fonts = KeptFonts()
  /// Papers of a kind differ by what they leave out, in few ways.
  private static let mostGrounds = 256

  /// - Parameter sample: any paper of the kind.
  public init(
    like sample: PrintedDocument, language: String, _ tools: SettingTools, _ deflater: Deflater,
    pictures: @escaping PictureSource = { _ in nil }
  ) throws {
    let alphabets = try Alphabets(of: sample, language: language).texts(tools)
    materials = try PaperMaterials(showing: sample.constantTexts + alphabets, tools.session, thorough)
    self.pictures = pictures
    self.tools = tools
    self.deflater = deflater
  }

  public mutating func pdf(_ document: PrintedDocument, _ information: Information) throws -> [UInt8] {
    let document = document.withoutCoveredConstants
    let ground = ground(of: document)
    var own = ground.materials
    var extra = PaperFonts()
    for text in document.texts { extra.note(text, beyond: own.fonts) }
    for page in document.pages { own.addPictures(of: page.items, pictures, deflater) }
    if !extra.isEmpty {
      own.fonts.extras = try extra.embed(
        tools.session, in: &own.resources, isShared: false, keeping: &fonts, quick)
    }
    return try document.pdf(information, own, over: ground.shared, quick)
  }

  private mutating func ground(of document: PrintedDocument) -> Ground {
    let shapes = document.pages.map { PageShape($0, of: document) }
    if let known = grounds[shapes] { return known }
    var own = materials
    var shared: [Int: SharedContent] = [:]
    for (number, page) in document.pages.enumerated() where !shapes[number].isEmpty {
      own.addPictures(of: page.items.lazy.filter { $0.constant != 0 }, pictures, thorough)
      var canvas = Canvas(width: page.width.points, height: page.height.points)
      PageDrawing(page: page, document: document, materials: own).draw(.constant, on: &canvas)
      shared[number] = own.resources.add(shared: canvas, thorough)
    }
    let ground = Ground(materials: own, shared: shared)
    if grounds.count >= Self.mostGrounds { grounds.removeAll() }
    grounds[shapes] = ground
    return ground
  }
}

extension PrintedDocument {
  /// What is shared is drawn first: what lies over something of the paper's own is its own, too.
  fileprivate var withoutCoveredConstants: PrintedDocument {
    var document = self
    for page in pages.indices {
      var covers: [Box] = []
      for (index, item) in pages[page].items.enumerated() {
        if item.constant != 0, covers.contains(where: { $0.meets(item.box) }) {
          document.pages[page].items[index].constant = 0
        }
        if document.pages[page].items[index].constant == 0, item.isOpaque { covers.append(item.box) }
      }
    }
    return document
  }

  /// Those that all papers of the kind have.
  fileprivate var constantTexts: [PrintedText] {
    var numbers = Set<Int>()
    for item in pages.lazy.flatMap(\.items) where item.constant != 0 {
      if case .line(let text, _, _) = item.content { numbers.insert(text) }
    }
    return numbers.sorted().map { texts[$0] }
  }
}

extension PrintedItem {
  /// Whether it hides what lies below it.
  fileprivate var isOpaque: Bool {
    switch content {
    case .fill, .picture, .bitmap: true
    case .line, .borders, .rule: false
    }
  }
}

extension Box {
  fileprivate func meets(_ other: Box) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}
