/// What a certificate says beyond what is told: how its number and its address come about.
public struct CertificateFacts {
  private let certificate: Record
  private let site: Record?

  public init(_ certificate: Record) {
    self.certificate = certificate
    site = certificate.catalog.all("site").first
  }

  /// Where anybody can see that it is genuine.
  var verificationURL: String? {
    guard let uuid = certificate["uuid"]?.text, var address = site?["base_url"]?.text else { return nil }
    while address.last == "/" { address.removeLast() }
    return "\(address)/verify/\(uuid)/"
  }

  /// Series, year, and the last fifty bits of the uuid in base 32: the same at every build, and
  /// without a counter that certificates added later would disturb.
  var generatedNumber: String? { certificate["uuid"]?.text.flatMap(number) }

  /// The same for a certificate whose uuid nobody told.
  public func number(of uuid: String) -> String? {
    guard let day = certificate["issue_date"]?.date else { return nil }
    let digits = uuid.filter(\.isHexDigit).suffix(13)
    guard digits.count == 13, let bits = UInt64(digits, radix: 16) else { return nil }
    let letters = stride(from: 45, through: 0, by: -5).map { Self.alphabet[Int(bits >> UInt64($0) & 31)] }
    return "\(prefix)-\(CalendarTime.civil(days: day).year)-\(String(letters))"
  }

  /// What stands before the first placeholder of the site's pattern, its words joined by hyphens:
  /// numbers are parts of file names.
  private var prefix: String {
    let pattern = site?["numbering"]?["certificate"]?.text ?? ""
    let words = pattern.prefix { $0 != "{" }.split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "CERT" : words.joined(separator: "-")
  }

  /// RFC 4648.
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  /// Hours of the course, with one digit behind the point.
  public var courseHours: Decimal? {
    guard let course = certificate["course"]?.target else { return nil }
    let seconds = CourseTotals(course).duration
    guard seconds > 0, let tenths = Int64(exactly: Exact.quotient(Int128(seconds), 360)) else { return nil }
    return Decimal(coefficient: tenths, scale: 1)
  }
}

extension Derivation {
  /// A certificate is a snapshot, so what it tells is kept; the address follows from the uuid.
  static let certificateFacts = Derivation("certificates") { certificate, _ in
    let facts = CertificateFacts(certificate)
    var fields: [Derived.Member] = []
    if let address = facts.verificationURL { fields.append(("verification_url", .text(address))) }
    if certificate["number"] == nil, let number = facts.generatedNumber {
      fields.append(("number", .text(number)))
    }
    if certificate["course_duration_hours"] == nil, let hours = facts.courseHours {
      fields.append(("course_duration_hours", .decimal(hours)))
    }
    return fields
  }
}
