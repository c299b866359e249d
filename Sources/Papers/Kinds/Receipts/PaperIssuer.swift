import Content
import Liquid
import Names

extension PaperSite {
  private var settings: Record? { catalog.all("site").first }

  /// What every receipt begins with: whose it is, and in which language.
  func head(_ number: String, in language: String) -> PaperFacts {
    let seller = settings?["seller"]
    var facts = PaperFacts()
    facts.add("number", number)
    facts.add("language", language)
    facts.add("other_language", otherLanguage(of: language))
    facts.add("issuer", settings?["title"]?.text(in: language))
    facts.add(picture: seller?["logo"]?.text, as: "logo") { state(ofPicture: $0) }
    facts.add(
      "seller",
      .record([
        ("name", .told(seller?["name"]?.text(in: language))), ("email", .told(seller?["email"]?.text)),
        ("phone", .told(seller?["phone"]?.text)),
      ]))
    return facts
  }

  /// The one in which papers say everything once more, if the site wants that.
  private func otherLanguage(of language: String) -> String? {
    guard settings?["documents"]?["bilingual"]?.boolean == true else { return nil }
    return catalog.settings.languages.first { $0 != language }
  }

  /// A private paper of a record, in the folder of its kind and year.
  func unit(
    _ record: Record, _ design: String, in folder: String, _ number: String, _ facts: PaperFacts,
    _ language: String,
    day: Int
  ) -> PaperUnit {
    let year = CalendarTime.civil(days: day).year
    return unit(
      record, design, at: "\(folder)/\(year)/\(FileNameText.plain(number))", facts, language, day: day)
  }

  /// A private paper of a record at a place among the documents, without the ending.
  /// - Parameter holder: the account whose password opens it, if it has one.
  func unit(
    _ record: Record, _ design: String, at place: String, _ facts: PaperFacts, _ language: String, day: Int?,
    for holder: Record? = nil
  ) -> PaperUnit {
    var unit = PaperUnit(record: record, identity: record.identity)
    unit.paper = PaperUnit.Paper(
      design: PaperDesign.Key(source: .file(design), language: language), facts: facts, language: language,
      date: (day ?? 0) * 86_400, place: "documents/" + place, isPublic: false, dotsPerInch: nil,
      password: holder?["pdf_password"]?.text)
    return unit
  }
}
