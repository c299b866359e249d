extension Filter {
  static let limits = [
    Filter("abs") { input, _, _ in input.number.magnitude.value },
    Filter("at_least", 1...1) { input, arguments, _ in
      let least = arguments.value(0).number
      return (input.number.isLess(than: least) ? least : input.number).value
    },
    Filter("at_most", 1...1) { input, arguments, _ in
      let most = arguments.value(0).number
      return (most.isLess(than: input.number) ? most : input.number).value
    },
  ]
}

extension Number {
  fileprivate var magnitude: Number {
    switch self {
    case .integer(.min): .big(BigInteger(.min).magnitude)
    case .integer(let number): .integer(abs(number))
    case .big(let number): .big(number.magnitude)
    case .decimal(let number): .decimal(number.magnitude())
    case .unbounded(let number): .unbounded(number.magnitude)
    }
  }

  fileprivate func isLess(than other: Number) -> Bool {
    compareNumbers(value, other.value) == .ascending
  }
}
