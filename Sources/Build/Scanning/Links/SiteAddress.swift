/// Where a site will stand on the web: `https://example.org/academy/`.
public struct SiteAddress: Hashable, Sendable {
  /// In lower case, with its port: `example.org:8080`.
  let host: String
  let scheme: String
  /// Begins and ends with a slash, percent signs turned back.
  let folder: [UInt8]

  /// Nil if it is no address of the web.
  public init?(_ text: String) {
    guard let colon = text.firstRange(of: "://") else { return nil }
    scheme = text[..<colon.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    let rest = text[colon.upperBound...]
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    host = Self.plainHost(rest[..<slash], scheme)
    guard !host.isEmpty else { return nil }
    let path = rest[slash...].prefix { $0 != "?" && $0 != "#" }
    let bytes = LinkAddress.undoingPercents(Array(path.utf8)[...]) ?? []
    folder = bytes.last == 0x2F ? bytes : bytes + [0x2F]
  }

  /// In lower case, without a port that the scheme has anyway.
  static func plainHost(_ text: some StringProtocol, _ scheme: String) -> String {
    let host = text.lowercased()
    let usual = scheme == "http" ? ":80" : ":443"
    return host.hasSuffix(usual) ? String(host.dropLast(usual.count)) : host
  }
}
