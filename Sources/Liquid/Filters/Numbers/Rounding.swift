extension Filter {
  static let rounding = [
    Filter("round", 0...1) { input, arguments, _ in
      try input.number.rounded(toPlaces: (arguments[0] ?? .integer(0)).number)
    },
    Filter("ceil") { input, _, _ in try input.number.wholeNumber(.up) },
    Filter("floor") { input, _, _ in try input.number.wholeNumber(.down) },
  ]
}

extension Number {
  fileprivate func wholeNumber(_ direction: Decimal.Direction) throws -> TemplateValue {
    switch self {
    case .integer, .big: return value
    case .decimal(let number): return TemplateValue(number.rounded(toPlaces: 0, direction).integer)
    case .unbounded(let number): throw Self.noWholeNumber(number)
    }
  }

  /// Places behind the point keep a fraction a fraction; none, or fewer, make a whole number.
  fileprivate func rounded(toPlaces places: Number) throws -> TemplateValue {
    let count = try places.placeCount()
    switch self {
    case .integer, .big:
      guard count < 0, let whole else { return value }
      let rounded = Decimal(whole).rounded(toPlaces: count, .nearest).integer
      return TemplateValue(rounded)
    case .decimal(let number):
      let rounded = number.rounded(toPlaces: count, .nearest)
      return count > 0 ? .float(rounded.double) : TemplateValue(rounded.integer)
    case .unbounded(let number):
      guard count > 0 else { throw Self.noWholeNumber(number) }
      return value
    }
  }

  /// More places than this are a mistake, which must cost neither time nor memory.
  private func placeCount() throws -> Int {
    guard let count = decimal?.integer.small, count.magnitude <= Int32.max else {
      throw RenderFault(.internal, "internal")
    }
    return count
  }

  private static func noWholeNumber(_ number: Double) -> RenderFault {
    let name = number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    let reason = number.isNaN ? "'NaN' (Not a Number)" : "'\(name)'"
    return RenderFault(.floatDomain, "Computation results in \(reason)")
  }
}
