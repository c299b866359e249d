/// How the VAT numbers of countries look, as far as we know it: whether one was mistyped.
enum VATNumberForm {
  /// Of a country nothing is known; otherwise whether a number has one of its forms. Blanks, points and
  /// hyphens do not matter, nor whether the country stands before the number.
  static func fits(_ number: String, country: String?) -> Bool? {
    let plain = number.uppercased().filter { !" .-".contains($0) }
    let letters = String(plain.prefix(2))
    let prefix = letters == "EL" || forms[letters] != nil ? letters : nil
    guard let code = prefix == "EL" ? "GR" : prefix ?? country, let forms = forms[code] else { return nil }
    let rest = prefix == nil ? plain : String(plain.dropFirst(2))
    return forms.contains { fits(rest, $0) }
  }

  /// A form has `9` for a figure, `A` for a letter, `*` for either, and else what stands there.
  private static func fits(_ text: String, _ form: Substring) -> Bool {
    text.count == form.count
      && zip(text, form).allSatisfy { sign, mark in
        switch mark {
        case "9": sign.isASCII && sign.isNumber
        case "A": sign.isASCII && sign.isLetter
        case "*": sign.isASCII && (sign.isLetter || sign.isNumber)
        default: sign == mark
        }
      }
  }

  private static let forms: [String: [Substring]] = [
    "AE": ["999999999999999"], "AT": ["U99999999"], "BE": ["9999999999"], "BG": ["999999999", "9999999999"],
    "CY": ["99999999A"], "CZ": ["99999999", "999999999", "9999999999"], "DE": ["999999999"],
    "DK": ["99999999"], "EE": ["999999999"], "ES": ["A99999999", "99999999A", "A9999999A"],
    "FI": ["99999999"], "FR": ["**999999999"], "GB": ["999999999", "999999999999"], "GR": ["999999999"],
    "HR": ["99999999999"], "HU": ["99999999"], "IE": ["9999999A", "9999999AA", "9A99999A"],
    "IT": ["99999999999"], "LT": ["999999999", "999999999999"], "LU": ["99999999"], "LV": ["99999999999"],
    "MT": ["99999999"], "NL": ["999999999B99"], "PL": ["9999999999"], "PT": ["999999999"],
    "RO": (2...10).map { Substring(String(repeating: "9", count: $0)) }, "SA": ["399999999999993"],
    "SE": ["999999999999"], "SI": ["99999999"], "SK": ["9999999999"],
  ]
}
