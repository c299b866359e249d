/// Texts as two flat arrays.
struct TextList {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []

  init(_ texts: some Sequence<String>) {
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(UInt32(bytes.count))
    }
  }

  init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  var texts: [String] {
    var start = 0
    return ends.map { end in
      defer { start = Int(end) }
      return String(decoding: bytes[start..<Int(end)], as: UTF8.self)
    }
  }
}

extension Translations {
  /// All phrases as one row of texts: language, key, and for each form its name and what it says.
  var asTexts: [String] {
    phrases.sorted { $0.key < $1.key }.flatMap { language, phrases in
      phrases.map { (key: $0.key.text, phrase: $0.value) }.sorted { $0.key < $1.key }.flatMap {
        [language, $0.key] + Self.texts(of: $0.phrase)
      }
    }
  }

  private static func texts(of phrase: Phrase) -> [String] {
    switch phrase {
    case .text(let text): return ["text", text]
    case .plural(let forms):
      let told = PluralForm.allCases.compactMap { form in forms[form].map { [form.rawValue, $0] } }
      return ["\(told.count)"] + told.joined()
    }
  }

  init(languages: [String], asTexts texts: [String]) {
    self.init(languages: languages)
    var rest = texts[...]
    while rest.count >= 3 {
      let head = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      let key = Name(head[1])
      if head[2] == "text" {
        add(.text(rest.popFirst() ?? ""), for: key, in: head[0])
      } else {
        var forms: [PluralForm: String] = [:]
        for _ in 0..<(Int(head[2]) ?? 0) {
          guard let name = rest.popFirst(), let text = rest.popFirst() else { return }
          if let form = PluralForm(rawValue: name) { forms[form] = text }
        }
        add(.plural(forms), for: key, in: head[0])
      }
    }
  }
}
