/// The headings of a document as a tree, flat: each knows how deep it stands in it.
public struct Outline: Sendable {
  public struct Entry: Sendable {
    public var heading: MarkupID
    public var level: Int
    /// 0 for those that stand under no other; never more than one deeper than the entry before,
    /// even where a level is left out.
    public var depth: Int
    public var title: String
    public var id: String
  }

  public private(set) var entries: [Entry] = []

  public init(_ document: MarkupDocument) {
    let ids = HeadingIDs(document)
    var open: [Int] = []
    for heading in document.nodes(of: .heading) {
      let level = document.level(heading)
      while let last = open.last, last >= level { open.removeLast() }
      entries.append(
        Entry(
          heading: heading, level: level, depth: open.count, title: document.plainText(heading),
          id: ids[heading] ?? ""))
      open.append(level)
    }
  }
}
