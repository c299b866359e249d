public import Diagnostics

/// Follows every link of every output to what it leads to.
///
/// Each distinct link is followed once, however many pages it stands on, and complained about once,
/// where it stands first.
public struct LinkCheck {
  /// A place on the web that some page links to.
  public struct External: Hashable, Sendable {
    public var address: String
    /// The output in which it stands first, and the bytes of it there.
    public var output: String
    public var range: Range<Int>
  }

  public struct Result: Sendable {
    public var diagnostics: [Diagnostic] = []
    /// Each once, in the order of the outputs.
    public var externals: [External] = []
  }

  /// What was found out about a link; the same for every page that it stands on.
  enum Verdict {
    case fine
    case external(String)
    case broken(LinkFault)
  }

  private let table: LinkTable
  private let targets: LinkTargets
  private let site: SiteAddress?

  private var verdicts: [Verdict] = []
  /// By link: the number of a verdict, or that it depends on the page, or that nobody has asked.
  private var known: [Int32]
  private var relative: [UInt64: Int32] = [:]
  private var relativeAddresses: [UInt32: (path: [UInt8], fragment: [UInt8]?)] = [:]
  private var folders: [String: UInt32] = [:]
  /// By link to a place on the same page: the anchors that it would be content with.
  private var wanted: [UInt32: [UInt32]] = [:]
  private var cases: [LinkCase] = []
  private var caseOfVerdict: [Int32: Int] = [:]

  private static let unknown: Int32 = -1
  private static let dependsOnFolder: Int32 = -2
  private static let isOnSamePage: Int32 = -3

  /// `source` gives the number of an output's file, for complaints.
  static func run(
    _ outputs: [LinkedOutput], table: LinkTable, site: SiteAddress?, source: (_ path: String) -> SourceID
  ) -> Result {
    var check = LinkCheck(outputs, table, site)
    for number in outputs.indices { check.follow(number) }
    return check.result(source)
  }

  private init(_ outputs: [LinkedOutput], _ table: LinkTable, _ site: SiteAddress?) {
    self.table = table
    self.site = site
    targets = LinkTargets(outputs)
    known = Array(repeating: Self.unknown, count: table.count)
  }

  private mutating func follow(_ number: Int) {
    let output = targets.outputs[number]
    guard !output.links.links.isEmpty else { return }
    let folder = folder(of: output)
    for link in output.links.links {
      var verdict = known[Int(link.text)]
      if verdict == Self.unknown { verdict = judge(link.text) }
      if verdict == Self.dependsOnFolder { verdict = judge(link.text, in: folder) }
      if verdict == Self.isOnSamePage { verdict = judge(link.text, on: number) }
      if verdict > 0 { note(verdict, link, on: number) }
    }
  }

  /// The folder of a page as a number; a page with a base of its own is in a folder of its own.
  private mutating func folder(of output: LinkedOutput) -> (number: UInt32, path: [UInt8]) {
    let path = LinkTargets.folder(of: output, table, site)
    let text = String(decoding: path, as: UTF8.self)
    let number = folders[text] ?? UInt32(folders.count)
    folders[text] = number
    return (number, path)
  }

  /// Judges a link by its text alone, if that can be.
  private mutating func judge(_ text: UInt32) -> Int32 {
    let verdict: Int32
    switch LinkAddress(table.bytes[table.range(text)], of: site) {
    case .path(let path, fromRoot: true, let fragment): verdict = add(followed(path, fragment))
    case .path(let path, _, let fragment):
      relativeAddresses[text] = (path, fragment)
      verdict = Self.dependsOnFolder
    case .samePage: verdict = Self.isOnSamePage
    case .external(let address): verdict = add(.external(address))
    case .outside(let folder): verdict = add(.broken(.leavesSite(folder: folder)))
    case .empty: verdict = add(.broken(.empty))
    case .malformed(let reason): verdict = add(.broken(.malformed(reason)))
    case .other: verdict = add(.fine)
    }
    known[Int(text)] = verdict
    return verdict
  }

  private mutating func judge(_ text: UInt32, in folder: (number: UInt32, path: [UInt8])) -> Int32 {
    let key = UInt64(folder.number) << 32 | UInt64(text)
    if let verdict = relative[key] { return verdict }
    guard let address = relativeAddresses[text] else { return 0 }
    let verdict = add(followed(address.path, in: folder.path, address.fragment))
    relative[key] = verdict
    return verdict
  }

  private mutating func judge(_ text: UInt32, on number: Int) -> Int32 {
    if let wanted = wanted[text], wanted.contains(where: targets.outputs[number].links.anchors.holds) {
      return 0
    }
    guard case .samePage(let fragment?) = LinkAddress(table.bytes[table.range(text)], of: site) else {
      return 0
    }
    wanted[text] = anchors(fragment).numbers
    // The complaint is about the same words on every page, and told once.
    guard let fault = missingAnchor(fragment, on: number, samePage: true) else { return 0 }
    if let verdict = relative[UInt64.max << 32 | UInt64(text)] { return verdict }
    let verdict = add(.broken(fault))
    relative[UInt64.max << 32 | UInt64(text)] = verdict
    return verdict
  }

  /// The first verdict is that all is well, and has no entry of its own.
  private mutating func add(_ verdict: Verdict) -> Int32 {
    if verdicts.isEmpty { verdicts.append(.fine) }
    if case .fine = verdict { return 0 }
    verdicts.append(verdict)
    return Int32(verdicts.count - 1)
  }

  private func followed(_ path: [UInt8], in folder: [UInt8] = [], _ fragment: [UInt8]?) -> Verdict {
    switch targets.answer(path, in: folder) {
    case .missing(let path): return .broken(.missing(path: path))
    case .redirect(let number): return .broken(.redirects(to: number))
    case .output(let number):
      guard let fragment, let fault = missingAnchor(fragment, on: number, samePage: false) else {
        return .fine
      }
      return .broken(fault)
    }
  }

  private func missingAnchor(_ fragment: [UInt8], on number: Int, samePage: Bool) -> LinkFault? {
    let target = targets.outputs[number]
    guard target.kind == .page else { return nil }
    let (text, numbers) = anchors(fragment)
    // Nothing and `top` are the beginning of any page.
    guard !text.isEmpty, text.map(\.lowered) != Array("top".utf8) else { return nil }
    if numbers.contains(where: target.links.anchors.holds) { return nil }
    return .missingAnchor(String(decoding: text, as: UTF8.self), on: number, samePage: samePage)
  }

  /// What a fragment means, and the numbers of the ids that it may mean: as written, or without percent
  /// signs.
  private func anchors(_ fragment: [UInt8]) -> (text: [UInt8], numbers: [UInt32]) {
    var written = fragment[...]
    // Behind `:~:` stands what the browser is to highlight.
    if fragment.contains(0x3A), let mark = fragment.firstRange(of: Array(":~:".utf8)) {
      written = fragment[..<mark.lowerBound]
    }
    let own = Array(written)
    let numbers = [table.find(own.span)].compactMap { $0 }
    guard own.contains(0x25), let text = LinkAddress.undoingPercents(written) else { return (own, numbers) }
    return (text, numbers + [table.find(text.span)].compactMap { $0 })
  }

  private mutating func note(_ verdict: Int32, _ link: OutputLinks.Link, on output: Int) {
    if let index = caseOfVerdict[verdict] {
      cases[index].count += Int(link.count)
      return
    }
    caseOfVerdict[verdict] = cases.count
    cases.append(
      LinkCase(verdict: verdicts[Int(verdict)], link: link, output: output, count: Int(link.count)))
  }

  private func result(_ source: (_ path: String) -> SourceID) -> Result {
    var result = Result()
    var files: [Int: SourceID] = [:]
    var seen: Set<String> = []
    var suggestions = LinkSuggestions(targets, table)
    for found in cases {
      let output = targets.outputs[found.output].path
      switch found.verdict {
      case .fine: break
      case .external(let address):
        guard seen.insert(address).inserted else { continue }
        result.externals.append(External(address: address, output: output, range: found.link.place))
      case .broken(let fault):
        let file = files[found.output] ?? source(output)
        files[found.output] = file
        let place = SourceRange(found.link.place, of: file)
        var diagnostic = fault.diagnostic(table.string(found.link.text), targets, &suggestions, at: place)
        if found.count > 1 { diagnostic.notes.append(.init("this link stands in \(found.count) places")) }
        result.diagnostics.append(diagnostic)
      }
    }
    return result
  }
}

/// A link that is broken or leads elsewhere: where it stands first, and how often.
private struct LinkCase {
  var verdict: LinkCheck.Verdict
  var link: OutputLinks.Link
  var output: Int
  var count: Int
}

extension OutputLinks.Link {
  fileprivate var place: Range<Int> { Int(lower)..<Int(lower) + Int(length) }
}

extension SourceRange {
  init(_ place: Range<Int>, of file: SourceID) {
    self.init(
      file: file, lower: UInt32(clamping: place.lowerBound), upper: UInt32(clamping: place.upperBound))
  }
}

extension [UInt32] {
  /// Whether a number is among these, which ascend.
  fileprivate func holds(_ number: UInt32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
