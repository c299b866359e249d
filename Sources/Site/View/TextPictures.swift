import Diagnostics
import Markup
import Pictures

/// Shows the pictures of one text as those of fields are shown. An image is written piece by piece: what stands before
/// it, its address, and what it says besides.
final class TextPictures {
  /// As wide as columns of text are, or as the screen.
  private static let sizes = "(min-width: 48rem) 44rem, 100vw"

  private let page: PageContext
  private let folder: String
  private let markup: PictureMarkup
  private var current: SitePicture?

  init(_ page: PageContext, folder: String) {
    self.page = page
    self.folder = folder
    let assets = page.website.assets
    var markup = PictureMarkup { assets.address(ofFile: $0) }
    markup.sizes = Self.sizes
    self.markup = markup
  }

  /// Whether the image is the last of a `<picture>`, the rest of which is written.
  func open(_ document: MarkupDocument, _ node: MarkupID, into output: inout [UInt8]) -> Bool {
    let path = document.address(node).prefix { $0 != "?" && $0 != "#" }
    current =
      page.picture(
        String(path), beside: folder, upTo: markup.most, at: document.range(node))?.picture
    guard case .pixels(let set) = current else { return false }
    output += markup.start(set).utf8
    return true
  }

  /// Of the image that was opened last; nothing if it is no picture of the content.
  var address: [UInt8]? {
    switch current {
    case .pixels(let set): Array(markup.address(set.plain(upTo: markup.most).file).utf8)
    case .whole(let asset, _, _): Array(markup.address(asset.file).utf8)
    case nil: nil
    }
  }

  func writeAttributes(into output: inout [UInt8]) {
    switch current {
    case .pixels(let set): output += (markup.attributes(set) + markup.loading).utf8
    case .whole(_, let width, let height): output += (markup.size(width, height) + markup.loading).utf8
    case nil: break
    }
  }
}
