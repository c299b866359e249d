extension PageLinks {
  /// What a page of HTML links to, fetches, and offers as anchors.
  public static func read(_ html: Span<UInt8>) -> PageLinks { read(html, skipping: []).links }

  /// The same, but for some pieces that are known: those of them that were stepped over.
  static func read(
    _ html: Span<UInt8>, skipping pieces: [Range<Int>]
  ) -> (links: PageLinks, skipped: [Range<Int>]) {
    var links = PageLinks()
    var scan = TagScan(skipping: pieces)
    while scan.next(in: html) {
      if !scan.attributes.isEmpty { links.add(scan, html) }
    }
    return (links, scan.skipped)
  }

  /// The links of a piece that means the same wherever it stands between tags: it ends between tags
  /// itself, and does not change what the rest of the page means. Nothing for any other.
  static func read(piece: [UInt8]) -> PageLinks? {
    guard piece.last != UInt8(ascii: "<") else { return nil }
    // Were it still inside of something at its end, this would be no tag.
    let marked = piece + Array("<end>".utf8)
    var links = PageLinks()
    var scan = TagScan()
    while scan.next(in: marked.span) {
      if scan.start == piece.count { return links.base == nil ? links : nil }
      if !scan.attributes.isEmpty { links.add(scan, marked.span) }
    }
    return nil
  }

  private mutating func add(_ tag: TagScan, _ page: Span<UInt8>) {
    if let id = tag.value(AttributeName.id) { addAnchor(page, id) }
    switch tag.name {
    case TagName.a:
      add(.page, tag, AttributeName.href, page)
      if let name = tag.value(AttributeName.name) { addAnchor(page, name) }
    case TagName.area: add(.page, tag, AttributeName.href, page)
    case TagName.map: if let name = tag.value(AttributeName.name) { addAnchor(page, name) }
    case TagName.img, TagName.source:
      add(.asset, tag, AttributeName.source, page)
      addCandidates(tag, AttributeName.sourceSet, page)
    case TagName.video:
      add(.asset, tag, AttributeName.source, page)
      add(.asset, tag, AttributeName.poster, page)
    case TagName.script, TagName.audio, TagName.track, TagName.embed, TagName.input:
      add(.asset, tag, AttributeName.source, page)
    case TagName.iframe: add(.page, tag, AttributeName.source, page)
    case TagName.object: add(.asset, tag, AttributeName.data, page)
    case TagName.use, TagName.image:
      add(.asset, tag, AttributeName.href, page)
      add(.asset, tag, AttributeName.xlinkHref, page)
    case TagName.form: addForm(tag, page)
    case TagName.link: addLink(tag, page)
    case TagName.meta: addMeta(tag, page)
    case TagName.base: setBase(tag, page)
    default: break
    }
  }

  private mutating func add(_ kind: Kind, _ tag: TagScan, _ attribute: UInt64, _ page: Span<UInt8>) {
    if let place = tag.value(attribute) { add(kind, page, place) }
  }

  /// A form without an address sends to its own page, on purpose.
  private mutating func addForm(_ tag: TagScan, _ page: Span<UInt8>) {
    if let place = tag.value(AttributeName.action), !place.isEmpty { add(.page, page, place) }
  }

  private mutating func setBase(_ tag: TagScan, _ page: Span<UInt8>) {
    if base == nil, let place = tag.value(AttributeName.href) { base = keep(page, place) }
  }

  private mutating func addLink(_ tag: TagScan, _ page: Span<UInt8>) {
    let words = tag.value(AttributeName.rel).map { Self.words(page, $0) } ?? []
    // Names of machines, not addresses of anything.
    guard !words.contains("preconnect"), !words.contains("dns-prefetch") else { return }
    let isAddress =
      words.contains("canonical") || words.contains("alternate") && !words.contains("stylesheet")
    let isPage = words.contains {
      ["next", "prev", "prefetch", "prerender", "help", "license", "search"].contains($0)
    }
    add(isAddress ? .address : isPage ? .page : .asset, tag, AttributeName.href, page)
    addCandidates(tag, AttributeName.imageSourceSet, page)
  }

  private mutating func addMeta(_ tag: TagScan, _ page: Span<UInt8>) {
    guard let content = tag.value(AttributeName.content) else { return }
    if let kind = tag.value(AttributeName.httpEquiv) {
      guard Self.words(page, kind) == ["refresh"] else { return }
      if let address = Self.refreshAddress(page, content) { add(.page, page, address) }
      return
    }
    guard let name = tag.value(AttributeName.property) ?? tag.value(AttributeName.name),
      (6...20).contains(name.count), page[name.lowerBound + 2] == 0x3A || page[name.lowerBound] | 0x20 == 0x74
    else { return }
    switch Self.words(page, name).first {
    case "og:url": add(.address, page, content)
    case "og:image", "og:image:url", "og:image:secure_url", "og:video", "og:audio", "twitter:image":
      add(.asset, page, content)
    default: break
    }
  }

  /// Words between blanks, in lower case.
  private static func words(_ page: Span<UInt8>, _ place: Range<Int>) -> [String] {
    var words: [[UInt8]] = [[]]
    for index in place {
      if page[index].isBlank { words.append([]) } else { words[words.count - 1].append(page[index].lowered) }
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// `5; url=/courses/`
  private static func refreshAddress(_ page: Span<UInt8>, _ content: Range<Int>) -> Range<Int>? {
    guard let semicolon = content.first(where: { page[$0] == 0x3B || page[$0] == 0x2C }) else { return nil }
    var start = semicolon + 1
    while start < content.upperBound, page[start].isBlank { start += 1 }
    let word = Array("url".utf8)
    if start + 3 < content.upperBound, (0..<3).allSatisfy({ page[start + $0].lowered == word[$0] }) {
      var next = start + 3
      while next < content.upperBound, page[next].isBlank { next += 1 }
      if next < content.upperBound, page[next] == 0x3D { start = next + 1 }
    }
    var end = content.upperBound
    while start < end, page[start].isBlank { start += 1 }
    if start < end, page[start] == 0x27 || page[start] == 0x22 {
      let quote = page[start]
      start += 1
      end = (start..<end).first { page[$0] == quote } ?? end
    }
    return start..<end
  }

  /// `small.jpg 320w, large.jpg 640w`
  private mutating func addCandidates(_ tag: TagScan, _ attribute: UInt64, _ page: Span<UInt8>) {
    guard let value = tag.value(attribute) else { return }
    var place = value.lowerBound
    while true {
      while place < value.upperBound, page[place].isBlank || page[place] == 0x2C { place += 1 }
      guard place < value.upperBound else { return }
      let start = place
      while place < value.upperBound, !page[place].isBlank { place += 1 }
      var end = place
      while end > start, page[end - 1] == 0x2C { end -= 1 }
      add(.asset, page, start..<end)
      // A comma right behind the address ends the candidate; else its size stands before one.
      if end == place { while place < value.upperBound, page[place] != 0x2C { place += 1 } }
    }
  }
}
