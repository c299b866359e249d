import Foundation
import TestSupport
import Testing

/// The rules of the house are kept by a script; this asks whether it would notice.
@Suite struct `House rules` {
  /// What the script says of a project with one line of Swift in each place where amounts are reckoned.
  private func judge(_ line: String, in place: String) throws -> BuiltCommand.Outcome {
    let folder = ScratchFolder()
    folder.write(
      "Scripts/check-house-rules.sh", try Checkout.bytes("Scripts/check-house-rules.sh"))
    for file in Self.places { folder.write(file, "let fine = 1 // 0.5\n") }
    folder.write(place, line + "\n")
    folder.write("Tests/None.swift", "")
    return BuiltCommand.run(program: "/bin/sh", [folder.path + "/Scripts/check-house-rules.sh"])
  }

  private static let places = [
    "Sources/Invoicing/Building/A.swift", "Sources/Content/Accounting/A.swift",
    "Sources/Content/Checking/Rules/A.swift",
    "Sources/Content/Deriving/Exact.swift", "Sources/Content/Values/Decimal.swift",
    "Sources/Content/Values/Money+Arithmetic.swift",
  ]

  @Test(
    arguments: places,
    [
      "var tax: Double", "let half = 0.5", "let x = Float(1)", "f(1_000.25)", "let e = 1e3", "[Float64]()",
    ])
  func `nothing with a point comes near amounts`(place: String, line: String) throws {
    let outcome = try judge(line, in: place)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(place))
  }

  @Test(arguments: [
    "let pair = $0.1", "let text = \"15.00 of a Double\"", "let doubled = Doubled(1)", "/// Never 0.5.",
    "let a = b.1.0",
    "let hex = 0x1E5", "let range = 0...1",
  ])
  func `what only looks like it is fine`(line: String) throws {
    let outcome = try judge(line, in: Self.places[0])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
