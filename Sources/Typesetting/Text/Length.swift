/// A length on paper, in whole 65,536ths of a point: sums come out the same in any order.
public struct Length: Hashable, Comparable, Sendable, AdditiveArithmetic, BitwiseCopyable {
  public var units: Int

  public init(units: Int) { self.units = units }
  public init(points: Double) { units = Int((points * 65_536).rounded()) }

  public var points: Double { Double(units) / 65_536 }

  public static let zero = Length(units: 0)
  public static func points(_ number: Double) -> Length { Length(points: number) }
  public static func millimetres(_ number: Double) -> Length { Length(points: number * 72 / 25.4) }

  public static func + (one: Length, other: Length) -> Length { Length(units: one.units + other.units) }
  public static func - (one: Length, other: Length) -> Length { Length(units: one.units - other.units) }
  public static func < (one: Length, other: Length) -> Bool { one.units < other.units }
  public static prefix func - (length: Length) -> Length { Length(units: -length.units) }

  /// So many parts of so many, rounded to the nearest.
  public func times(_ parts: Int, by whole: Int) -> Length {
    guard whole > 0 else { return .zero }
    let product = units * parts
    return Length(units: (product + (product < 0 ? -whole : whole) / 2) / whole)
  }

  /// What fits an item of a line.
  var item: Int32 { Int32(clamping: units) }
}
