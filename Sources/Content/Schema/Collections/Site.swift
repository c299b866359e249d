extension ContentCollection {
  static let site = ContentCollection(
    "site", "site", number: 1, "What holds for the whole site: its name, address, languages and rules.",
    form: .single, key: "title", base: [],
    fields: [
      Field("title", .string, "Name of the site.").localized.required,
      Field("tagline", .string, "One line that says what the site is for.").localized,
      Field("base_url", .url, "Address at which the site is published; every full link begins with it.")
        .required,
      Field("languages", .list(.language), "Languages of the site; the first one is the default.").required,
      Field("timezone", .timeZone, "Time zone of dates that name none.").standard("UTC"),
      Field("currency", .currency, "Currency of prices that name none.").required,
      Field("integer_money", .word(.integerMoney), "Whether `4999` is 49.99 (minor) or 4999.00 (major).")
        .standard("minor"),
      Field("vat", .object(vat), "Value added tax on invoices."),
      Field("seller", .object(seller), "Who sells, as invoices must say; public on purpose."),
      Field("commission", .object(commission), "How income is shared."),
      Field(
        "plan_discount_unit", .word(.discountUnit),
        "Whether discounts of plans and their coupons are percentages or amounts."
      ).standard("percent"),
      Field("numbering", .object(numbering), "Patterns of document numbers, such as `INV-{year}-{seq:5}`."),
      Field("theme", .object(theme), "Colours, letters and templates."),
      Field("features", .words(.feature), "Parts of the site that are built; all of them if absent."),
      Field("privacy", .object(privacy), "What is shown about people."),
      Field("certificates", .object(issuing), "How certificates are issued."),
      Field("documents", .object(documents), "How invoices, statements and receipts are written."),
      Field("closed_courses", .word(.closedCourses), "What becomes of courses closed for enrolment.")
        .standard("hide"),
      Field("drip_policy", .word(.dripPolicy), "Whether parts that open later are hidden or labelled.")
        .standard("label"),
      Field("weekday_zero", .word(.weekdayZero), "The day that the number 0 means in `weekday`.")
        .standard("monday"),
      Field("week_starts", .word(.weekday), "The day with which weeks begin in calendars.").standard("mon"),
      Field("default_review_status", .word(.defaultReviewStatus), "Status of reviews that tell none.")
        .standard("pending"),
      Field("nav", .objects(linkLabel, linkURL), "Links of the main menu, before the pages' own."),
      Field("footer", .objects(linkLabel, linkURL), "Links at the foot, before the pages' own."),
      Field("markdown", .object(markdown), "How Markdown is read."),
      Field("diagnostics", .map(.word(.diagnosticLevel)), "How much a complaint matters, by its name."),
      Field("codes", .map(.any), "What a platform's numbers mean, by field: `city: {1: Cairo}`."),
      Field("analytics_head", .any, "Not supported: pages carry nothing that watches readers.").ignored,
    ])

  private static let vat = Shape([
    Field("rate", .rate, "Percentage.").range(0, 100).standard("0"),
    Field("label", .string, "What invoices call it, such as VAT.").localized,
    Field("prices_include", .boolean, "Prices already contain it.").standard("false"),
    Field("rounding", .word(.vatRounding), "Rounded for each line or once an invoice.").standard("invoice"),
    Field("earlier", .list(.object(earlierRate)), "Rates of the past: what was sold then has them."),
    Field("exempt_reason", .text, "Why exempt sales are, where they do not tell it.").localized,
  ])

  private static let earlierRate = Shape([
    Field("until", .date, "The last day on which it held.").required,
    Field("rate", .rate, "Percentage.").required.range(0, 100),
  ])

  private static let commission = Shape([
    Field("instructor", .rate, "The instructors' part of a sale; the platform keeps the rest.")
      .range(0, 100).standard("70"),
    Field("peer", .object(peer), "The parts when a student-teacher teaches; together 100."),
    Field(
      "peer_without_teacher", .word(.peerWithoutTeacher),
      "Who gets the student-teacher's part when there is none."
    ).standard("creator"),
    Field("affiliate", .object(affiliate), "Terms for those who bring customers."),
  ])

  private static let peer = Shape([
    Field("student_teacher", .rate, "Part of the one who teaches.").range(0, 100).standard("70"),
    Field("creator", .rate, "Part of the one who made the course.").range(0, 100).standard("15"),
    Field("platform", .rate, "Part of the platform.").range(0, 100).standard("15"),
  ])

  private static let affiliate = Shape([
    Field("rate", .rate, "Part of the first sale.").range(0, 100).standard("20"),
    Field("cookie_days", .integer, "Days for which a visit counts.").range(0).standard("30"),
    Field("minimum_payout", .money, "Nothing is paid out below it."),
  ])

  private static let numbering = Shape([
    Field("invoice", .string, "Invoices of sales."),
    Field("subscription_invoice", .string, "Invoices of subscriptions."),
    Field("credit_note", .string, "Credit notes."),
    Field("certificate", .string, "Certificates."),
    Field("payout", .string, "Payout statements."),
    Field("withdrawal", .string, "Withdrawal receipts."),
  ])

  private static let theme = Shape([
    Field("primary_color", .color, "Colour of links and buttons."),
    Field("secondary_color", .color, "Second colour."),
    Field("background_color", .color, "Colour of the page."),
    Field("font_family", .string, "Letters of the text."),
    Field("font_size", .string, "Size of the text, such as `16px`."),
    Field("template_set", .string, "Name of the set of templates."),
  ])

  private static let privacy = Shape([
    Field(
      "holder_name", .word(.holderName),
      "How certificates' pages name their holders; private people are masked at least."
    ).standard("full"),
    Field("publish_certificates", .boolean, "Certificates become part of the public site.")
      .standard("false"),
    Field("show_availability", .boolean, "Shows who is available to help.").standard("false"),
  ])

  private static let issuing = Shape([
    Field("picture_dpi", .integer, "Dots per inch of the picture beside each certificate; 0 for none.")
      .range(0, 600).standard("150"),
    Field(
      "find_by_name", .boolean,
      "Whoever knows the number and the holder's family name finds a certificate's page."
    ).standard("true"),
    Field("publish_grades", .boolean, "Papers that tell a score or a grade may be public, too.")
      .standard("false"),
  ])

  private static let documents = Shape([
    Field(
      "bilingual", .boolean, "Labels are repeated in the site's second language, as some tax offices ask."
    )
    .standard("false"),
    Field("watermark", .string, "Stands faintly behind the text of previews of books.").localized,
  ])

  private static let markdown = Shape([
    Field("raw_html", .boolean, "Keeps harmless HTML in Markdown; otherwise all of it is dropped.")
      .standard("false"),
    Field("highlight", .boolean, "Colours blocks of code.").standard("true"),
    Field("smart_punctuation", .boolean, "Turns straight quotes and hyphens into typographic ones.")
      .standard("false"),
  ])

  private static let linkLabel = Field("label", .string, "Text of the link.").localized.required
    .alias("title", "name")
  private static let linkURL = Field("url", .string, "Where it leads: an address, or a path of the site.")
    .required.alias("href", "link")
}
