import Content

/// Statements about money and points (D-06 to D-09, D-11, D-12, D-23): private, each for one party.
extension PaperKind {
  /// Payouts to instructors, to peers, to providers and to affiliates.
  static let payouts = PaperKind(
    "statements", "statement", of: "payouts",
    numbering: Numbering(
      "payout", prefix: "PAY", field: "number", isDue: { $0.isKept },
      day: { PayoutStatement.day(of: $0) }),
    specimens: StatementSpecimens.payouts
  ) { payout, site in
    guard let number = site.numbers.number(of: payout) else { return nil }
    let statement = PayoutStatement(payout, number: number, site.statementSources)
    return site.unit(payout, of: payout.payee, "statements", statement)
  }

  /// Affiliates' accounts.
  static let affiliates = PaperKind(
    "affiliates", "affiliate statement", of: "affiliates", specimens: StatementSpecimens.affiliates
  ) { affiliate, site in
    let statement = AffiliateStatement(affiliate, site.statementSources)
    return site.unit(affiliate, of: affiliate.payee, "affiliates", statement)
  }

  static let wallets = PaperKind(
    "wallets", "wallet statement", of: "wallets", specimens: StatementSpecimens.wallets
  ) { wallet, site in
    site.unit(wallet, of: wallet.payee, "wallets", WalletStatement(wallet))
  }

  static let goodwill = PaperKind(
    "goodwill", "goodwill statement", of: "goodwill", specimens: StatementSpecimens.goodwill
  ) { holding, site in
    site.unit(holding, of: holding.payee, "goodwill", GoodwillStatement(holding))
  }

  /// Of every account that pays for somebody's learning.
  static let sponsors = PaperKind(
    "sponsors", "sponsor statement", of: "accounts", specimens: StatementSpecimens.sponsors
  ) { employer, site in
    site.unit(employer, of: employer, "sponsors", SponsorStatement(employer, site.statementSources))
  }
}

extension PaperSite {
  /// A statement's paper among the private documents, in the folder of the year that it is from.
  fileprivate func unit(
    _ record: Record, of holder: Record?, _ folder: String, _ statement: (any Statement)?
  ) -> PaperUnit? {
    guard record.isKept, let statement else { return nil }
    let heading = statement.heading
    let year = CalendarTime.civil(days: heading.issued).year
    var unit = PaperUnit(record: record, identity: record.identity)
    unit.paper = PaperUnit.Paper(
      design: PaperDesign.Key(source: .file("statement"), language: heading.language),
      facts: statement.facts(issuer(in: heading.language)) { state(ofPicture: $0) },
      language: heading.language, date: heading.issued * 86_400,
      place: "documents/\(folder)/\(year)/\(FileNameText.plain(heading.number))", isPublic: false,
      dotsPerInch: nil, password: holder?["pdf_password"]?.text)
    return unit
  }

  private func issuer(in language: String) -> StatementIssuer {
    let site = catalog.all("site").first
    let seller = site?["seller"]
    return StatementIssuer(
      title: site?["title"]?.text(in: language), logo: seller?["logo"]?.text,
      seller: seller?["name"]?.text(in: language), address: seller?["address"]?.text(in: language))
  }
}
