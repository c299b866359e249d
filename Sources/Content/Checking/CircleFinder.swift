import Diagnostics

/// Finds entries that lead back to themselves by following one kind of reference. It keeps its own
/// stack, so that a chain of any length is no danger.
struct CircleFinder {
  /// A reference from one entry to another, and where it is written.
  struct Link {
    var from: Record
    var to: Record
    var place: SourceRange
  }

  private struct Step {
    var record: Record
    var links: [Link]
    var next = 0
  }

  private let links: (Record) -> [Link]
  private var steps: [Step] = []
  private var depths: [EntryID: Int] = [:]
  private var finished: Set<EntryID> = []
  private var circles: [[Link]] = []

  /// The circles among `records`, each as the links that make it up, each once.
  static func circles(among records: [Record], links: @escaping (Record) -> [Link]) -> [[Link]] {
    var finder = CircleFinder(links: links)
    for record in records where !finder.finished.contains(record.id) { finder.walk(from: record) }
    return finder.circles
  }

  private init(links: @escaping (Record) -> [Link]) {
    self.links = links
  }

  private mutating func walk(from record: Record) {
    enter(record)
    while let last = steps.indices.last {
      guard steps[last].next < steps[last].links.count else {
        leave()
        continue
      }
      let link = steps[last].links[steps[last].next]
      steps[last].next += 1
      if let depth = depths[link.to.id] {
        circles.append(steps[depth...].map { $0.links[$0.next - 1] })
      } else if !finished.contains(link.to.id) {
        enter(link.to)
      }
    }
  }

  private mutating func enter(_ record: Record) {
    depths[record.id] = steps.count
    steps.append(Step(record: record, links: links(record)))
  }

  private mutating func leave() {
    let step = steps.removeLast()
    depths[step.record.id] = nil
    finished.insert(step.record.id)
  }
}

extension Complaints {
  /// Complains about references by `field` that lead back to where they begin.
  mutating func circle(_ links: [CircleFinder.Link], by field: String) {
    guard let last = links.last, let first = links.first else { return }
    guard links.count > 1 else {
      error("`\(field)` of `\(last.from.slug)` names the entry itself", at: last.place)
      return
    }
    let way = ([first.from] + links.map(\.to)).map { "`\($0.slug)`" }
    let shown = way.count > 8 ? way.prefix(4) + ["…"] + way.suffix(3) : way
    error(
      "`\(field)` leads in a circle: \(shown.joined(separator: ", "))", at: last.place,
      notes: links.dropLast().prefix(8).map {
        Diagnostic.Note("`\($0.from.slug)` leads on here", at: $0.place)
      },
      hint: "take one of them out")
  }
}
