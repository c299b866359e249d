/// Where LinkedIn lets somebody put a certificate into the own profile.
public enum LinkedInProfile {
  /// The address of LinkedIn's form, filled in.
  /// - Parameters:
  ///   - name: what the certificate is called there; usually the course.
  ///   - organization: who issued it.
  ///   - address: the page that shows it.
  public static func address(
    name: String, organization: String, issued: (year: Int, month: Int)? = nil,
    expires: (year: Int, month: Int)? = nil, address: String, number: String
  ) -> String {
    var query = [("startTask", "CERTIFICATION_NAME"), ("name", name), ("organizationName", organization)]
    for (purpose, day) in [("issue", issued), ("expiration", expires)] {
      guard let day else { continue }
      query += [(purpose + "Year", String(day.year)), (purpose + "Month", String(day.month))]
    }
    query += [("certUrl", address), ("certId", number)]
    // Once for each page of each certificate: one text is filled, and no other is made.
    var bytes = Array("https://www.linkedin.com/profile/add".utf8)
    for (index, (name, value)) in query.enumerated() {
      bytes.append(UInt8(ascii: index == 0 ? "?" : "&"))
      bytes += name.utf8
      bytes.append(UInt8(ascii: "="))
      addPercentEncoded(value, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func addPercentEncoded(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
