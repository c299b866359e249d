import Liquid

extension Filter {
  /// `course.thumbnail | image: sizes: '20rem', class: 'card-picture'`: the picture that a file of the content is, as
  /// browsers like it best; nothing if it is none.
  ///
  /// `alt` tells what it shows, unless the list of media does; an empty one says that it shows nothing that is not said
  /// beside it. `loading: 'eager'` is for what is seen first; `max` is how many pixels across are enough.
  static let image = Filter(
    "image", named: ["alt", "class", "sizes", "loading", "max"], isExtension: true
  ) { input, arguments, context in
    guard let page = context.host as? PageContext else {
      throw RenderFault(.argument, "`image` is for pages of the site")
    }
    guard let shown = ShownFile(input) else { return .nothing }
    var markup = try PictureMarkup(arguments, page)
    if shown.path.contains("://") { return .markup(markup.html(elsewhere: shown.path)) }
    guard let found = page.picture(shown.path, beside: shown.folder, upTo: markup.most, at: shown.place)
    else { return .nothing }
    if arguments["alt"] == nil || !markup.alt.isEmpty,
      let told = page.website.altText(of: found.place, page.language)
    {
      (markup.alt, markup.altHTML) = (told, nil)
    }
    return .markup(markup.html(found.picture))
  }
}

extension PictureMarkup {
  /// What a template says of it.
  fileprivate init(_ arguments: Arguments, _ page: PageContext) throws(RenderFault) {
    let assets = page.website.assets
    self.init { assets.address(ofFile: $0) }
    alt = arguments["alt"]?.text ?? ""
    altHTML = Self.html(arguments["alt"])
    classes = arguments["class"]?.text ?? ""
    if let told = arguments["sizes"]?.text, !told.isEmpty { sizes = told }
    let loading = arguments["loading"]?.text ?? "lazy"
    guard loading == "lazy" || loading == "eager" else {
      throw RenderFault(.argument, "`loading` is `lazy` or `eager`, not `\(loading)`")
    }
    isLazy = loading == "lazy"
    if let width = arguments["max"] {
      guard let width = Int(width.text), width > 0 else {
        throw RenderFault(.argument, "`max` is a number of pixels, not `\(width.text)`")
      }
      most = min(width, PictureRequest.widest)
    }
  }

  /// For an attribute; words of the interface, for one, are not escaped once more.
  private static func html(_ value: TemplateValue?) -> String? {
    guard case .markup(let html) = value else { return nil }
    return html.replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
