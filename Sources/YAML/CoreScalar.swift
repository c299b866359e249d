/// What a plain scalar means by YAML 1.2's core schema: `no` and `on` are text, `0777` is a
/// decimal integer, `0o17` is octal, `1e3` is a float.
public enum CoreScalar: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// An integer that fits 64 bits; larger ones are floats for us.
  case integer(Int64)
  /// A float by its text: money and marks are parsed from it exactly, never through a Double.
  case float
  case string
}
