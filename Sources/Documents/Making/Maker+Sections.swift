import Liquid
import Localization
import Names
import PDF
import Typesetting

/// A section while it is made.
struct MadeSection {
  var blocks: [Block] = []
  /// Nothing for the document's own.
  var page: KeyValues?
  var numbering: KeyValues?
  var begins = BlockStyle.Break.page
  /// What its pages look like, if its template does not say it.
  var design: PageDesigns?
  var isExcerpt = false
}

extension Maker {
  mutating func append(_ made: [Block], isConstant: Bool) {
    for var block in made {
      block.isConstant = isConstant
      sections[sections.count - 1].blocks.append(block)
    }
  }

  /// Begins a section, and behind it one that goes on with the document's own pages.
  mutating func section(_ block: TemplateBlock) {
    // One in another block has been complained about when the template was read.
    guard isAtTop else { return }
    var section = MadeSection()
    section.page = block["page"]?.object ?? KeyValues(at: block.place)
    section.numbering = block["numbering"]?.object
    section.begins =
      block["begins"]?.word == "left" ? .left : block["begins"]?.word == "right" ? .right : .page
    sections.append(section)
    breakBefore = .none
    isAtTop = true
    _ = blocks(block.main?.blocks ?? [])
    sections.append(MadeSection())
    breakBefore = .none
  }

  // MARK: Pages

  mutating func designs(_ layers: PageLayers) -> PageDesigns {
    let right = design(layers, .right)
    let needsLeft = layers.has(.left) || layers.has(.right) || layers.isMirrored
    return PageDesigns(
      right, left: needsLeft ? design(layers, .left) : nil,
      first: layers.has(.first) ? design(layers, .first) : nil)
  }

  private mutating func design(_ layers: PageLayers, _ side: PageLayers.Side) -> PageDesign {
    let paper = layers.paper
    var design = PageDesign(width: paper.width, height: paper.height, margins: layers.edges(for: side))
    design.background = layers.value("background", for: side)?.colour
    isOutsideOfText = true
    defer { isOutsideOfText = false }
    design.backdrop = (layers.value("backdrop", for: side)?.blocks ?? []).flatMap { block in
      blocks([block]).map { made in
        var made = made
        made.isConstant = block.isConstant
        return made
      }
    }
    design.head = running(layers.value("head", for: side)?.object)
    design.foot = running(layers.value("foot", for: side)?.object)
    return design
  }

  /// What is made anew for each page, by a maker of its own: pages are set on any thread.
  mutating func running(_ values: KeyValues?) -> RunningText? {
    guard let values, let blocks = values["blocks"]?.blocks, !blocks.isEmpty else { return nil }
    let distance = values["distance"]?.length(.points(10)) ?? .millimetres(10)
    let (template, context, problems, look) = (
      template, context, runningProblems, look(named: "running")
    )
    return RunningText(distance: distance) { facts in
      var maker = Maker(template, context)
      maker.globals = [facts.values] + maker.globals
      maker.isOutsideOfText = true
      let made = maker.blocks(blocks, standardLook: look)
      problems.add(maker.diagnostics)
      return made
    }
  }

  mutating func numbering(_ values: KeyValues?, isFirst: Bool) -> Manuscript.Numbering? {
    guard let values else {
      guard isFirst else { return nil }
      var numbering = Manuscript.Numbering(.decimal)
      numbering.zero = context.options.context.localizer.locale.zero
      return numbering
    }
    let prefix = string(values["prefix"]?.text)
    var numbering = Manuscript.Numbering(
      Self.labels[values["style"]?.word ?? "decimal"], prefix: prefix ?? "",
      start: values["start"]?.integer ?? 1)
    numbering.zero = context.options.context.localizer.locale.zero
    return numbering
  }

  private static let labels: [String: PageLabel.Style] = [
    "decimal": .decimal, "upper_roman": .upperRoman, "lower_roman": .lowerRoman, "upper_alpha": .upperAlpha,
    "lower_alpha": .lowerAlpha,
  ]
}

extension PageFacts {
  /// What Liquid knows of a page.
  var values: TemplateValue {
    .map(
      TemplateMap([
        (Name("page"), .integer(number)), (Name("pages"), .integer(count)), (Name("label"), .text(label)),
        (Name("last_label"), .text(lastLabel)), (Name("is_left"), .boolean(isLeft)),
        (Name("is_first"), .boolean(isFirstOfSection)), (Name("is_opening"), .boolean(isOpening)),
        (Name("heading"), .text(headings.last { !$0.isEmpty } ?? "")),
        (Name("headings"), .list(headings.map { .text($0) })),
      ]))
  }
}
