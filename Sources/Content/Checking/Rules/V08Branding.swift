import Diagnostics

extension Rule {
  /// Colours of text stand out from the colour behind them by 4.5 to 1, so that everybody can read.
  static let contrast = Rule.entries("V-08", "weak-contrast", of: "site", "people") { entry, complaints in
    guard let own = entry["theme"] ?? entry["branding"] else { return }
    let site = entry.catalog.all("site").first?["theme"]
    let behind = own["background_color"] ?? site?["background_color"]
    for name: Name in ["primary_color", "secondary_color"] {
      guard let color = own[name] ?? site?[name], let text = color.text,
        own[name] != nil || own["background_color"] != nil,
        let contrast = ColorContrast(text, behind?.text ?? "#FFFFFF"), !contrast.reaches(tenths: 45)
      else { continue }
      let place = (own[name] ?? own["background_color"] ?? color).place
      complaints.warning(
        "`\(name.text)` stands out from the background by \(contrast) to 1, less than 4.5 to 1", at: place,
        notes: behind.map { [Diagnostic.Note("the background is told here", at: $0.place)] } ?? [],
        hint: "choose a darker or a lighter colour")
    }
  }

  /// Pages load no fonts from elsewhere, so they can only ask for those that readers have.
  static let fonts = Rule.entries("V-08", "unknown-font", of: "site", "people") { entry, complaints in
    guard let font = (entry["theme"] ?? entry["branding"])?["font_family"], let text = font.text else {
      return
    }
    for part in text.split(separator: ",") {
      let family = String(part.trimmingBlanks().filter { $0 != "\"" && $0 != "'" })
      guard WordList.fontFamily.canonical(family) == nil else { continue }
      let near = NearestWord.to(family, among: WordList.fontFamily.words)
      complaints.warning(
        "`\(family)` is not among the fonts that readers have", at: font.place,
        label: near.map { "did you mean `\($0)`?" },
        hint: "use one such as serif, sans-serif, Georgia or Verdana")
    }
  }
}
