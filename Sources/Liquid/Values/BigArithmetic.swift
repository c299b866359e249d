/// Sums, products and quotients: a machine's where they fit, else as one does them on paper.
extension BigInteger {
  public static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if let sum = small(left, right, { $0.addingReportingOverflow($1) }) { return sum }
    if left.isNegative == right.isNegative {
      return BigInteger(limbs: sum(left.limbs, right.limbs), isNegative: left.isNegative)
    }
    if compareMagnitudes(left.limbs, right.limbs) >= 0 {
      return BigInteger(limbs: difference(left.limbs, right.limbs), isNegative: left.isNegative)
    }
    return BigInteger(limbs: difference(right.limbs, left.limbs), isNegative: right.isNegative)
  }

  public static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + right.negated() }

  public static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    if let product = small(left, right, { $0.multipliedReportingOverflow(by: $1) }) { return product }
    let (first, second) = (left.limbs, right.limbs)
    var product = [UInt32](repeating: 0, count: first.count + second.count)
    for (shift, factor) in first.enumerated() where factor != 0 {
      var carry: UInt64 = 0
      for (index, limb) in second.enumerated() {
        carry += UInt64(limb) * UInt64(factor) + UInt64(product[shift + index])
        product[shift + index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[shift + second.count] = UInt32(carry)
    }
    return BigInteger(limbs: product, isNegative: left.isNegative != right.isNegative)
  }

  /// Nothing unless both numbers and the result fit.
  private static func small(
    _ left: BigInteger, _ right: BigInteger, _ compute: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> BigInteger? {
    guard let first = left.small, let second = right.small else { return nil }
    let (result, isOver) = compute(first, second)
    return isOver ? nil : BigInteger(result)
  }

  public static func power(ofTen exponent: Int) -> BigInteger {
    if exponent < 19 { return BigInteger((0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }) }
    var limbs: [UInt32] = [1]
    for _ in 0..<(exponent / 9) { multiply(&limbs, by: 1_000_000_000, adding: 0) }
    for _ in 0..<(exponent % 9) { multiply(&limbs, by: 10, adding: 0) }
    return BigInteger(limbs: limbs, isNegative: false)
  }

  /// Quotient towards zero and remainder with the sign of the dividend. The divisor is not zero.
  func dividedTruncating(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
    if let dividend = small, let other = divisor.small, other != 0, other != -1 {
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: other)
      return (BigInteger(quotient), BigInteger(remainder))
    }
    let (limbs, other) = (limbs, divisor.limbs)
    guard Self.compareMagnitudes(limbs, other) >= 0, !divisor.isZero else {
      return (BigInteger(0), self)
    }
    var quotient = limbs
    var remainder: [UInt32]
    if other.count == 1 {
      remainder = [Self.divide(&quotient, by: other[0])]
    } else {
      (quotient, remainder) = Self.longDivision(limbs, other)
    }
    return (
      BigInteger(limbs: quotient, isNegative: isNegative != divisor.isNegative),
      BigInteger(limbs: remainder, isNegative: isNegative)
    )
  }

  /// Quotient towards minus infinity and remainder with the sign of the divisor, as Liquid has it.
  public func divided(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
    let (quotient, remainder) = dividedTruncating(by: divisor)
    guard !remainder.isZero, remainder.isNegative != divisor.isNegative else { return (quotient, remainder) }
    return (quotient - BigInteger(1), remainder + divisor)
  }

  private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    let (long, short) = left.count >= right.count ? (left, right) : (right, left)
    var result = long
    var carry: UInt64 = 0
    for index in long.indices {
      if index >= short.count, carry == 0 { break }
      carry += UInt64(long[index]) + UInt64(index < short.count ? short[index] : 0)
      result[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { result.append(UInt32(carry)) }
    return result
  }

  /// The larger magnitude stands on the left.
  private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result = left
    var borrow: Int64 = 0
    for index in left.indices {
      if index >= right.count, borrow == 0 { break }
      var limb = Int64(left[index]) - Int64(index < right.count ? right[index] : 0) - borrow
      borrow = limb < 0 ? 1 : 0
      if limb < 0 { limb += 1 << 32 }
      result[index] = UInt32(limb)
    }
    return result
  }

  /// Knuth's algorithm D: the divisor has two limbs or more and is no larger than the dividend.
  private static func longDivision(_ dividend: [UInt32], _ divisor: [UInt32]) -> ([UInt32], [UInt32]) {
    let shift = UInt32(divisor[divisor.count - 1].leadingZeroBitCount)
    let lower = Array(shifted(divisor, left: shift).dropLast())
    var rest = shifted(dividend, left: shift)
    let size = divisor.count
    let top = UInt64(lower[size - 1])
    let second = UInt64(lower[size - 2])
    var quotient = [UInt32](repeating: 0, count: dividend.count - size + 1)
    for place in quotient.indices.reversed() {
      let high = UInt64(rest[place + size]) << 32 | UInt64(rest[place + size - 1])
      var guess = high / top
      var left = high % top
      while guess >> 32 != 0 || guess * second > left << 32 | UInt64(rest[place + size - 2]) {
        guess -= 1
        left += top
        if left >> 32 != 0 { break }
      }
      if subtract(lower, times: guess, from: &rest, at: place) {
        guess -= 1
        restore(lower, to: &rest, at: place)
      }
      quotient[place] = UInt32(truncatingIfNeeded: guess)
    }
    return (quotient, shifted(Array(rest[..<size]), right: shift))
  }

  /// True if too much was taken away.
  private static func subtract(
    _ limbs: [UInt32], times factor: UInt64, from rest: inout [UInt32], at place: Int
  ) -> Bool {
    var borrow: Int64 = 0
    var carry: UInt64 = 0
    for index in limbs.indices {
      carry += factor * UInt64(limbs[index])
      let limb = Int64(rest[place + index]) - borrow - Int64(carry & 0xFFFF_FFFF)
      rest[place + index] = UInt32(truncatingIfNeeded: limb)
      borrow = limb < 0 ? 1 : 0
      carry >>= 32
    }
    let limb = Int64(rest[place + limbs.count]) - borrow - Int64(carry)
    rest[place + limbs.count] = UInt32(truncatingIfNeeded: limb)
    return limb < 0
  }

  private static func restore(_ limbs: [UInt32], to rest: inout [UInt32], at place: Int) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      carry += UInt64(rest[place + index]) + UInt64(limbs[index])
      rest[place + index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    rest[place + limbs.count] &+= UInt32(truncatingIfNeeded: carry)
  }

  /// Gives one limb more than it takes.
  private static func shifted(_ limbs: [UInt32], left shift: UInt32) -> [UInt32] {
    var carry: UInt32 = 0
    var result = limbs.map { limb in
      defer { carry = shift == 0 ? 0 : limb >> (32 - shift) }
      return limb << shift | carry
    }
    result.append(carry)
    return result
  }

  private static func shifted(_ limbs: [UInt32], right shift: UInt32) -> [UInt32] {
    var carry: UInt32 = 0
    var result = limbs
    for index in limbs.indices.reversed() {
      result[index] = limbs[index] >> shift | carry
      carry = shift == 0 ? 0 : limbs[index] << (32 - shift)
    }
    return result
  }
}
