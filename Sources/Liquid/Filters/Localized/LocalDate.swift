import Localization

/// The further ways of `date`: by a CLDR skeleton, a pattern, or one of the language's own styles.
///
///     {{ event.starts_at | date: style: 'long', time: 'short', zone: 'Asia/Riyadh' }}
///     {{ course.published_at | date: skeleton: 'yMMMM' }}
struct LocalDate {
  static let options = ["style", "time", "skeleton", "pattern", "zone", "calendar", "language"]

  private let form: DateForm
  private let zone: String?
  private let calendar: FormattingLocale.Calendar?
  private let language: TemplateValue?

  init(_ options: TemplateMap) throws(RenderFault) {
    for name in options.keys where !Self.options.contains(name) {
      throw .wrongOption("date", name, accepted: Self.options)
    }
    form = try Self.form(options)
    zone = options["zone"]?.text
    language = options["language"]
    switch options["calendar"]?.text {
    case nil: calendar = nil
    case "gregorian": calendar = .gregorian
    case "hijri", "islamic-umalqura": calendar = .ummAlQura
    default: throw .wrongOption("date", "calendar", accepted: ["gregorian", "hijri"])
    }
  }

  private static func form(_ options: TemplateMap) throws(RenderFault) -> DateForm {
    if let skeleton = options["skeleton"]?.text { return .skeleton(skeleton) }
    if let pattern = options["pattern"]?.text { return .pattern(pattern) }
    return .styles(
      date: try style(options, "style") ?? (options["time"] == nil ? .medium : .none),
      time: try style(options, "time") ?? .none)
  }

  private static func style(_ options: TemplateMap, _ name: String) throws(RenderFault) -> DateForm.Style? {
    switch options[name]?.text {
    case nil: nil
    case "none": DateForm.Style.none
    case "short": .short
    case "medium": .medium
    case "long": .long
    case "full": .full
    default: throw .wrongOption("date", name, accepted: ["none", "short", "medium", "long", "full"])
    }
  }

  func written(_ input: TemplateValue, _ context: FilterContext) throws(RenderFault) -> TemplateValue {
    let locale = try locale(context)
    let text: String?
    switch input {
    case .quantity(.day(let day)): text = locale.date(form, day: day)
    case .quantity(.time(let seconds)): text = locale.date(form, at: seconds, in: .utc)
    default:
      guard let time = DateText.moment(of: input, context) else { return input }
      let name = zone ?? context.timeZone
      guard let zone = TimeZone(name) else { throw RenderFault(.argument, "`\(name)` is no time zone") }
      text = locale.date(form, at: time.seconds, in: zone)
    }
    guard let text else { throw RenderFault(.argument, "`date` cannot write in this form") }
    return .text(text)
  }

  private func locale(_ context: FilterContext) throws(RenderFault) -> FormattingLocale {
    let locale = try context.localizer("date", language).locale
    guard let calendar, calendar != locale.calendar else { return locale }
    return FormattingLocale(
      language: locale.language, region: locale.region, digits: locale.digits, calendar: calendar) ?? locale
  }
}
