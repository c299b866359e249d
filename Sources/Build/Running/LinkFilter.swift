import Platform

/// All that is known of the site before its pages are made.
struct LinkGuide: Sendable {
  /// The pages that are planned. What they refer to besides (pictures, style sheets) is known only later.
  let pages: LinkTargets
  let site: SiteAddress?
  /// How addresses of the site begin where they are told in full, up to the slash of the path.
  let origin: [UInt8]
  /// Whether addresses of others will be asked for.
  let keepsExternals: Bool

  init(_ files: some Sequence<String>, _ site: SiteAddress?, keepsExternals: Bool) {
    pages = LinkTargets(files.map { LinkedOutput(path: $0, kind: .page) })
    self.site = site
    origin = site.map { Array("\($0.scheme)://\($0.host)".utf8) } ?? []
    self.keepsExternals = keepsExternals
  }
}

/// Answers links while pages are made, so that only those are kept that are open: most lead to a page that
/// is planned. For one batch, with the numbers of its table.
struct LinkFilter: Sendable {
  /// What the text of a link says by itself.
  private enum Standing: UInt8, Sendable {
    case unknown
    case fine
    case open
    case relative
    case samePage
  }

  private let guide: LinkGuide
  /// By text.
  private var standings: [Standing] = []
  /// Where paths are put together.
  private var path: [UInt8] = []

  init(_ guide: LinkGuide) { self.guide = guide }

  /// Leaves what cannot be answered yet; anchors only where a link asks for one of its own page.
  mutating func leaveOpen(_ links: inout OutputLinks, of file: String, _ table: LinkTable) {
    standings += repeatElement(.unknown, count: table.count - standings.count)
    let folder = LinkTargets.folder(of: file)
    var asksItself = false
    let page = links
    links.links.removeAll { link in
      switch standing(of: link.text, table) {
      case .fine: return true
      case .relative: return page.base == nil && leads(link.text, from: folder, table)
      case .samePage:
        if isOnPage(link.text, page, table) { return true }
        asksItself = true
        return false
      case .open, .unknown: return false
      }
    }
    if !asksItself { links.anchors.removeAll() }
  }

  private mutating func standing(of text: UInt32, _ table: LinkTable) -> Standing {
    if standings[Int(text)] == .unknown {
      standings[Int(text)] = isPlainlyPage(text, table) ? .fine : judged(text, table)
    }
    return standings[Int(text)]
  }

  /// Whether a text is the address of a page just as templates are given it, which most are: told without
  /// taking it to pieces. False says nothing.
  private mutating func isPlainlyPage(_ text: UInt32, _ table: LinkTable) -> Bool {
    let folder = guide.site?.folder ?? [0x2F]
    var range = table.range(text)
    if table.bytes.holds(guide.origin, from: range) { range = range.dropFirst(guide.origin.count) }
    guard table.bytes.holds(folder, from: range), table.bytes[range.upperBound - 1] == 0x2F else {
      return false
    }
    path.removeAll(keepingCapacity: true)
    for byte in table.bytes[range.dropFirst(folder.count)] {
      // Dots are followed, the others begin something else than a path.
      if byte == 0x2E || byte == 0x25 || byte == 0x3F || byte == 0x23 { return false }
      path.append(byte)
    }
    path += LinkTargets.index
    return guide.pages.holds(path.span)
  }

  private func judged(_ text: UInt32, _ table: LinkTable) -> Standing {
    switch LinkAddress(table.bytes[table.range(text)], of: guide.site) {
    case .path(let path, fromRoot: true, fragment: nil): isPage(guide.pages.answer(path)) ? .fine : .open
    case .path(_, fromRoot: false, fragment: nil): .relative
    case .samePage: .samePage
    case .external: guide.keepsExternals ? .open : .fine
    case .other: .fine
    case .path, .outside, .empty, .malformed: .open
    }
  }

  private func leads(_ text: UInt32, from folder: [UInt8], _ table: LinkTable) -> Bool {
    guard case .path(let path, _, _) = LinkAddress(table.bytes[table.range(text)], of: guide.site) else {
      return false
    }
    return isPage(guide.pages.answer(path, in: folder))
  }

  /// Whether the page has just what the link asks for; whoever asks in other words is looked at later.
  private func isOnPage(_ text: UInt32, _ page: OutputLinks, _ table: LinkTable) -> Bool {
    guard case .samePage(let fragment) = LinkAddress(table.bytes[table.range(text)], of: guide.site) else {
      return false
    }
    guard let fragment, let number = table.find(fragment.span) else { return fragment == nil }
    return page.anchors.contains(number)
  }

  private func isPage(_ answer: LinkTargets.Answer) -> Bool {
    if case .output = answer { true } else { false }
  }
}

/// Anchors of pages that others lead into: they are read again, because hardly any page is one.
struct LinkedAnchors {
  static func read(
    into outputs: inout [LinkedOutput], _ table: inout LinkTable, _ site: SiteAddress?,
    text: (_ path: String) -> [UInt8]
  ) {
    let targets = LinkTargets(outputs)
    var wanted: Set<Int> = []
    for output in outputs {
      for link in output.links.links {
        let address = LinkAddress(table.bytes[table.range(link.text)], of: site)
        guard case .path(let path, let fromRoot, fragment: _?) = address else { continue }
        let folder = fromRoot ? [] : LinkTargets.folder(of: output, table, site)
        if case .output(let number) = targets.answer(path, in: folder) { wanted.insert(number) }
      }
    }
    for number in wanted.sorted() where outputs[number].kind == .page && outputs[number].links.anchors.isEmpty
    {
      let page = PageLinks.read(text(outputs[number].path).span)
      outputs[number].links.anchors = table.add(page).anchors
    }
  }
}

extension [UInt8] {
  /// Whether a part of the bytes begins with some others.
  fileprivate func holds(_ start: [UInt8], from part: Range<Int>) -> Bool {
    part.count >= start.count && self[part.prefix(start.count)].elementsEqual(start)
  }
}
