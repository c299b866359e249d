import Testing
import YAML

/// YAML 1.2's core schema (section 10.3.2), and nothing of YAML 1.1.
@Suite struct CoreScalarTests {
  private func meaning(_ value: String) throws -> CoreScalar {
    let composed = Composed("key: \(value)\n")
    #expect(composed.diagnostics.isEmpty)
    let root = try #require(composed.tree.root)
    let node = try #require(composed.tree.value("key", in: root))
    return composed.tree.scalar(node)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func `nothing`(text: String) throws {
    #expect(try meaning(text) == .null)
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
  ])
  func `booleans`(text: String, value: Bool) throws {
    #expect(try meaning(text) == .boolean(value))
  }

  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("-12", -12), ("+12", 12), ("0777", 777), ("0o17", 15), ("0x1F", 31),
      ("0xff", 255), ("-0", 0),
      ("9223372036854775807", .max), ("-9223372036854775808", .min),
    ] as [(String, Int64)])
  func `integers`(text: String, value: Int64) throws {
    #expect(try meaning(text) == .integer(value))
  }

  @Test(arguments: [
    "1.5", "-1.5", "+1.5", ".5", "1.", "1e3", "1E+3", "1.5e-3", ".inf", "-.inf", "+.INF", ".Inf", ".nan",
    ".NaN", ".NAN",
    "9223372036854775808", "0x10000000000000000", "-99999999999999999999", "01.5",
  ])
  func `floats`(text: String) throws {
    #expect(try meaning(text) == .float)
  }

  @Test(arguments: [
    "no", "No", "NO", "yes", "on", "off", "y", "n", "nO", "tRUE", "nULL", "NIL", "none", "1_000", "0b1",
    "0o8", "0o", "0x", "0xg",
    "1:30", "190:20:30", "1e", "e3", "+", "1.2.3", "2024-05-01", ".", "..", ".e3", "1e1.5", "-.nan", "+.nan",
    ".iNF",
    "١٢", "0X1F", "-0x1F", "+0o7", "=", "<<", "~x", "1,000", "NO-1", "EUR", "\"true\"", "'12'", "\"\"",
  ])
  func `text`(text: String) throws {
    #expect(try meaning(text) == .string)
  }

  @Test(
    arguments: [
      ("!!str 12", .string), ("!!str", .string), ("! 12", .string), ("!!int 12", .integer(12)),
      ("!!int \"12\"", .integer(12)),
      ("!!int x", .string), ("!!float 12", .float), ("!!float '1.5'", .float),
      ("!!bool \"true\"", .boolean(true)),
      ("!!bool yes", .string), ("!!null", .null), ("!!null ''", .null), ("!!null x", .string),
      ("!mine 12", .string),
      ("!!int 1.5", .string), ("!!int 99999999999999999999", .float),
    ] as [(String, CoreScalar)])
  func `a tag decides`(text: String, value: CoreScalar) throws {
    #expect(try meaning(text) == value)
  }

  @Test func `block scalars are text`() throws {
    #expect(try meaning("|-\n  12") == .string)
    #expect(try meaning(">-\n  true") == .string)
  }
}
