import Content
public import Diagnostics
public import Pictures

extension PageContext {
  /// The picture that a file of the content is, by the path that its entry or text knows it by; nothing if there is
  /// none. What is wrong with it is said at its place.
  func picture(
    _ path: String, beside folder: String, upTo most: Int, at place: SourceRange?
  ) -> (place: String, picture: SitePicture)? {
    guard !path.contains("://"), SitePictures.isPicture(path) else { return nil }
    for candidate in website.assets.places(path, beside: folder) {
      let request = PictureRequest(website.contentFolder + "/" + candidate, upTo: most)
      // A file that is missing today, also where it was only looked for, may be there tomorrow.
      note(.picture, request.name)
      switch website.pictures.picture(at: request.path) {
      case .success(let picture): return (candidate, picture)
      case .failure(let fault):
        bench.complain(.picture(candidate, fault, at: place))
        return nil
      case nil: continue
      }
    }
    return nil
  }
}

extension Website {
  /// What a picture shows, as the list of media tells it in a language. Asking is not noted: it is part of the answer
  /// to who asks for the picture.
  func altText(of place: String, _ language: String) -> String? {
    media[place].flatMap { catalog.publicRecord($0) }?["alt_text", in: language]?.text(in: language)
  }

  /// The entries of files, by where they lie: `/media/a.svg`, `media/a.svg` and `a.svg` are one.
  static func media(_ catalog: Catalog) -> [String: EntryID] {
    var media: [String: EntryID] = [:]
    for record in catalog.publicRecords("media") {
      guard let path = record["file"]?.text else { continue }
      let bare = String(path.drop { $0 == "/" })
      for place in [bare, "media/" + bare] where media[place] == nil { media[place] = record.id }
    }
    return media
  }

  /// What of a picture pages depend on.
  func pictureState(_ read: Read) -> String {
    guard let request = PictureRequest(read) else { return "" }
    let alt = altText(
      of: String(request.path.dropFirst(contentFolder.count + 1)), addresses.languages[read.language])
    switch pictures.picture(at: request.path) {
    case nil: return "-"
    case .failure(let fault): return "\(fault)"
    case .success(.pixels(let set)): return set.key + set.facts.line + (alt ?? "-")
    case .success(.whole(let asset, let width, let height)):
      return asset.file + " \(width) \(height) " + (alt ?? "-")
    }
  }
}

extension Diagnostic {
  static func picture(_ path: String, _ fault: PictureFault, at place: SourceRange?) -> Diagnostic {
    switch fault {
    case .broken(let reason):
      Diagnostic(
        .error, DiagnosticID("picture-broken"), "the picture `\(path)` cannot be read: \(reason)", at: place,
        hint: "save it once more as JPEG, PNG or WebP")
    case .tooLarge(let width, let height):
      Diagnostic(
        .error, DiagnosticID("picture-too-large"),
        "the picture `\(path)` has \(width) × \(height) pixels; at most 64 million are read", at: place,
        hint: "make it smaller: pages show no more than \(PictureRequest.widest) pixels across")
    case .tooLong:
      Diagnostic(
        .error, DiagnosticID("picture-too-large"), "the file `\(path)` is longer than 64 MB", at: place,
        hint: "make it smaller: pages show no more than \(PictureRequest.widest) pixels across")
    case .noEncoder(let reason):
      Diagnostic(
        .error, DiagnosticID("no-pictures"), "nothing can be made of the picture `\(path)`: \(reason)",
        at: place, hint: "install libvips42 and libheif1 with their AVIF and WebP writers")
    case .noEngine(let reason):
      Diagnostic(
        .error, DiagnosticID("no-pictures"), "pictures cannot be shown: \(reason)", at: place,
        hint: "install libvips42 and keep liblectern-pictures.so beside the program")
    }
  }

  /// The same where pictures are made.
  public static func picture(_ set: PictureSet, _ fault: PictureFault) -> Diagnostic {
    picture(set.source, fault, at: nil)
  }
}
