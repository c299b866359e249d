import Content
import Diagnostics
public import Liquid

/// The filters that need to know the site.
extension FilterTable {
  public static let site = FilterTable(
    Filter.all + [
      .asset, .integrity, .absoluteURL, .localURL, .pageURL, .pageValues, .paperURL, .monthGrid, .playerURL,
      .playerHosts, .pairs, .worth, .searchIndex, .image, .sharePicture, .drawnCover, .toldIn,
    ] + machines)

  /// For what is read by programs.
  private static let machines: [Filter] = [.absoluteLinks, .mediaType] + Filter.calendars
}

extension Filter {
  /// `'main.css' | asset`: the address of a file of the theme, under a name that changes with it.
  fileprivate static let asset = Filter("asset", isExtension: true) { input, _, context in
    let (page, asset) = try themeAsset(input, context)
    return .text(page.website.assets.address(of: asset))
  }

  /// `'main.css' | integrity`: what browsers check the file against.
  fileprivate static let integrity = Filter("integrity", isExtension: true) { input, _, context in
    .text(try themeAsset(input, context).asset.integrity)
  }

  /// `page.url | absolute_url`: an address of the site with the site's own in front.
  fileprivate static let absoluteURL = Filter("absolute_url", isExtension: true) { input, _, context in
    guard let page = context.host as? PageContext else { throw notOnPage("absolute_url") }
    let text = input.text
    return .text(text.hasPrefix("/") ? page.website.addresses.origin + text : text)
  }

  /// `'/pricing/' | local_url`: an address that a team wrote down once, as the page's language has it; others stay.
  fileprivate static let localURL = Filter("local_url", isExtension: true) { input, _, context in
    guard let page = context.host as? PageContext else { throw notOnPage("local_url") }
    let text = input.text
    guard text.hasPrefix("/"), !text.hasPrefix("//") else { return .text(text) }
    let addresses = page.website.addresses
    let language = page.languageNumber == 0 ? "" : "/" + page.language
    return .text(addresses.basePath + language + text)
  }

  /// `language | search_index`: the address of the search's index for a language; nothing if the site has none.
  fileprivate static let searchIndex = Filter("search_index", isExtension: true) { input, _, context in
    guard let page = context.host as? PageContext else { throw notOnPage("search_index") }
    guard page.makes(.search), page.website.addresses.languages.contains(input.text) else {
      return .nothing
    }
    return .text(page.website.addresses.basePath + "/" + PageKind.searchIndexFile(input.text))
  }

  /// `course | paper_url: 'syllabus'`: the address of a paper or another file of an entry, such as its calendar;
  /// nothing if there is none.
  fileprivate static let paperURL = Filter("paper_url", 1...1, isExtension: true) {
    input, arguments, context in
    guard let page = context.host as? PageContext else { throw notOnPage("paper_url") }
    let name = arguments[0]?.text ?? ""
    guard PageKind.papers[name] != nil else {
      var fault = RenderFault(.argument, "there is no kind of paper `\(name)` for everybody")
      fault.suggestion = NearestWord.to(name, among: PageKind.papers.keys.sorted())
      throw fault
    }
    guard case .object(let object) = input, let record = (object as? EntryView)?.record else {
      return .nothing
    }
    page.note(.address, Name(name), of: record)
    let address = page.website.address(ofKind: name, of: record, language: page.languageNumber)
    return address.map { .text(page.told($0)) } ?? .nothing
  }

  private static func themeAsset(
    _ input: TemplateValue, _ context: FilterContext
  ) throws(RenderFault) -> (page: PageContext, asset: Asset) {
    guard let page = context.host as? PageContext else { throw notOnPage("asset") }
    let theme = page.website.theme
    // One that is not the site's own today may be tomorrow.
    for folder in [theme.assetFolder] + [theme.baseAssetFolder].compactMap({ $0 }) {
      page.note(.asset, Name(folder + "/" + input.text))
    }
    guard let asset = page.website.assets.theme(input.text) else {
      throw RenderFault(.argument, "there is no file `\(input.text)` in \(theme.assetFolder)")
    }
    return (page, asset)
  }

  static func notOnPage(_ name: String) -> RenderFault {
    RenderFault(.argument, "`\(name)` is for pages of the site")
  }
}
