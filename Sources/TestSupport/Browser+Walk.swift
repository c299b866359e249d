import Foundation

extension Browser {
  /// What a visitor does, and what a test wants to know of it.
  public struct Step: Sendable {
    fileprivate let parts: [any Sendable & Encodable]

    private init(_ parts: (any Sendable & Encodable)...) { self.parts = parts }

    /// Goes to a page of the folder, such as `/verify/`.
    public static func open(_ path: String) -> Step { Step("open", path) }
    /// Presses a key: `Tab`, `Shift+Tab`, `Enter`, `Escape`, `ArrowDown`, a letter or a space.
    public static func press(_ key: String) -> Step { Step("press", key) }
    /// Types into whatever has the focus.
    public static func type(_ text: String) -> Step { Step("type", text) }
    /// Waits until something of JavaScript is true.
    public static func until(_ expression: String) -> Step { Step("until", expression) }
    /// Asks for a value of JavaScript.
    public static func tell(_ expression: String) -> Step { Step("tell", expression) }
    public static func size(_ width: Int, _ height: Int) -> Step { Step("size", width, height) }
    /// `prefers-color-scheme`, `dark`; or `media`, `print`.
    public static func look(_ feature: String, _ value: String) -> Step { Step("look", feature, value) }
    /// The time zone that the visitor is in, such as `Africa/Cairo`.
    public static func zone(_ name: String) -> Step { Step("zone", name) }
    /// Turns the scripts of pages off.
    public static let withoutScript = Step("script", false)
    /// Runs a script in every page, before its own.
    public static func before(_ script: String) -> Step { Step("before", script) }
    /// Makes a PNG of the page.
    public static func picture(_ file: String) -> Step { Step("picture", file) }
    /// Makes the clock of pages stand still at a moment, such as `2031-01-01T00:00:00Z`.
    public static func clock(at moment: String) -> Step { Step("clock", moment) }
  }

  /// Serves a folder at http://localhost as its `_headers` say, walks through it, and answers what each `tell` found.
  public static func walk(_ folder: String, _ steps: [Step]) throws -> [String] {
    let tool = Checkout.path + "/Tests/Tools/walk_in_browser.py"
    let order: [String: Any] = ["folder": folder, "steps": steps.map(\.parts)]
    let outcome = BuiltCommand.run(
      program: "/usr/bin/python3", [tool],
      input: [UInt8](try JSONSerialization.data(withJSONObject: order)))
    guard outcome.status == 0 else { throw WalkFailure(description: outcome.errors) }
    return try JSONDecoder().decode([String].self, from: Data(outcome.output.utf8))
  }

  struct WalkFailure: Error, CustomStringConvertible { let description: String }
}
