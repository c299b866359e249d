extension Filter {
  static let sums = [
    Filter("plus", 1...1) { input, arguments, _ in
      try (input.number + arguments.value(0).number).value
    },
    Filter("minus", 1...1) { input, arguments, _ in
      try (input.number - arguments.value(0).number).value
    },
    Filter("times", 1...1) { input, arguments, _ in
      try (input.number * arguments.value(0).number).value
    },
    Filter("divided_by", 1...1) { input, arguments, _ in
      let (dividend, divisor) = (input.number, arguments.value(0).number)
      if case .decimal(let first) = dividend, let second = divisor.decimal,
        let quotient = first.quickQuotient(by: second)
      {
        return .float(quotient)
      }
      if case .decimal(let second) = divisor, let first = dividend.decimal,
        let quotient = first.quickQuotient(by: second)
      {
        return .float(quotient)
      }
      return try dividend.divided(by: divisor).value
    },
    Filter("modulo", 1...1) { input, arguments, _ in
      try input.number.modulo(arguments.value(0).number).value
    },
  ]
}

extension Number {
  /// Two numbers of the same kind, of the kinds in which Liquid computes.
  private enum Pair {
    case big(BigInteger, BigInteger)
    case decimal(Decimal, Decimal)
    case unbounded(Double, Double)
  }

  private static func pair(_ left: Number, _ right: Number) -> Pair {
    if let first = left.whole, let second = right.whole { return .big(first, second) }
    if let first = left.decimal, let second = right.decimal { return .decimal(first, second) }
    return .unbounded(left.double, right.double)
  }

  var whole: BigInteger? {
    switch self {
    case .integer(let number): BigInteger(number)
    case .big(let number): number
    default: nil
    }
  }

  var decimal: Decimal? {
    if case .decimal(let number) = self { number } else { whole.map { Decimal($0) } }
  }

  private var double: Double {
    if case .unbounded(let number) = self { number } else { decimal?.double ?? .nan }
  }

  /// A template must not fill the memory by multiplying again and again.
  private static func limited(_ number: BigInteger) throws -> BigInteger {
    guard number.limbCount <= BigInteger.mostLimbs else {
      throw RenderFault(.memory, "Memory limits exceeded")
    }
    return number
  }

  static func + (left: Number, right: Number) throws -> Number {
    if case .integer(let first) = left, case .integer(let second) = right {
      let (sum, isOver) = first.addingReportingOverflow(second)
      if !isOver { return .integer(sum) }
    }
    switch pair(left, right) {
    case .big(let first, let second): return .big(try limited(first + second))
    case .decimal(let first, let second): return .decimal(first + second)
    case .unbounded(let first, let second): return .unbounded(first + second)
    }
  }

  static func - (left: Number, right: Number) throws -> Number {
    if case .integer(let first) = left, case .integer(let second) = right {
      let (difference, isOver) = first.subtractingReportingOverflow(second)
      if !isOver { return .integer(difference) }
    }
    switch pair(left, right) {
    case .big(let first, let second): return .big(try limited(first - second))
    case .decimal(let first, let second): return .decimal(first - second)
    case .unbounded(let first, let second): return .unbounded(first - second)
    }
  }

  static func * (left: Number, right: Number) throws -> Number {
    if case .integer(let first) = left, case .integer(let second) = right {
      let (product, isOver) = first.multipliedReportingOverflow(by: second)
      if !isOver { return .integer(product) }
    }
    switch pair(left, right) {
    case .big(let first, let second): return .big(try limited(first * second))
    case .decimal(let first, let second): return .decimal(first * second)
    case .unbounded(let first, let second): return .unbounded(first * second)
    }
  }

  /// Whole numbers give whole numbers, rounded down, and cannot be divided by 0; others can.
  func divided(by divisor: Number) throws -> Number {
    if let quick = quickFloor(by: divisor) { return .integer(quick.quotient) }
    switch Self.pair(self, divisor) {
    case .big(let first, let second):
      guard !second.isZero else { throw Self.dividedByZero }
      return .big(first.divided(by: second).quotient)
    case .decimal(let first, let second):
      return second.isZero ? .unbounded(first.double / second.double) : .decimal(first / second)
    case .unbounded(let first, let second): return .unbounded(first / second)
    }
  }

  func modulo(_ divisor: Number) throws -> Number {
    if let quick = quickFloor(by: divisor) { return .integer(quick.remainder) }
    switch Self.pair(self, divisor) {
    case .big(let first, let second):
      guard !second.isZero else { throw Self.dividedByZero }
      return .big(first.divided(by: second).remainder)
    case .decimal(let first, let second):
      guard !second.isZero else { throw Self.dividedByZero }
      return .decimal(first % second)
    case .unbounded(let first, let second):
      return .unbounded(second.isInfinite && first.isFinite ? first : .nan)
    }
  }

  private static let dividedByZero = RenderFault(.zeroDivision, "divided by 0")
}
