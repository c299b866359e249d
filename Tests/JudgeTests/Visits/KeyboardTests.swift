import TestSupport
import Testing

@Suite struct `By keyboard alone` {
  @Test(arguments: ["/", "/ar/", "/courses/"])
  func `the first key shows a way past the menu, and it leads there`(_ path: String) throws {
    let told = try Visit.told([
      .open(path), .press("Tab"),
      .tell("document.activeElement.getAttribute('href')"),
      .tell(
        "(({ left, right, top, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())"
      ),
      .press("Enter"), .tell("location.hash"),
      .press("Tab"), .tell("document.querySelector('main').contains(document.activeElement)"),
    ])
    #expect(told == ["#main", "true", "#main", "true"])
  }

  /// On a desk and on a telephone, with scripts and without.
  @Test(arguments: [1280, 390], [true, false])
  func `all of the menu can be reached`(_ width: Int, _ hasScript: Bool) throws {
    let steps: [Browser.Step] =
      [.size(width, 844)] + (hasScript ? [] : [.withoutScript])
      + [.open("/"), .tell("document.querySelectorAll('body > header nav a').length")]
      + (0..<25).flatMap { _ in
        [
          .press("Tab"),
          .tell(
            "document.activeElement.closest('body > header nav') ? document.activeElement.getAttribute('href') : ''"
          ),
        ]
      }
    let told = try Visit.told(steps)
    let reached = Set(told.dropFirst().filter { !$0.isEmpty })
    #expect(Int(told[0]) ?? 0 > 2)
    #expect(reached.count == Int(told[0]), "\(reached.sorted())")
  }

  /// The ring around what has the focus: nothing that it stands in may cut it off.
  @Test(arguments: [
    (1280, "/courses/practical-machine-learning/", ".play"), (390, "/", ".menu a"), (390, "/ar/", ".menu a"),
    (390, "/", ".menu li:last-child a"), (1280, "/events/2027/01/", ".bar a"),
  ])
  func `what has the focus shows it`(width: Int, path: String, link: String) throws {
    let told = try Visit.told([
      .size(width, 844), .open(path), .press("Tab"),
      .tell("document.querySelector('\(link)').focus() ?? 'there'"),
      .tell(Self.ring),
    ])
    #expect(told == ["there", "solid"])
  }

  /// How it is drawn, or what cuts it off.
  private static let ring = """
    (() => {
      const focus = document.activeElement, style = getComputedStyle(focus), box = focus.getBoundingClientRect()
      const out = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset)
      for (let around = focus.parentElement; around != document.body; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around)
        if (overflowX == 'visible' && overflowY == 'visible') continue
        const edge = around.getBoundingClientRect()
        if (box.left - out < edge.left || box.right + out > edge.right || box.top - out < edge.top
          || box.bottom + out > edge.bottom) return around.className
      }
      return style.outlineStyle
    })()
    """

  @Test func `a link is followed, and the way back leads back`() throws {
    let told = try Visit.told([
      .open("/courses/"), .tell("document.querySelector('.card h3 a').focus() ?? 'found'"),
      .press("Enter"), .until("document.body.dataset.kind == 'course' && document.readyState == 'complete'"),
      .tell("document.title.length > 0"),
      .tell("history.back() ?? 'back'"), .until("document.body.dataset.kind == 'courses'"),
      .tell("location.pathname"),
    ])
    #expect(told == ["found", "true", "back", "/courses/"])
  }
}
