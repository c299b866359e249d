/// How something is taxed, where it is not as the site says.
extension Field {
  static func tax(_ summary: String, named name: String = "tax") -> Field {
    Field(name, .object(taxShape), summary)
  }

  private static let taxShape = Shape(
    [
      Field("category", .word(.taxCategory), "Why it is taxed as it is; `standard` if only a rate is told.")
        .outside("tax_category", "vat_category"),
      Field("rate", .rate, "Percentage; the site's for `standard`, else 0.").range(0, 100)
        .outside("tax_rate", "vat_rate"),
      Field("reason", .text, "Why it is exempt, as printed.").localized
        .outside("exemption_reason", "tax_exemption_reason"),
    ], shorthand: "category")
}
