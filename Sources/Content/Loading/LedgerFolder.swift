/// Where Lectern itself keeps what it must never forget: `private/ledgers`. It is no content, and what a build
/// adds to it makes nothing else another.
public enum LedgerFolder {
  public static let name = "ledgers"

  public static func path(in content: String) -> String { content + "/private/" + name }
}
