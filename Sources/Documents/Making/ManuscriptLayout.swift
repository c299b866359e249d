public import PDF
import Typesetting

/// Where the pages of a manuscript stand on paper, so that a line below each covers nothing.
///
/// Pages stand as they are if all have room for it at their foot. Otherwise all become smaller by as much as the
/// fullest one needs, so that they stay alike. A page that is printed to its lower edge, such as a cover, stays
/// whole, and has no line.
struct ManuscriptLayout {
  private let strip: Double
  private let scale: Double

  /// What is as near to the edge goes over it when a book is cut: a millimetre.
  private static let bleed = 3.0
  /// A page that had to become smaller than this has no line either.
  private static let least = 0.93
  /// PDF/A allows pages from 3 to 14,400 points.
  private static let longest = 14_400.0

  init(_ pages: [ImportedPages.Page], strip: Length) {
    self.strip = strip.points
    let scales = pages.map { Self.scale(of: $0, strip.points) }.filter { $0 >= Self.least }
    scale = scales.min() ?? 1
  }

  /// What a page must shrink to, or 0 if its foot is not to be had.
  private static func scale(of page: ImportedPages.Page, _ strip: Double) -> Double {
    guard page.height > strip else { return 0 }
    guard let ink = page.ink else { return 1 }
    let end = ink.y + ink.height
    return end > page.height - bleed ? 0 : min(1, (page.height - strip) / max(end, 1))
  }

  func hasFoot(_ page: ImportedPages.Page) -> Bool { Self.scale(of: page, strip) >= Self.least }

  func paper(of page: ImportedPages.Page) -> Box {
    let shrunk = Self.fitting(page)
    return Box(x: .zero, y: .zero, width: .points(page.width * shrunk), height: .points(page.height * shrunk))
  }

  /// The page on its paper.
  func place(of page: ImportedPages.Page) -> Box {
    let paper = paper(of: page)
    guard hasFoot(page), scale < 1 else { return paper }
    let (width, height) = (paper.width.points * scale, paper.height.points * scale)
    return Box(
      x: .points((paper.width.points - width) / 2), y: .zero, width: .points(width), height: .points(height))
  }

  private static func fitting(_ page: ImportedPages.Page) -> Double {
    min(1, longest / max(page.width, page.height, 1))
  }
}

extension ImportedPages.Page {
  /// Whether it is printed to all of its edges, as covers are.
  public var isCover: Bool {
    guard let ink else { return false }
    let edge = 3.0
    return ink.x < edge && ink.y < edge && ink.x + ink.width > width - edge
      && ink.y + ink.height > height - edge
  }
}
