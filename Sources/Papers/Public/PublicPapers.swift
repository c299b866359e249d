import Content
import Diagnostics
import Documents
import Liquid
import PDF
import Printing
public import Site
import Typesetting

/// Makes the outputs of a site: renders pages, and prints the papers that stand among them. One for a build, and
/// the same for all threads.
public struct PublicPapers: Sendable {
  typealias Maker = @Sendable (PublicOrder) throws -> PublicPaper

  /// Who makes papers of a kind, if they are more than their design and what its entry shows.
  static let makers: [String: Maker] = [
    "preview": { try BookPreview.make($0) }, "preview-page": { try BookPictures.make($0) },
  ]

  private let website: Website
  private let shop: PrintShop
  private let kept = KeptPapers()

  public init(_ website: Website, _ shop: PrintShop) {
    self.website = website
    self.shop = shop
  }

  /// A page as it will be written, whether it is rendered or printed.
  public func render(_ planned: PlannedPage, in room: PressRoom) -> RenderedPage {
    guard planned.kind.format.isPrinted else { return website.render(planned, on: room.bench) }
    let paper = website.paper(planned, on: room.bench)
    let order = PublicOrder(
      page: planned, website: website, room: room, shop: shop, paper: paper, kept: kept)
    let made = made(order)
    for file in made.files { paper.note(file: file) }
    if made.usesFonts { paper.noteFonts() }
    return paper.finished(made.bytes, legible: made.words.html, made.diagnostics)
  }

  private func made(_ order: PublicOrder) -> PublicPaper {
    do {
      let make =
        Self.makers[order.page.kind.name]
        ?? (order.page.kind.isDrawn ? DrawnPicture.make : DesignedPaper.make)
      return try make(order)
    } catch {
      var failed = PublicPaper()
      failed.diagnostics = [.notPrinted("\(error)", at: order.record?.place)]
      return failed
    }
  }
}

/// A paper that its design makes of what pages show of its entry.
enum DesignedPaper {
  /// The first moment of this century, for papers of entries that tell no date.
  static let noDate = 946_684_800

  /// What is longer is made again, now that its design can know: it may want a list of contents.
  private static let longPaper = 6

  static func make(_ order: PublicOrder) throws -> PublicPaper {
    let context = order.shop.context(order.paper)
    let date = Timestamp(seconds: Int64(order.paper.date ?? noDate))
    let shop = order.shop
    let made = try order.room.using(order.design) { press in
      var set = try press.set(context, at: date)
      if set.document.pages.count > longPaper {
        var known = context
        known.pageCount = set.document.pages.count
        set = try press.set(known, at: date)
      }
      return PublicPaper(
        bytes: try press.draw(set), words: PaperWords(set.document, set.information),
        diagnostics: set.diagnostics, files: set.pictures.sorted().map { shop.file(ofPicture: $0) })
    }
    var paper = made ?? PublicPaper()
    paper.diagnostics += try shop.open().designs.problems(order.design)
    return paper
  }
}

extension PrintShop {
  /// What a design is given for a paper that everybody may read.
  func context(_ paper: PaperPage, also values: [TemplateValue] = []) -> PaperContext {
    var context = PaperContext(
      values: values + [paper.values], filters: paper.filters, language: paper.language,
      subject: paper.subject)
    let whole = context.target
    context.target = { link in whole(link) ?? paper.address(link).map { .address($0) } }
    context.highlight = { paper.coloured($0, $1) }
    return context
  }
}
