/// What the name of a content file says: order, slug, language and form.
struct FileName: Equatable {
  var order: Int?
  var slug: String
  var language: String?
  var fileExtension: String

  /// Reads `02-loops.ar.md`; `languages` are those the site is written in.
  init(_ name: String, isFolder: Bool = false, languages: [String] = []) {
    var stem = Substring(name)
    fileExtension = ""
    if !isFolder, let dot = stem.lastIndex(of: "."), dot != stem.startIndex {
      fileExtension = stem[stem.index(after: dot)...].lowercased()
      stem = stem[..<dot]
    }
    if !isFolder, let dot = stem.lastIndex(of: "."), dot != stem.startIndex {
      let tag = String(stem[stem.index(after: dot)...])
      if let meant = LanguageTag.suffix(tag, of: languages) {
        language = meant
        stem = stem[..<dot]
      }
    }
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    let rest = stem.dropFirst(digits.count)
    if let number = Int(digits), rest.first == "-" || rest.first == "_", rest.count > 1, digits.count <= 4 {
      order = number
      stem = rest.dropFirst()
    }
    slug = String(stem)
  }

  /// The text of the folder that it stands in; `01-index` is a part like any other.
  var isIndex: Bool { slug == "index" && order == nil }
}
