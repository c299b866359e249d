import PDF
import Site
import Vectors

/// The pages of a book's preview as pictures for the web: those of its text, without cover and contents.
enum BookPictures {
  /// In pixels, as wide as columns of text are on large screens, twice as fine.
  private static let width = 900.0
  /// Of pages that are far higher than wide.
  private static let most = 4_000.0

  /// The picture with the number of the page in the plan. Where the book has less text, what invites to buy it stands
  /// in its place.
  static func make(_ order: PublicOrder) throws -> PublicPaper {
    var picture = try BookPreview.make(order)
    let preview = picture.bytes
    // All this is said of the preview.
    picture.words = PaperWords()
    picture.bytes = []
    guard !preview.isEmpty else { return picture }
    picture.diagnostics = []
    let pages = try PDFPages(preview)
    let number = order.page.number - 1
    let page = number < picture.excerpt.count ? picture.excerpt.lowerBound + number : pages.count - 1
    let size = try pages.size(of: page)
    let scale = min(width / size.width, most / size.height)
    picture.bytes = try pages.png(of: page, dotsPerInch: scale * 72)
    return picture
  }
}
