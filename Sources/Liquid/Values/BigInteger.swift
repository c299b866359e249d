/// A whole number of any size: Liquid's integers do not overflow.
///
/// What fits into a machine's integer is kept as one, so that computing with common numbers asks for no
/// memory.
public struct BigInteger: Hashable, Sendable {
  /// The number if it fits; else its sign, 1 or -1.
  private let machine: Int
  /// The magnitude of what does not fit, and only of that: limbs of 32 bits, lowest first, without zeros
  /// at the top.
  private let large: [UInt32]

  /// More would let a short loop of multiplications fill the memory.
  static let mostLimbs = 2000

  init(limbs: [UInt32], isNegative: Bool) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    let number = Self.small(limbs, isNegative)
    machine = number ?? (isNegative ? -1 : 1)
    large = number == nil ? limbs : []
  }

  public init(_ value: Int) {
    machine = value
    large = []
  }

  private static func small(_ limbs: [UInt32], _ isNegative: Bool) -> Int? {
    guard limbs.count <= 2 else { return nil }
    let magnitude = UInt64(limbs.first ?? 0) | UInt64(limbs.count > 1 ? limbs[1] : 0) << 32
    if isNegative { return magnitude <= UInt64(Int.max) + 1 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int(exactly: magnitude)
  }

  /// Reads decimal digits with an optional sign in front; nothing for anything else, or for more
  /// digits than a number may have.
  public init?(digits text: some StringProtocol) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= Self.mostLimbs * 9 else { return nil }
    var limbs: [UInt32] = []
    var group: UInt32 = 0
    var scale: UInt32 = 1
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      group = group * 10 + UInt32(digit - 0x30)
      scale *= 10
      if scale == 1_000_000_000 {
        Self.multiply(&limbs, by: scale, adding: group)
        (group, scale) = (0, 1)
      }
    }
    if scale > 1 { Self.multiply(&limbs, by: scale, adding: group) }
    self.init(limbs: limbs, isNegative: isNegative)
  }

  public var isZero: Bool { machine == 0 }
  public var isNegative: Bool { machine < 0 }

  /// The same number as a machine's integer, if it is small enough.
  public var small: Int? { large.isEmpty ? machine : nil }

  /// The magnitude, lowest limb first; zero has none.
  var limbs: [UInt32] {
    guard large.isEmpty else { return large }
    let (high, low) = (UInt32(machine.magnitude >> 32), UInt32(truncatingIfNeeded: machine.magnitude))
    return high > 0 ? [low, high] : low > 0 ? [low] : []
  }

  var limbCount: Int {
    large.isEmpty ? (95 - machine.magnitude.leadingZeroBitCount) / 32 : large.count
  }

  /// How many bytes the magnitude fills.
  public var byteCount: Int { limbs.count * 4 - (limbs.last ?? 0).leadingZeroBitCount / 8 }

  public var digits: String {
    if let small { return String(small) }
    var groups: [UInt32] = []
    var rest = limbs
    while !rest.isEmpty { groups.append(Self.divide(&rest, by: 1_000_000_000)) }
    var text = isNegative ? "-" : ""
    for (position, group) in groups.reversed().enumerated() {
      let part = String(group)
      if position > 0 { text += String(repeating: "0", count: 9 - part.utf8.count) }
      text += part
    }
    return text
  }

  public func negated() -> BigInteger {
    if let small, small != .min { return BigInteger(-small) }
    return BigInteger(limbs: limbs, isNegative: !isNegative)
  }

  public var magnitude: BigInteger { isNegative ? negated() : self }

  static func multiply(_ limbs: inout [UInt32], by factor: UInt32, adding summand: UInt32) {
    var carry = UInt64(summand)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// Leaves the quotient and gives the remainder.
  static func divide(_ limbs: inout [UInt32], by divisor: UInt32) -> UInt32 {
    var rest: UInt64 = 0
    for index in limbs.indices.reversed() {
      rest = rest << 32 | UInt64(limbs[index])
      limbs[index] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    while limbs.last == 0 { limbs.removeLast() }
    return UInt32(rest)
  }
}

extension BigInteger: Comparable {
  public static func < (left: BigInteger, right: BigInteger) -> Bool {
    if let first = left.small, let second = right.small { return first < second }
    if left.isNegative != right.isNegative { return left.isNegative }
    let order = compareMagnitudes(left.limbs, right.limbs)
    return left.isNegative ? order > 0 : order < 0
  }

  static func compareMagnitudes(_ left: [UInt32], _ right: [UInt32]) -> Int {
    if left.count != right.count { return left.count < right.count ? -1 : 1 }
    for index in left.indices.reversed() where left[index] != right[index] {
      return left[index] < right[index] ? -1 : 1
    }
    return 0
  }
}
