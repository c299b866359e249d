import Liquid

extension Filter {
  /// `lesson.video.url | player_url`: the address of the player that a page may show in a frame, from the address
  /// of a film on a known site, from its name there (`'abc' | player_url: 'youtube'`), or from the HTML that such
  /// a site hands out. Nothing for other addresses; HTML of unknown sites is a mistake.
  static let playerURL = Filter("player_url", 0...1, isExtension: true) { input, arguments, _ in
    let text = input.text
    let player = PlayerAddress(text, provider: arguments[0]?.text ?? "")
    if player == nil, text.utf8.contains(UInt8(ascii: "<")) {
      throw RenderFault(.argument, "`\(text.prefix(80))` is no player that pages may show")
    }
    return player.map { .text($0.text) } ?? .nothing
  }

  /// `'https://' | player_hosts`: the sites whose players `player_url` leads to, each with this before it.
  static let playerHosts = Filter("player_hosts", isExtension: true) { input, _, _ in
    .list(PlayerAddress.hosts.map { .text(input.text + $0) })
  }
}

/// Where a film of another site plays without telling that site more than it must.
struct PlayerAddress: Equatable {
  /// The sites whose players pages may show; `technical/headers.txt` allows just these.
  static let hosts = [
    "www.youtube-nocookie.com", "player.vimeo.com", "w.soundcloud.com", "codepen.io", "www.geogebra.org",
    "phet.colorado.edu",
  ]

  let text: String

  init?(_ told: String, provider: String) {
    if let source = Self.source(ofFrame: told) {
      self.init(address: source)
    } else if !told.isEmpty, told.utf8.allSatisfy(Self.isInName) {
      self.init(name: told, on: provider)
    } else {
      self.init(address: told)
    }
  }

  private init(text: String) {
    self.text = text
  }

  private init?(name: String, on provider: String) {
    switch provider {
    case "youtube": text = "https://www.youtube-nocookie.com/embed/" + name
    case "vimeo": text = "https://player.vimeo.com/video/" + name + "?dnt=1"
    default: return nil
    }
  }

  private init?(address: String) {
    guard address.hasPrefix("https://"), address.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "\"") })
    else {
      return nil
    }
    let rest = address.dropFirst("https://".count)
    let host = String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }).lowercased()
    let (path, query) = Self.parts(rest.dropFirst(host.count))
    switch host {
    case "youtu.be": self.init(film: path.first, on: "youtube")
    case "youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com":
      let isWatched = path.first == "watch"
      self.init(film: isWatched ? query["v"] : path.count > 1 ? path[1] : nil, on: "youtube")
    case "vimeo.com", "www.vimeo.com": self.init(film: path.first, on: "vimeo")
    case "player.vimeo.com": self.init(film: path.count > 1 ? path[1] : nil, on: "vimeo")
    default:
      guard Self.hosts.contains(host) else { return nil }
      self.init(text: address)
    }
  }

  private init?(film: String?, on provider: String) {
    guard let film, !film.isEmpty, film.utf8.allSatisfy(Self.isInName) else { return nil }
    self.init(name: film, on: provider)
  }

  private static func parts(_ rest: Substring) -> (path: [String], query: [String: String]) {
    let whole = rest.prefix { $0 != "#" }
    let path = whole.prefix { $0 != "?" }
    let pairs = whole.dropFirst(path.count + 1).split(separator: "&").map {
      $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    }
    let query = Dictionary(
      pairs.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") },
      uniquingKeysWith: { first, _ in first })
    return (path.split(separator: "/").map(String.init), query)
  }

  /// What `src` of the first frame says.
  private static func source(ofFrame html: String) -> String? {
    guard let frame = html.firstRange(of: "<iframe"),
      let source = html[frame.upperBound...].firstRange(of: "src=")
    else { return nil }
    let rest = html[source.upperBound...]
    guard let mark = rest.first, mark == "\"" || mark == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != mark }).replacing("&amp;", with: "&")
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
