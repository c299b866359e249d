/// Cuts paragraphs into lines so that all of them together are as good as they can be.
public struct LineBreaker: Sendable {
  public var settings: BreakingSettings
  public var shapes: LineShapes

  public init(_ shapes: LineShapes, settings: BreakingSettings = BreakingSettings()) {
    self.shapes = shapes
    self.settings = settings
  }

  /// Hyphens of dictionaries are looked for only if the lines are not good enough without: those among
  /// `items` count from the second pass on, and `hyphenated`, if given, is asked then for the same
  /// paragraph with hyphens. What has nothing to set has no lines.
  public func lines(of items: [LineItem], hyphenated: (() -> [LineItem])? = nil) -> BrokenParagraph {
    var text = Text(items, hangs: settings.hangs)
    guard !text.breakpoints.isEmpty else {
      return nothing(of: items)
    }
    var best: Attempt?
    for (kind, pass) in passes {
      if kind >= .withHyphenation, let more = hyphenated, !text.isHyphenated {
        let changed = Text(more(), hangs: settings.hangs, isHyphenated: true)
        if !changed.breakpoints.isEmpty { text = changed }
      }
      // Only a paragraph that is to be longer or shorter looks further than the first success.
      if kind == .lastResort, best != nil { break }
      guard let attempt = attempt(text, kind, pass, wanted: best?.wanted) else { continue }
      if attempt.distance < best?.distance ?? .max { best = attempt }
      if best?.distance == 0 { break }
    }
    return best.map(paragraph) ?? nothing(of: items)
  }

  private func nothing(of items: [LineItem]) -> BrokenParagraph {
    BrokenParagraph(items: items, lines: [], pass: .withoutHyphenation, settings: settings, demerits: 0)
  }

  private struct Text {
    var items: [LineItem]
    var breakpoints: [Breakpoint]
    var isHyphenated: Bool

    init(_ items: [LineItem], hangs: Bool, isHyphenated: Bool = false) {
      self.items = items
      self.isHyphenated = isHyphenated
      breakpoints = Breakpoint.all(in: items, hanging: hangs)
    }
  }

  private struct Attempt {
    var text: Text
    var kind: BrokenParagraph.Pass
    var search: BreakSearch
    var way: BreakSearch.Node
    /// How many lines the paragraph should have, and by how many it fails to.
    var wanted: Int
    var distance: Int
  }

  private var passes: [(BrokenParagraph.Pass, BreakSearch.Pass)] {
    var passes: [(BrokenParagraph.Pass, BreakSearch.Pass)] = []
    let tolerance = min(settings.tolerance, Badness.infinite)
    if settings.firstTolerance >= 0 {
      let first = min(settings.firstTolerance, Badness.infinite)
      passes.append((.withoutHyphenation, .init(tolerance: first, hyphenates: false)))
    }
    passes.append((.withHyphenation, .init(tolerance: tolerance, hyphenates: true)))
    let emergency = max(0, settings.emergencyStretch)
    if emergency > 0 {
      passes.append(
        (.withEmergencyStretch, .init(tolerance: tolerance, hyphenates: true, emergency: emergency)))
    }
    passes.append(
      (
        .lastResort,
        .init(tolerance: Badness.utmost, hyphenates: true, emergency: emergency, isLast: true)
      ))
    return passes
  }

  private func attempt(
    _ text: Text, _ kind: BrokenParagraph.Pass, _ pass: BreakSearch.Pass, wanted: Int?
  ) -> Attempt? {
    var search = BreakSearch(text.breakpoints, shapes: shapes, settings: settings, pass: pass)
    let ways = search.run()
    guard let best = ways.min(by: { $0.demerits < $1.demerits }) else { return nil }
    let wanted = wanted ?? max(1, Int(best.line) + settings.looseness)
    let distance = { (way: BreakSearch.Node) in abs(Int(way.line) - wanted) }
    let nearest =
      settings.looseness == 0
      ? best : ways.min { (distance($0), $0.demerits) < (distance($1), $1.demerits) } ?? best
    return Attempt(
      text: text, kind: kind, search: search, way: nearest, wanted: wanted,
      distance: settings.looseness == 0 ? 0 : distance(nearest))
  }

  private func paragraph(_ attempt: Attempt) -> BrokenParagraph {
    var lines: [BrokenLine] = []
    var way = attempt.way
    while way.previous >= 0 {
      let previous = attempt.search.nodes[Int(way.previous)]
      let start = attempt.text.breakpoints[Int(previous.breakpoint)]
      let end = attempt.text.breakpoints[Int(way.breakpoint)]
      let shape = shapes[Int(previous.line)]
      // Without emergency stretch: that is nothing spaces really have.
      let measure = LineMeasure(from: start, to: end, width: shape.width, settings: settings)
      lines.append(BrokenLine(measure, from: start, to: end, shape: shape))
      way = previous
    }
    lines.reverse()
    return BrokenParagraph(
      items: attempt.text.items, lines: lines, pass: attempt.kind, settings: settings,
      demerits: attempt.way.demerits)
  }
}
