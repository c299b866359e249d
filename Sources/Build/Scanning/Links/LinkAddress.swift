/// What the text of a link says, before anybody asks whether something stands there.
enum LinkAddress {
  /// A path of this site: from its root, or from where the link stands. `fragment` is as written.
  case path([UInt8], fromRoot: Bool, fragment: [UInt8]?)
  /// The page itself, or a place on it.
  case samePage(fragment: [UInt8]?)
  /// A place on the web that is not ours.
  case external(String)
  /// Below our host, but not in our folder.
  case outside(String)
  case empty
  /// Not to be checked: `data:`, `javascript:`, a mail address that looks like one.
  case other
  case malformed(String)

  init(_ text: ArraySlice<UInt8>, of site: SiteAddress?) {
    guard !text.isEmpty else {
      self = .empty
      return
    }
    let scheme = Self.scheme(of: text)
    if let scheme, scheme != "http", scheme != "https" {
      self = Self.special(scheme, text.dropFirst(scheme.utf8.count + 1))
    } else if scheme != nil || text.starts(with: [0x2F, 0x2F]) {
      self.init(web: text, scheme: scheme, site)
    } else {
      self.init(local: text, site)
    }
  }

  /// `https://example.org/x` or `//example.org/x`
  private init(web text: ArraySlice<UInt8>, scheme: String?, _ site: SiteAddress?) {
    let rest = text.dropFirst(scheme.map { $0.utf8.count + 1 } ?? 0)
    guard rest.starts(with: [0x2F, 0x2F]) else {
      self = .malformed("expected `//` behind `\(scheme ?? ""):`")
      return
    }
    let authority = rest.dropFirst(2).prefix { ![0x2F, 0x3F, 0x23].contains($0) }
    let scheme = scheme ?? site?.scheme ?? "https"
    let host = SiteAddress.plainHost(String(decoding: authority, as: UTF8.self), scheme)
    guard !host.isEmpty else {
      self = .malformed("expected the name of a host behind `//`")
      return
    }
    if let site, site.host == host {
      let path = rest[authority.endIndex...]
      self.init(local: path.first == 0x2F ? path : [0x2F] + path, site)
    } else {
      let whole = (text.first == 0x2F ? Array("\(scheme):".utf8) : []) + text.prefix { $0 != 0x23 }
      self =
        whole.contains { $0 <= 0x20 || $0 == 0x7F }
        ? .malformed("expected blanks in an address to be written as `%20`")
        : .external(String(decoding: whole, as: UTF8.self))
    }
  }

  private init(local text: ArraySlice<UInt8>, _ site: SiteAddress?) {
    let beforeFragment = text.prefix { $0 != 0x23 }
    let fragment = beforeFragment.count < text.count ? Array(text[(beforeFragment.endIndex + 1)...]) : nil
    let written = beforeFragment.prefix { $0 != 0x3F }
    guard !written.isEmpty else {
      self = .samePage(fragment: fragment)
      return
    }
    guard let path = Self.undoingPercents(written) else {
      self = .malformed("expected two hexadecimal digits behind each `%`")
      return
    }
    guard path.first == 0x2F else {
      self = .path(path, fromRoot: false, fragment: fragment)
      return
    }
    let folder = site?.folder ?? [0x2F]
    if path.starts(with: folder) {
      self = .path(Array(path.dropFirst(folder.count)), fromRoot: true, fragment: fragment)
    } else if path + [0x2F] == folder {
      self = .path([], fromRoot: true, fragment: fragment)
    } else {
      self = .outside(String(decoding: folder, as: UTF8.self))
    }
  }

  private static func special(_ scheme: String, _ rest: ArraySlice<UInt8>) -> LinkAddress {
    switch scheme {
    case "mailto": isMail(rest) ? .other : .malformed("expected an e-mail address behind `mailto:`")
    case "tel", "sms": isPhone(rest) ? .other : .malformed("expected a phone number behind `\(scheme):`")
    default: .other
    }
  }

  /// Letters up to a colon, lower case.
  private static func scheme(of text: ArraySlice<UInt8>) -> String? {
    guard let first = text.first, first.isLetter else { return nil }
    let letters = text.prefix { $0.isLetter || $0.isDigit || [0x2B, 0x2D, 0x2E].contains($0) }
    guard letters.endIndex < text.endIndex, text[letters.endIndex] == 0x3A else { return nil }
    return String(decoding: letters.map(\.lowered), as: UTF8.self)
  }

  /// One address or several, or none but a subject: `mailto:?subject=…` asks for the recipient.
  private static func isMail(_ rest: ArraySlice<UInt8>) -> Bool {
    let head = rest.prefix { $0 != 0x3F }
    guard !head.isEmpty else { return rest.count > 1 }
    guard let addresses = undoingPercents(head) else { return false }
    return addresses.split(separator: 0x2C, omittingEmptySubsequences: false).allSatisfy { address in
      let parts = address.split(separator: 0x40, omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isBlank) }
        && parts[1].first != 0x2E && parts[1].last != 0x2E
    }
  }

  private static func isPhone(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let number = undoingPercents(rest.prefix { ![0x3B, 0x3F].contains($0) }) else { return false }
    return number.count(where: \.isDigit) >= 2
      && number.allSatisfy { $0.isDigit || "+-.() *#".utf8.contains($0) }
  }

  /// Nil where a percent sign has no two digits behind it.
  static func undoingPercents(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.contains(0x25) else { return Array(text) }
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        result.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
        return nil
      }
      result.append(high << 4 | low)
    }
    return result
  }
}
