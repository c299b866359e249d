extension ContentCollection {
  /// The business behind the site, as its invoices name it.
  static let seller = Shape(
    identity + [
      Field("contact", .string, "Whom customers ask for.").localized,
      Field("email", .email, "Address for customers."),
      Field("phone", .phone, "Number for customers."),
      Field("logo", .asset, "Picture at the head of documents."),
      Field("bank", .object(bank), "Where customers transfer money to; on documents only.").secret,
      Field("terms", .text, "Terms of payment, as invoices say them.").localized,
      Field("earlier", .list(.object(earlier)), "What it was before: invoices name the seller of their day."),
    ])

  /// What an invoice that was issued goes on saying.
  private static let identity = [
    Field("name", .string, "Name of the business.").localized,
    Field("trading_name", .string, "The name it goes by, if that is another one.").localized,
    Field("address", .text, "Postal address, line by line, as printed; made of its parts if absent.")
      .localized,
    Field("street", .string, "Street and house.").localized,
    Field("street_2", .string, "What follows the street, such as a floor.").localized,
    Field("city", .string, "City.").localized,
    Field("state", .string, "State or region.").localized,
    Field("zip", .string, "Postal code."),
    Field("country", .string, "Country, by the two letters of ISO 3166."),
    Field("vat_number", .string, "Tax number."),
    Field("tax_number", .string, "Another number with the tax office."),
    Field("registration", .string, "Number in the commercial register."),
  ]

  private static let earlier = Shape(
    [Field("until", .date, "The last day on which it held.").required] + identity)

  private static let bank = Shape(
    [
      Field("name", .string, "Name of the bank."),
      Field("holder", .string, "Whose account it is; the seller's if absent."),
      Field("iban", .string, "International number of the account."),
      Field("account", .string, "Number of the account where there is no IBAN."),
      Field("bic", .string, "The bank's own code.").alias("swift"),
    ].map(\.secret))
}
