import Certificates
import Content
import Liquid
import Names
import Platform
import Site

/// What a certificate and its pages say.
struct CertificateText {
  private let certificate: Certificate
  private let site: PaperSite
  private var record: Record { certificate.record }
  private let language: String

  init(_ certificate: Certificate, _ site: PaperSite) {
    self.certificate = certificate
    self.site = site
    language = certificate.record.language
  }

  private var address: String { certificate.address(on: site) }
  private var folder: String { "site/verify/" + certificate.uuid + "/" }

  // MARK: The paper

  func paper(_ design: EntryID) -> PaperUnit.Paper {
    let year = CalendarTime.civil(days: certificate.issued).year
    let isPublic = mayBeRead
    return PaperUnit.Paper(
      design: PaperDesign.Key(source: .entry(design), language: language), facts: facts, language: language,
      date: certificate.issued * 86_400,
      place: isPublic
        ? folder + certificate.fileName : "documents/certificates/\(year)/\(certificate.fileName)",
      isPublic: isPublic, dotsPerInch: site.rules.dotsPerInch)
  }

  /// A paper shows the whole name, and whatever its design prints: where pages must not say that, the paper
  /// stays among the private documents.
  private var mayBeRead: Bool {
    let hasGrade = record["final_score"] != nil || record["grade"] != nil
    return site.rules.publishes && shownHolder == certificate.holder
      && (site.rules.publishesGrades || !hasGrade)
  }

  private var facts: PaperFacts {
    var facts = PaperFacts()
    facts.add("student_name", certificate.holder)
    facts.add("course_title", certificate.title)
    facts.add("instructor_name", certificate.instructor)
    facts.add("type", certificate.type)
    facts.add("subject", certificate.subject.rawValue)
    facts.add("certificate_number", certificate.number)
    facts.add("verification_url", address)
    facts.add("certificate_name", name(in: language))
    facts.add("certificate_type", certificate.type)
    facts.add("completion_date", .quantity(.day(certificate.completed)))
    facts.add("issue_date", .quantity(.day(certificate.issued)))
    facts.add("expiry_date", certificate.expires.map { .quantity(.day($0)) })
    let hours = record["course_duration_hours"]?.decimal ?? CertificateFacts(record).courseHours
    facts.add("course_duration_hours", hours.map(Self.number))
    facts.add("final_score", record["final_score"]?.decimal.map(Self.number))
    facts.add("grade", record["grade"]?.text)
    let issuer = record["issued_by"]?.target
    facts.add("issued_by", issuer?.name(in: language))
    facts.add("issued_by_title", issuer?.text("headline", in: language))
    facts.add("recommended_by", record["recommended_by"]?.target?.name(in: language))
    facts.add(picture: issuer?["signature"]?.text, as: "signature") { site.state(ofPicture: $0) }
    facts.add("issuer", self.issuer(in: language))
    facts.add(picture: settings?["seller"]?["logo"]?.text, as: "logo") { site.state(ofPicture: $0) }
    facts.add("seal", TemplateValue.nothing)
    facts.add("other", otherLanguage)
    return facts
  }

  /// Without noughts at the end: one hour is one hour.
  private static func number(_ decimal: Content.Decimal) -> TemplateValue {
    var (coefficient, scale) = (decimal.coefficient, Int(decimal.scale))
    while scale > 0, coefficient % 10 == 0 { (coefficient, scale) = (coefficient / 10, scale - 1) }
    return scale == 0
      ? .integer(Int(coefficient)) : .quantity(.decimal(coefficient: coefficient, scale: scale))
  }

  private var settings: Record? { site.catalog.all("site").first }

  private func issuer(in language: String) -> String? {
    settings?["title"]?.text(in: language)
  }

  /// What the course calls its certificate.
  private func name(in language: String) -> String? {
    guard certificate.type == "completion" else { return nil }
    return record["course"]?.target?.text("name", of: "certificate", in: language)
  }

  /// The same in the site's other language, as far as today's content says what was printed.
  private var otherLanguage: TemplateValue? {
    guard let other = site.catalog.settings.languages.first(where: { $0 != language }) else { return nil }
    let subject = (record["course"] ?? record["path"] ?? record["event"])?.target
    var members: [(Name, TemplateValue)] = [("language", .text(other))]
    func add(_ name: Name, _ source: Record?, _ field: Name, asPrinted printed: String) {
      let told = source?.text(field, in: other)
      let isSame = source?.text(field, in: language) == printed && told != printed
      members.append((name, isSame ? told.map { .text($0) } ?? .nothing : .nothing))
    }
    add("student_name", record["account"]?.target, "name", asPrinted: certificate.holder)
    add("course_title", subject, "title", asPrinted: certificate.title)
    add("instructor_name", instructor, "name", asPrinted: certificate.instructor)
    members.append(("certificate_name", name(in: other).map { .text($0) } ?? .nothing))
    members.append(("issuer", issuer(in: other).map { .text($0) } ?? .nothing))
    return .map(TemplateMap(members))
  }

  private var instructor: Record? {
    let course = record["course"]?.target
    return course?["instructors"]?.list.lazy.compactMap { $0["person"]?.target }.first {
      $0.text("name", in: language) == certificate.instructor
    }
  }

  // MARK: Pages

  /// The name as everybody may read it.
  private var shownHolder: String? {
    let isPrivate = record["account"]?.target?["person"]?.target?["visibility"]?.text == "private"
    switch site.rules.holderName {
    case .full: return isPrivate ? DisplayName.withInitial(certificate.holder) : certificate.holder
    case .masked: return DisplayName.withInitial(certificate.holder)
    case .hidden: return nil
    }
  }

  func faces(_ state: Certificate.State, with paper: PaperUnit.Paper?) -> [PaperUnit.Face] {
    site.website.addresses.languages.indices.map { number in
      let folder = number == 0 ? "" : site.website.addresses.languages[number] + "/"
      return PaperUnit.Face(
        language: number, facts: pageFacts(state, paper, number),
        file: "site/" + folder + "verify/" + certificate.uuid + "/index.html", openText: openText)
    }
  }

  private func pageFacts(_ state: Certificate.State, _ paper: PaperUnit.Paper?, _ number: Int) -> PaperFacts {
    let shown = site.website.addresses.languages[number]
    var facts = PaperFacts()
    facts.add("number", certificate.number)
    facts.add("state", state.rawValue)
    facts.add("holder", shownHolder)
    facts.add("title", certificate.title)
    facts.add("name", name(in: shown))
    facts.add("type", certificate.type)
    facts.add("subject", certificate.subject.rawValue)
    facts.add("instructor", certificate.instructor)
    facts.add("completed_on", .quantity(.day(certificate.completed)))
    facts.add("issued_on", .quantity(.day(certificate.issued)))
    facts.add("expires_on", certificate.expires.map { .quantity(.day($0)) })
    facts.add("expires_at_day", certificate.expires.map { CalendarTime.text(days: $0) })
    facts.add("issuer", issuer(in: shown))
    facts.add("address", address)
    facts.add("language", language)
    let subject = (record["course"] ?? record["path"] ?? record["event"])?.target.flatMap { PublicRecord($0) }
    facts.add("course_url", subject.flatMap { site.website.addresses.address(of: $0, language: number) })
    let file = paper.flatMap { $0.isPublic ? $0 : nil }.map {
      site.website.addresses.basePath + "/" + $0.place.dropFirst("site/".count)
    }
    facts.add("pdf", file.map { $0 + ".pdf" })
    if let paper, let dots = paper.dotsPerInch, let file {
      let (width, height) = pixels(of: paper.design, dots)
      facts.add("picture", file + ".png")
      facts.add("picture_width", .integer(width))
      facts.add("picture_height", .integer(height))
    } else {
      for name: Name in ["picture", "picture_width", "picture_height"] {
        facts.add(name, TemplateValue.nothing)
      }
    }
    facts.add("linkedin", state == .valid ? linkedIn(shown) : nil)
    return facts
  }

  /// The picture's size, before anything is drawn.
  private func pixels(of design: PaperDesign.Key, _ dotsPerInch: Int) -> (width: Int, height: Int) {
    guard case .entry(let id) = design.source else { return (0, 0) }
    let record = Record(catalog: site.catalog, id: id)
    let (short, long) = record["size"]?.text == "Letter" ? (612.0, 792.0) : (595.28, 841.89)
    let dots = [short, long].map { Int(($0 * Double(dotsPerInch) / 72).rounded()) }
    return record["orientation"]?.text == "landscape" ? (dots[1], dots[0]) : (dots[0], dots[1])
  }

  private func linkedIn(_ shown: String) -> String {
    let (issued, expires) = (
      CalendarTime.civil(days: certificate.issued), certificate.expires.map { CalendarTime.civil(days: $0) }
    )
    return LinkedInProfile.address(
      name: certificate.title, organization: issuer(in: shown) ?? "", issued: (issued.year, issued.month),
      expires: expires.map { ($0.year, $0.month) }, address: address, number: certificate.number)
  }

  /// What private records say, too, and these pages on purpose (N-19).
  private var openText: [UInt8] {
    [certificate.number, shownHolder ?? "", certificate.title, certificate.instructor, certificate.uuid]
      .flatMap {
        Array($0.utf8) + [0]
      }
  }
}

extension Certificate {
  /// Where everybody can see whether it is genuine.
  func address(on site: PaperSite) -> String {
    site.website.addresses.origin + site.website.addresses.basePath + "/verify/" + uuid + "/"
  }
}

extension Record {
  /// What a person is called, in the language if possible.
  fileprivate func name(in language: String) -> String? {
    text("name", in: language) ?? self["name"]?.text(in: language)
  }
}
