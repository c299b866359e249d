internal import Diagnostics

/// Says what a broken link may have meant. Bounded: a thousand broken links have one cause.
struct LinkSuggestions {
  private static let most = 200
  private static let mostCandidates = 4096

  private let targets: LinkTargets
  private let table: LinkTable
  private var made = 0
  /// Outputs by the folder that they, or their pages, stand in; and by their own name.
  private var siblings: [String: [String]] = [:]
  private var namesakes: [String: [String]] = [:]

  init(_ targets: LinkTargets, _ table: LinkTable) {
    self.targets = targets
    self.table = table
  }

  /// The path of an output near to one that is missing.
  mutating func path(near missing: String) -> String? {
    guard made < Self.most else { return nil }
    made += 1
    if siblings.isEmpty { index() }
    let (folder, name) = Self.split(missing)
    if let near = NearestWord.to(name, among: (siblings[folder] ?? []).prefix(Self.mostCandidates)) {
      return folder + near
    }
    // The right name in a wrong folder.
    let candidates = (namesakes[name] ?? []).prefix(Self.mostCandidates)
    if candidates.count == 1 { return candidates.first }
    if let near = NearestWord.to(missing, among: candidates) { return near }
    // A slip in the folder: what is behind it must stand there too.
    let (parent, own) = Self.split(folder)
    let folders = (siblings[parent] ?? []).lazy.filter { $0.hasSuffix("/") }.prefix(Self.mostCandidates)
    guard let near = NearestWord.to(own, among: folders), siblings[parent + near]?.contains(name) == true
    else { return nil }
    return parent + near + name
  }

  /// An anchor near to one that a page does not have.
  mutating func anchor(near missing: String, on output: Int) -> String? {
    guard made < Self.most else { return nil }
    made += 1
    let anchors = targets.outputs[output].links.anchors.prefix(Self.mostCandidates)
    return NearestWord.to(missing, among: anchors.map { [table] in table.string($0) })
  }

  private mutating func index() {
    for output in targets.outputs {
      let path = Self.shown(output.path)
      var (folder, name) = Self.split(path)
      namesakes[name, default: []].append(path)
      siblings[folder, default: []].append(name)
      // Folders without a page of their own are steps on the way too.
      while !folder.isEmpty, siblings[folder]?.count == 1 {
        (folder, name) = Self.split(folder)
        if siblings[folder]?.contains(name) != true { siblings[folder, default: []].append(name) }
      }
    }
  }

  /// The path as it is linked to: without `index.html`.
  static func shown(_ path: String) -> String {
    path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
  }

  /// `courses/swift/` is `swift/` in `courses/`.
  private static func split(_ path: String) -> (folder: String, name: String) {
    let bytes = path.utf8
    let end = bytes.last == 0x2F ? bytes.index(before: bytes.endIndex) : bytes.endIndex
    guard let slash = bytes[..<end].lastIndex(of: 0x2F) else { return ("", path) }
    let middle = bytes.index(after: slash)
    return (String(path[..<middle]), String(path[middle...]))
  }
}
