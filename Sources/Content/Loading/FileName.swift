/// What the name of a content file says: order, slug, language and form.
struct FileName: Equatable {
  var order: Int?
  var slug: String
  var language: String?
  var fileExtension: String

  /// Reads `02-loops.ar.md`; `languages` are those a site may be written in.
  init(_ name: String, isFolder: Bool = false) {
    var stem = Substring(name)
    fileExtension = ""
    if !isFolder, let dot = stem.lastIndex(of: "."), dot != stem.startIndex {
      fileExtension = stem[stem.index(after: dot)...].lowercased()
      stem = stem[..<dot]
    }
    if !isFolder, let dot = stem.lastIndex(of: "."), dot != stem.startIndex {
      let tag = String(stem[stem.index(after: dot)...])
      if LanguageTag.isWellFormed(tag) {
        language = tag
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
}

/// Codes of languages: `en`, `ar`, `pt-BR`.
enum LanguageTag {
  static func isWellFormed(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count), parts.count <= 3,
      language.allSatisfy({ $0.isASCII && $0.isLetter && $0.isLowercase })
    else { return false }
    return parts.dropFirst().allSatisfy {
      (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  /// The code for what platforms write: `English`, `AR`, `en_US`.
  static func canonical(_ text: String) -> String? {
    let lower = text.lowercased()
    if let code = names[lower] { return code }
    var tag = text.replacing("_", with: "-")
    let language = tag.prefix { $0 != "-" }
    tag = language.lowercased() + tag.dropFirst(language.count)
    return isWellFormed(tag) ? tag : nil
  }

  static func isRightToLeft(_ tag: String) -> Bool {
    ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(String(tag.prefix { $0 != "-" }))
  }

  private static let names = [
    "english": "en", "arabic": "ar", "العربية": "ar", "french": "fr", "german": "de", "spanish": "es",
    "turkish": "tr", "urdu": "ur", "persian": "fa", "portuguese": "pt", "hindi": "hi", "chinese": "zh",
  ]
}
