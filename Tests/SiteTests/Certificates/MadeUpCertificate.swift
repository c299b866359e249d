import Certificates
import Liquid

/// What the page of a certificate is made of.
struct MadeUpCertificate {
  var uuid = CertificateSite.uuid
  var members: [(String, TemplateValue)] = [
    ("number", .text(CertificateSite.number)), ("state", .text("valid")),
    ("holder", .text("Oluwaseun Adébáyọ̀")), ("title", .text("Computer Vision Fundamentals")),
    ("type", .text("mastery")), ("subject", .text("course")), ("instructor", .text("Sara Nilsson")),
    ("completed_on", .day(2026, 9, 12)), ("issued_on", .day(2026, 9, 14)), ("expires_on", .nothing),
    ("expires_at_day", .nothing), ("issuer", .text("Manara Academy")),
    ("address", .text("https://academy.example.org/verify/\(CertificateSite.uuid)/")),
    ("pdf", .text("/verify/\(CertificateSite.uuid)/certificate.pdf")), ("picture", .text("/certificate.svg")),
    ("picture_width", .integer(1754)), ("picture_height", .integer(1240)),
    ("course_url", .text("/courses/computer-vision-fundamentals/")), ("language", .text("en")),
    ("linkedin", .text(Self.linkedIn)),
    ("name", .nothing),
  ]

  static let linkedIn = LinkedInProfile.address(
    name: "Loops & \"more\", 100 %", organization: "أكاديمية منارة", issued: (2026, 9),
    address: "https://academy.example.org/verify/\(CertificateSite.uuid)/", number: CertificateSite.number)

  var values: TemplateValue { .map(TemplateMap(members)) }

  func with(_ name: String, _ value: TemplateValue) -> MadeUpCertificate {
    var other = self
    other.members.removeAll { $0.0 == name }
    other.members.append((name, value))
    return other
  }

  /// The last day on which it holds is the tenth of January 2029.
  var expiring: MadeUpCertificate {
    with("expires_on", .day(2029, 1, 10)).with("expires_at_day", .text("2029-01-10"))
  }

  var expired: MadeUpCertificate {
    with("state", .text("expired")).with("expires_on", .day(2026, 1, 10)).with(
      "expires_at_day", .text("2026-01-10"))
  }

  var revoked: MadeUpCertificate {
    var other = with("state", .text("revoked")).with("number", .text(CertificateSite.revoked.number))
    for name in ["pdf", "picture", "linkedin"] { other = other.with(name, .nothing) }
    other.uuid = CertificateSite.revoked.uuid
    return other
  }

  /// Only what every certificate has.
  var bare: MadeUpCertificate {
    ["holder", "instructor", "completed_on", "pdf", "picture", "course_url", "linkedin"]
      .reduce(self) { $0.with($1, .nothing) }
  }
}

extension TemplateValue {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> TemplateValue {
    // Days since 1970, by the calendar that counts years from March.
    let years = month > 2 ? year : year - 1
    let days =
      years * 365 + years / 4 - years / 100 + years / 400 + ((month + 9) % 12 * 306 + 5) / 10 + day - 1
    return .quantity(.day(days - 719_468))
  }
}
