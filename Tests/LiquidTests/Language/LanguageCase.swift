import Testing

@testable import Liquid

/// A template and what it prints with the library of ``LanguageFixture``, one mode or both in which
/// suites compare: a fault of compiling is its message behind an exclamation mark.
struct LanguageCase: Sendable, CustomTestStringConvertible {
  let template: String
  let expected: String
  let modes: [ParsingMode]

  /// In lax and in strict2 mode alike.
  init(_ template: String, _ expected: String) {
    self.template = template
    self.expected = expected
    modes = [.lax, .strict2]
  }

  init(_ template: String, _ expected: String, in mode: ParsingMode) {
    self.template = template
    self.expected = expected
    modes = [mode]
  }

  var testDescription: String { template }

  /// What is printed in each mode, as often as there are modes.
  var results: [String] { modes.map { LanguageFixture.rendered(template, in: $0) } }

  var isMet: Bool { results.allSatisfy { $0 == expected } }
}
