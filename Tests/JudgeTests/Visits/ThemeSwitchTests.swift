import TestSupport
import Testing

@Suite struct `The switch between light and dark` {
  /// Colours are written in many ways; painted, they are three numbers.
  private static let isDark = """
    (() => {
      const canvas = document.createElement('canvas').getContext('2d')
      for (const element of [document.documentElement, document.body]) {
        canvas.fillStyle = getComputedStyle(element).backgroundColor
        canvas.fillRect(0, 0, 1, 1)
      }
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data
      return red + green + blue < 380
    })()
    """
  private static let pressed = "document.querySelector('[data-theme-switch]').ariaPressed"
  private static let focus = "document.querySelector('[data-theme-switch]').focus() ?? 'there'"

  @Test(arguments: ["light", "dark"])
  func `begins as the system says, turns, and is remembered on other pages`(_ system: String) throws {
    let told = try Visit.told([
      .look("prefers-color-scheme", system), .open("/"), .tell(Self.isDark), .tell(Self.pressed),
      .tell(Self.focus), .press("Enter"), .tell(Self.isDark), .tell(Self.pressed),
      .open("/ar/courses/"), .tell(Self.isDark), .tell(Self.pressed),
      .tell(Self.focus), .press(" "), .tell(Self.isDark), .open("/"), .tell(Self.isDark),
    ])
    let (before, after) = system == "dark" ? ("true", "false") : ("false", "true")
    #expect(told == [before, before, "there", after, after, after, after, "there", before, before])
  }

  @Test func `has a name in the language of the page`() throws {
    let name = "document.querySelector('[data-theme-switch]').ariaLabel"
    let told = try Visit.told([.open("/"), .tell(name), .open("/ar/"), .tell(name)])
    #expect(told[0] != told[1] && told.allSatisfy { $0.count > 3 })
  }

  @Test func `is not shown where scripts are off, and the system's choice holds`() throws {
    let told = try Visit.told([
      .look("prefers-color-scheme", "dark"), .withoutScript, .open("/"), .tell(Self.isDark),
      .tell("document.querySelector('[data-theme-switch]').checkVisibility()"),
    ])
    #expect(told == ["true", "false"])
  }
}
