extension Rule {
  /// Every full link begins with the site's address, so it must be a full address itself.
  static let baseURL = Rule.entries("V-08", "relative-base-url", of: "site") { site, complaints in
    guard let address = site["base_url"], let text = address.text else { return }
    if !isFull(text) {
      complaints.error(
        "`base_url` must be a full address, found `\(text)`", at: address.place,
        hint: "write it like https://academy.example.org")
    } else if text.contains("?") || text.contains("#") {
      complaints.error("`base_url` must end before any `?` or `#`", at: address.place)
    }
  }

  /// People's pages elsewhere are full addresses, over https.
  static let socialLinks = Rule.entries("V-08", "plain-social-link", of: "people") { person, complaints in
    for (name, link) in person["social_links"]?.members ?? [] {
      guard let text = link.text, !text.lowercased().hasPrefix("https://") else { continue }
      if isFull(text) {
        complaints.warning(
          "`\(name.text)` should begin with https://", at: link.place, hint: "use the https address")
      } else {
        complaints.error("`\(name.text)` must be a full address that begins with https://", at: link.place)
      }
    }
  }

  private static func isFull(_ address: String) -> Bool {
    let lower = address.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://")
  }
}
