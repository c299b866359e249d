import TestSupport

/// A visit to the built demo in a real browser. Each thing that visitors do has a file of its own beside this one:
/// `KeyboardTests`, `ThemeSwitchTests`; and as their pages come, filters and sorting, search in both languages,
/// calendars in the visitor's time zone.
enum Visit {
  /// What each `tell` found.
  static func told(_ steps: [Browser.Step]) throws -> [String] {
    try Browser.walk(BuiltDemo.shared.site, steps)
  }
}
