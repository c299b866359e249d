import TestSupport
import Testing

/// What a visitor's browser must fetch before anything looks and works as it should, as hosts send it.
@Suite struct `The weight of the theme` {
  /// The bytes of files below Templates/assets after gzip, each by itself.
  private func weight(of files: String) throws -> Int {
    let script = "for file in \(files); do gzip -9c \"$file\" | wc -c; done"
    let outcome = BuiltCommand.run(
      program: "/bin/bash", ["-O", "nullglob", "-c", script], in: Checkout.path + "/Templates/assets")
    #expect(outcome.status == 0 && outcome.errors == "")
    let sizes = outcome.output.split(separator: "\n").compactMap { Int($0.filter(\.isNumber)) }
    return try #require(sizes.isEmpty ? nil : sizes.reduce(0, +))
  }

  @Test func `is less than twenty kilobytes of style sheets`() throws {
    #expect(try weight(of: "*.css css/*.css") < 20_000)
  }

  @Test func `is less than fifteen kilobytes of scripts`() throws {
    #expect(try weight(of: "*.js") < 15_000)
  }
}
