import Diagnostics
import Platform
import Site

/// The links of a few pages that changed, while all other pages are what they were: only links that
/// are new can lead nowhere.
struct QuickLinks {
  private let site: SiteAddress?
  private var table = LinkTable()
  private var pages: [String: LinkedOutput] = [:]

  init(_ addresses: Addresses) {
    site = SiteAddress(addresses.origin + addresses.basePath + "/")
  }

  /// False if pages that are not looked at would have to be.
  /// - Parameter legible: what can be read in a paper; of all its links none is known from before.
  mutating func add(
    _ file: String, _ bytes: [UInt8], before old: [UInt8], legible: [UInt8]? = nil
  ) -> Bool {
    guard file.hasSuffix(".html") || legible != nil else { return !file.hasSuffix(".css") }
    let before = legible == nil ? PageLinks.read(old.span) : PageLinks()
    let text = legible ?? bytes
    let now = PageLinks.read(text.span)
    guard before.base.map(before.string) == now.base.map(now.string),
      Set(now.anchors.map(now.string)).isSuperset(of: before.anchors.map(before.string))
    else { return false }
    let known = Set(before.links.map { before.string($0.text) })
    var asked: Set<String> = []
    for link in now.links {
      let text = now.string(link.text)
      if known.contains(text) || asked.contains(text) { continue }
      switch LinkAddress(now.text[link.text], of: site) {
      case .external, .other, .samePage(nil): break
      case .path(_, _, fragment: nil), .samePage: asked.insert(text)
      // Of the anchors of other pages nothing is known.
      case .path, .empty, .outside, .malformed: return false
      }
    }
    guard !asked.isEmpty else { return true }
    var links = table.add(now)
    links.links = links.links.filter { asked.contains(table.string($0.text)) }
    pages[file] = LinkedOutput(path: file, kind: .page, links: links)
    return true
  }

  func leadSomewhere(_ outputs: StampedPaths) -> Bool {
    guard !pages.isEmpty else { return true }
    let all = (0..<outputs.count).map { number in
      let path = outputs.path(number)
      return pages[path] ?? LinkedOutput(path: path, kind: .other)
    }
    return LinkCheck.run(all, table: table, site: site) { _ in SourceID(index: 0) }.diagnostics.isEmpty
  }
}
