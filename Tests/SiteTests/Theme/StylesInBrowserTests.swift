import TestSupport
import Testing

/// What the sheets make of a page where it is not the usual screen.
@Suite struct `The theme's styles` {
  private let folder = ScratchFolder()

  init() {
    for (name, bytes) in SmallDemo.tree(Checkout.path + "/Templates/assets") where name.hasSuffix(".css") {
      folder.write(name, bytes)
    }
  }

  private func told(_ body: String, _ steps: Browser.Step..., asking expression: String) throws -> String {
    folder.write(
      "index.html",
      """
      <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Page</title>
      <link rel="stylesheet" href="/main.css"><body class="own-look layout-banner">\(body)
      """)
    return try #require(try Browser.walk(folder.path, steps + [.open("/"), .tell(expression)]).last)
  }

  private static func style(_ selector: String, _ property: String) -> String {
    "getComputedStyle(document.querySelector('\(selector)')).\(property)"
  }

  /// How light a colour is, of 765, when it is painted on white.
  private static func lightness(_ selector: String, _ property: String) -> String {
    """
    (() => {
      const canvas = document.createElement('canvas').getContext('2d')
      for (const colour of ['#fff', \(style(selector, property))]) {
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
      }
      return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).reduce((sum, part) => sum + part) > 500
    })()
    """
  }

  @Test(arguments: [
    #"<header class="profile-head"><h1>Ada</h1></header>"#,
    #"<section class="hero"><h1>Ada</h1></section>"#,
  ])
  func `print what is light on dark as dark on light`(_ body: String) throws {
    let printed = Browser.Step.look("media", "print")
    #expect(try told(body, printed, asking: Self.lightness("h1", "color")) == "false")
    #expect(try told(body, asking: Self.lightness("h1", "color")) == "true")
  }

  @Test(arguments: [
    #"<a class="chip" aria-current="true">One</a><a class="chip other">Two</a>"#,
    #"<p class="filters"><a aria-current="true">One</a><a class="other">Two</a></p>"#,
    #"<p class="switch"><input type="radio" checked><span aria-current="true">One</span>"#
      + #"<input type="radio"><span class="other">Two</span></p>"#,
  ])
  func `tell what is chosen where the visitor's own colours rule`(_ body: String) throws {
    let (chosen, other) = ("[aria-current]", ".other")
    let differs = Self.style(chosen, "backgroundColor") + " !== " + Self.style(other, "backgroundColor")
    #expect(try told(body, .look("forced-colors", "active"), asking: differs) == "true")
  }

  @Test func `say on a narrow screen what a cell is of`() throws {
    let table = """
      <table class="grid-table stacks"><thead><tr><th>Times</th></tr></thead>
      <tbody><tr><td data-of="Times">9:00</td></tr></tbody></table>
      """
    let said = "getComputedStyle(document.querySelector('td'), '::before').content"
    #expect(try told(table, .size(390, 800), asking: said).contains("Times"))
    #expect(try told(table, .size(1_200, 800), asking: said) == "none")
  }
}
