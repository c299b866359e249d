import TestSupport

/// A visit to the built demo in a real browser. Each thing that visitors do has a file of its own beside this one:
/// `KeyboardTests`, `ThemeSwitchTests`, `SearchTests`, `TimeZoneTests`; the catalogue has its own beside its pages
/// (`CatalogueInBrowserTests`).
enum Visit {
  /// What each `tell` found.
  static func told(_ steps: [Browser.Step]) throws -> [String] {
    try Browser.walk(BuiltDemo.shared.site, steps)
  }
}
