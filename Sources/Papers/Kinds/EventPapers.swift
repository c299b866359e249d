import Content
import Liquid
import Names
import Site

/// Papers of those who come to events (D-20): private, each for its holder.
extension PaperKind {
  /// Before an event: what lets its holder in.
  static let tickets = PaperKind("tickets", "ticket", of: "registrations", specimens: Specimen.papers) {
    registration, site in
    guard registration.isKept, registration["status"]?.text == "registered" else { return nil }
    return EventText(registration, site).unit("ticket", in: "tickets", number: "TIC")
  }

  /// Afterwards: a proof of having been there.
  static let attendance = PaperKind(
    "attendance", "proof of attendance", of: "registrations", specimens: Specimen.papers
  ) { registration, site in
    guard registration.isKept, registration["status"]?.text == "attended" else { return nil }
    return EventText(registration, site).unit("attendance", in: "attendance", number: "ATT")
  }
}

/// What a ticket or a proof of attendance says.
private struct EventText {
  let registration: Record
  let site: PaperSite

  init(_ registration: Record, _ site: PaperSite) {
    self.registration = registration
    self.site = site
  }

  func unit(_ design: String, in folder: String, number prefix: String) -> PaperUnit? {
    guard let event = registration["event"]?.target, let account = registration["account"]?.target,
      let start = event["start"]?.moment, let id = registration["id"]?.text
    else { return nil }
    let language = account["lang"]?.text ?? registration.language
    let number = prefix + "-" + id
    let year = CalendarTime.civil(days: start / 86_400).year
    var unit = PaperUnit(record: registration, identity: id)
    unit.paper = PaperUnit.Paper(
      design: PaperDesign.Key(source: .file(design), language: language),
      facts: facts(event, account, number, language), language: language, date: start,
      place: "documents/\(folder)/\(year)/\(FileNameText.plain(number))", isPublic: false, dotsPerInch: nil)
    return unit
  }

  private func facts(_ event: Record, _ account: Record, _ number: String, _ language: String) -> PaperFacts {
    var facts = PaperFacts()
    facts.add("number", number)
    facts.add("holder", account["name"]?.text(in: language))
    facts.add("status", registration["status"]?.text)
    facts.add("price_paid", registration["price_paid"].flatMap { TemplateValue(plain: $0, in: language) })
    facts.add("payment_method", registration["payment_method"]?.text)
    facts.add("watch_time", registration["watch_time"].flatMap { TemplateValue(plain: $0, in: language) })
    facts.add("joined_at", registration["joined_at"].flatMap { TemplateValue(plain: $0, in: language) })
    facts.add("left_at", registration["left_at"].flatMap { TemplateValue(plain: $0, in: language) })
    facts.add("url", site.address(of: event, in: language))
    facts.add("issuer", site.catalog.all("site").first?["title"]?.text(in: language))
    facts.add(picture: site.catalog.all("site").first?["seller"]?["logo"]?.text, as: "logo") {
      site.state(ofPicture: $0)
    }
    facts.add("event", about(event, language))
    return facts
  }

  /// As they call themselves; of others nothing is said.
  private static let platforms = [
    "zoom": "Zoom", "google_meet": "Google Meet", "youtube_live": "YouTube Live", "vimeo": "Vimeo",
    "jitsi": "Jitsi", "bbb": "BigBlueButton", "daily": "Daily",
  ]

  private func about(_ event: Record, _ language: String) -> TemplateValue {
    func value(_ name: Name) -> TemplateValue {
      event[name].flatMap { TemplateValue(plain: $0, in: language) } ?? .nothing
    }
    let hosts = event["is_anonymous"]?.boolean == true ? [] : event["hosts"]?.list ?? []
    let names = hosts.compactMap { $0.target?["name"]?.text(in: language) }
    return .map(
      TemplateMap(
        [
          ("title", value("title")), ("kind", value("kind")), ("starts_at", value("start")),
          ("ends_at", value("end")), ("duration", value("duration")),
          ("platform", event["platform"]?.text.flatMap { Self.platforms[$0] }.map { .text($0) } ?? .nothing),
          ("location", value("location")),
          ("timezone", event["timezone"] == nil ? .text(site.catalog.settings.timeZone) : value("timezone")),
          ("hosts", .list(names.map { .text($0) })),
        ] as [(Name, TemplateValue)]))
  }
}

extension TemplateValue {
  /// A value that is neither an entry nor a list of them, as templates know it.
  init?(plain value: FieldValue, in language: String) {
    switch value.kind {
    case .boolean: self = .boolean(value.boolean ?? false)
    case .integer: self = .integer(Int(value.integer ?? 0))
    case .decimal:
      guard let decimal = value.decimal else { return nil }
      self = .quantity(.decimal(coefficient: decimal.coefficient, scale: Int(decimal.scale)))
    case .rate: self = .quantity(.rate(basisPoints: value.rate ?? 0))
    case .duration: self = .quantity(.duration(seconds: value.duration ?? 0))
    case .date: self = .quantity(.day(value.date ?? 0))
    case .dateTime: self = .quantity(.moment(value.moment ?? 0))
    case .money:
      guard let money = value.money,
        let unit = CurrencyUnit(money.currency.code, digits: Int(money.currency.minorDigits))
      else { return nil }
      self = .quantity(.money(minorUnits: money.minorUnits, unit))
    case .string, .word, .localized, .markdown, .asset:
      guard let text = value.text(in: language) else { return nil }
      self = .text(text)
    default: return nil
    }
  }
}
