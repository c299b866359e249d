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

  /// The language that a file's name ends in: one of the site's, or another that there is, which
  /// the site may have forgotten. `node.js.md` is in no language called `js`.
  static func suffix(_ text: String, of languages: [String]) -> String? {
    if let own = languages.first(where: { $0.lowercased() == text.lowercased() }) { return own }
    return isWellFormed(text) && known.contains(text.prefix { $0 != "-" }) ? text : nil
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

  private static let names = [
    "english": "en", "arabic": "ar", "العربية": "ar", "french": "fr", "german": "de", "spanish": "es",
    "turkish": "tr", "urdu": "ur", "persian": "fa", "portuguese": "pt", "hindi": "hi", "chinese": "zh",
  ]

  /// ISO 639-1, and those of three letters that sites are often written in.
  private static let known = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee \
    el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms \
    mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk \
    sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi \
    yo za zh zu ajp apc ary arz ber ceb ckb cmn fil haw kab yue
    """.split(separator: " "))
}
