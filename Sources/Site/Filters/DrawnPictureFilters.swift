import Content
import Diagnostics
import Liquid

extension Filter {
  /// `page.entry | share_picture`: what networks show beside a link to an entry's page, with `url`, `width` and
  /// `height`: a photograph of its own, or one that is drawn. Without an entry it is the site's.
  static let sharePicture = Filter("share_picture", isExtension: true) { input, _, context in
    guard let page = context.host as? PageContext else { throw notForPages("share_picture") }
    guard case .object(let object) = input, let record = (object as? EntryView)?.record else {
      return page.drawn("share", of: nil)
    }
    return page.photograph(of: record) ?? page.drawn("share", of: record)
  }

  /// `course | drawn_cover`: the cover that is drawn for an entry without a picture, as `share_picture` tells it.
  static let drawnCover = Filter("drawn_cover", isExtension: true) { input, _, context in
    guard let page = context.host as? PageContext else { throw notForPages("drawn_cover") }
    guard case .object(let object) = input, let record = (object as? EntryView)?.record else {
      return .nothing
    }
    return page.drawn("cover", of: record)
  }

  private static func notForPages(_ name: String) -> RenderFault {
    RenderFault(.argument, "`\(name)` is for pages of the site")
  }
}

extension PageContext {
  fileprivate func drawn(_ use: String, of record: PublicRecord?) -> TemplateValue {
    guard let kind = PageKind.drawn(use, of: record?.collection) else { return .nothing }
    let address = if let record { address(ofDrawn: kind, of: record) } else { addressOfSite(drawn: kind) }
    let size = kind.drawnSize
    return address.map { picture($0, size.width, size.height) } ?? .nothing
  }

  private func address(ofDrawn kind: PageKind, of record: PublicRecord) -> String? {
    note(.address, Name(kind.name), of: record)
    return website.address(ofKind: kind.name, of: record, language: languageNumber)
  }

  private func addressOfSite(drawn kind: PageKind) -> String? {
    guard makes(kind), let path = kind.path(nil) else { return nil }
    return website.addresses.address(ofFolder: path, kind: kind, language: languageNumber)
  }

  /// The entry's own picture, if it is a photograph.
  fileprivate func photograph(of record: PublicRecord) -> TemplateValue? {
    for name in PublicRecord.pictureFields where record.hasField(name) {
      note(.field, name, of: record)
      guard let value = record[name, in: language], let path = value.text else { continue }
      guard PictureSet.isOfPixels(path) else { return nil }
      let folder = LinkRewriter.folder(of: catalog.sources.path(of: value.place.file))
      guard
        case .pixels(let set) = picture(path, beside: folder, upTo: PictureRequest.shared, at: value.place)?
          .picture
      else { return nil }
      let file = set.shared
      return picture(website.assets.address(ofFile: file.file), file.width, set.height(of: file.width))
    }
    return nil
  }

  private func picture(_ url: String, _ width: Int, _ height: Int) -> TemplateValue {
    .map(
      TemplateMap([
        ("url", .text(url)), ("width", .integer(width)), ("height", .integer(height)),
      ]))
  }
}
