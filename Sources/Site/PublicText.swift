import Content

extension Theme {
  /// Every word of letters in the templates, in small letters.
  public var words: Set<String> {
    var words: Set<String> = []
    for file in [Theme.TemplateFile](files.values) + designs.values {
      for word in String(decoding: file.text, as: UTF8.self).split(whereSeparator: { !$0.isLetter }) {
        words.insert(word.lowercased())
      }
    }
    return words
  }
}

extension Website {
  /// Everything that pages may show of entries, and the words of the interface, one behind the other:
  /// what stands in it is no secret. What a template says of itself may be a leak.
  public var publicText: [UInt8] {
    var text: [UInt8] = []
    func add(_ told: String) {
      text.append(contentsOf: told.utf8)
      text.append(0)
    }
    func add(_ value: PublicValue) {
      switch value.kind {
      case .string, .markdown, .word, .asset: value.text.map(add)
      case .list: for item in value.list { add(item) }
      case .object: for member in value.members { add(member.value) }
      case .localized: for language in value.languages { addTold(value, language) }
      default: break
      }
    }
    func addTold(_ value: PublicValue, _ language: String) {
      if let told = value.text(in: language) { add(told) }
      for item in value.list(in: language) { add(item) }
    }
    for record in catalog.allPublicRecords {
      add(record.slug)
      for field in record.fields { add(field.value) }
      for language in addresses.languages {
        for name in record.translatedNames(in: language) { record[name, in: language].map(add) }
      }
    }
    for phrase in catalog.translations.allTexts { add(phrase) }
    return text
  }
}
