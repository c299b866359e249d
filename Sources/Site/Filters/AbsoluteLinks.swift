import Liquid

extension Filter {
  /// `post.content | absolute_links: post.url`: HTML for readers who are not on the page that it was written for:
  /// addresses in it are whole, those that begin nowhere begin at the page. A text that feeds hand on, and no part of
  /// the page: printed, it is escaped.
  static let absoluteLinks = Filter("absolute_links", 1...1, isExtension: true) { input, arguments, context in
    guard let page = context.host as? PageContext else { throw notOnPage("absolute_links") }
    let origin = page.website.addresses.origin
    let base = arguments[0]?.text ?? ""
    let links = AbsoluteLinks(origin: origin, page: base.hasPrefix("/") ? origin + base : base)
    if input.isNothing { return .nothing }
    let html = if case .object(let object) = input { object.printed } else { input }
    guard case .markup(let written) = html else {
      throw RenderFault(.argument, "`absolute_links` needs HTML, such as formatted text")
    }
    return .text(String(decoding: links.rewritten(Array(written.utf8)), as: UTF8.self))
  }
}

/// Makes the addresses in HTML whole. The HTML is our own renderer's: attributes have double quotes.
struct AbsoluteLinks {
  /// `https://academy.example.org`
  let origin: String
  /// The address of the page that the HTML belongs to.
  let page: String

  private static let attributes = ["href", "src", "poster"]
  /// Of addresses with what is known of each: `/a-320.webp 320w, /a-640.webp 640w`.
  private static let lists = ["srcset", "imagesrcset"]

  func rewritten(_ html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count + 256)
    var isInTag = false
    var index = 0
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      output.append(byte)
      index += 1
      guard isInTag, byte == UInt8(ascii: "\""), let end = html[index...].firstIndex(of: byte) else {
        continue
      }
      let value = String(decoding: html[index..<end], as: UTF8.self)
      if Self.begins(Self.attributes, output) {
        output += whole(value).utf8
      } else if Self.begins(Self.lists, output) {
        output += wholeList(value).utf8
      } else {
        output += html[index..<end]
      }
      output.append(byte)
      index = end + 1
    }
    return output
  }

  /// Whether what was written ends in ` href="` or the like.
  private static func begins(_ attributes: [String], _ output: [UInt8]) -> Bool {
    attributes.contains { output.suffix($0.utf8.count + 3).elementsEqual(" \($0)=\"".utf8) }
  }

  /// Commas within addresses part nothing: blanks follow those that do.
  func wholeList(_ list: String) -> String {
    list.split(separator: ", ").map { candidate in
      let address = candidate.drop { $0 == " " }.prefix { $0 != " " }
      return whole(String(address)) + candidate[address.endIndex...]
    }.joined(separator: ", ")
  }

  func whole(_ address: String) -> String {
    if address.hasPrefix("//") {
      return (origin.firstRange(of: "//").map { origin[..<$0.lowerBound] } ?? "") + address
    }
    if address.hasPrefix("/") { return origin + address }
    if address.hasPrefix("#") { return page + address }
    let scheme = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if address.isEmpty || scheme.contains(":") { return address }
    let folder = page.lastIndex(of: "/").map { page[...$0] } ?? ""
    return folder + address
  }
}
