import Liquid
import Names
import PDF
public import Typesetting

extension BlockKind {
  static let manuscript = BlockKind(
    "manuscript", .object(.manuscript),
    "The first pages of a finished manuscript, each on paper of its own size; nothing if the document is of none.",
    isSameForAll: false
  ) { block, maker in
    maker.manuscript(block)
    return []
  }
}

extension KeyShape {
  static let manuscript = KeyShape(
    "the pages of a manuscript",
    [
      TemplateKey(
        "foot", .object(.running), "What stands at the foot of each page that is not printed to its edge."),
      TemplateKey("strip", .length, "The room that it needs; if a page has less, all of them become smaller.")
        .standard("8mm"),
      TemplateKey(
        "backdrop", .blocks, "Blocks behind the page; their places grow and shrink as the page does."),
      TemplateKey("alt", .plainText, "What a page shows that has no text; Liquid knows `page`.")
        .standard("the page's number"),
      TemplateKey("numbering", .object(.numbering), "Numbers begin anew."),
    ])
}

extension Maker {
  /// A section for each page: it is paper of the page's size, and the page is one picture that says its words.
  mutating func manuscript(_ block: TemplateBlock) {
    guard isAtTop, let pages = context.manuscript?.pages, !pages.isEmpty else { return }
    let keys = block.main?.object
    let layout = ManuscriptLayout(pages, strip: keys?["strip"]?.length(.points(10)) ?? .millimetres(8))
    let sheet = PageLayers(pages: [template.values["page"]?.object].compactMap(\.self)).paper
    // They are of no section.
    (isAtTop, isOutsideOfText) = (false, true)
    let backdrop = blocks(keys?["backdrop"]?.blocks ?? [])
    (isAtTop, isOutsideOfText) = (true, false)
    for (index, page) in pages.enumerated() {
      let paper = layout.paper(of: page)
      var design = PageDesign(width: paper.width, height: paper.height, margins: .zero)
      if layout.hasFoot(page) { design.foot = running(keys?["foot"]?.object) }
      design.backdrop = backdrop.map { $0.stretched(from: sheet, to: paper) }
      var section = MadeSection()
      section.design = PageDesigns(design)
      section.isExcerpt = true
      section.blocks = [picture(of: page, index, layout, keys?["alt"]?.text)]
      section.numbering = index == 0 ? keys?["numbering"]?.object : nil
      sections.append(section)
    }
    sections.append(MadeSection())
    breakBefore = .none
  }

  private mutating func picture(
    of page: ImportedPages.Page, _ index: Int, _ layout: ManuscriptLayout, _ alternative: TextTemplate?
  ) -> Block {
    let place = layout.place(of: page)
    let picture = PaperPicture(inManuscript: index, width: place.width, height: place.height)
    var content = PictureBlock(picture, width: .length(place.width), height: place.height)
    let words = page.spoken
    if words.isEmpty {
      content.alternative = described(index, alternative)
    } else {
      content.actualText = words
    }
    var block = Block(.picture(content), origin: current)
    block.style.place = FixedPlace(place, isPhysical: true)
    return block
  }

  private mutating func described(_ index: Int, _ alternative: TextTemplate?) -> String {
    let outer = globals
    defer { globals = outer }
    globals = [.map(TemplateMap([(Name("page"), .integer(index + 1))]))] + outer
    return string(alternative) ?? "\(index + 1)"
  }
}

extension PaperPicture {
  /// A page of the manuscript that a document is of; pages from 0 on have numbers that no other picture has.
  init(inManuscript page: Int, width: Length, height: Length) {
    self.init(number: -1 - page, width: width, height: height)
  }

  /// The page of the manuscript that a number means, if it means one.
  public static func manuscriptPage(_ number: Int) -> Int? { number < 0 ? -1 - number : nil }
}

extension ImportedPages.Page {
  /// Its words as they are read out: lines go on, and so do words with a hyphen at a line's end.
  var spoken: String {
    var text = ""
    for line in self.text.split(whereSeparator: { $0.isNewline || $0 == "\u{C}" }) {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.isEmpty else { continue }
      if text.hasSuffix("\u{AD}") {
        text.removeLast()
      } else if !text.isEmpty, !text.hasSuffix("-") {
        text += " "
      }
      text += words
    }
    return text
  }
}

extension Block {
  /// The same on other paper, its place in proportion.
  fileprivate func stretched(from paper: Paper, to page: Box) -> Block {
    guard let box = style.place?.box else { return self }
    var block = self
    block.style.place?.box = Box(
      x: box.x.times(page.width.units, by: paper.width.units),
      y: box.y.times(page.height.units, by: paper.height.units),
      width: box.width.times(page.width.units, by: paper.width.units),
      height: box.height.times(page.height.units, by: paper.height.units))
    return block
  }
}
