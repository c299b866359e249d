/// What papers show of accounts: enough to know one's own, too little to use.
public enum Masked {
  /// The last four characters, and never more than half; of an address of PayPal's its first letters.
  public static func account(_ text: String) -> String {
    if text.contains("@"), let address = address(text) { return address }
    let characters = text.filter { !$0.isWhitespace }
    return "•••• " + characters.suffix(min(4, characters.count / 2))
  }

  /// `a***@d…`
  private static func address(_ text: String) -> String? {
    let parts = text.split(separator: "@")
    guard parts.count == 2, let name = parts[0].first, let domain = parts[1].first else { return nil }
    return "\(name)***@\(domain)…"
  }

  /// The first letter of each word.
  public static func name(_ text: String) -> String {
    text.split(separator: " ").map { $0.prefix(1) + "•••" }.joined(separator: " ")
  }
}
