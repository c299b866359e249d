extension Filter {
  static let selecting = [
    Filter("where", 1...2) { input, arguments, _ in
      guard let kept = try split(input, arguments) else { return .nothing }
      return .list(kept.fitting)
    },
    Filter("reject", 1...2) { input, arguments, _ in
      guard let kept = try split(input, arguments) else { return .nothing }
      return .list(kept.others)
    },
    Filter("has", 1...2) { input, arguments, _ in
      try firstFit(input, arguments).map { .boolean($0.index != nil) } ?? .nothing
    },
    Filter("find", 1...2) { input, arguments, _ in
      try firstFit(input, arguments)?.item ?? .nothing
    },
    Filter("find_index", 1...2) { input, arguments, _ in
      guard let index = try firstFit(input, arguments)?.index else { return .nothing }
      return .integer(index)
    },
  ]

  /// Nothing if there is an item in which nothing can be looked up.
  private static func split(
    _ input: TemplateValue, _ arguments: Arguments
  ) throws -> (fitting: [TemplateValue], others: [TemplateValue])? {
    var fitting: [TemplateValue] = []
    var others: [TemplateValue] = []
    let property = PropertyKey(arguments)
    for item in try input.flatItems() {
      guard let fits = try fits(item, property, arguments.value(1)) else { return nil }
      if fits { fitting.append(item) } else { others.append(item) }
    }
    return (fitting, others)
  }

  private static func firstFit(
    _ input: TemplateValue, _ arguments: Arguments
  ) throws -> (item: TemplateValue, index: Int?)? {
    let property = PropertyKey(arguments)
    for (index, item) in try input.flatItems().enumerated() {
      guard let fits = try fits(item, property, arguments.value(1)) else { return nil }
      if fits { return (item, index) }
    }
    return (.nothing, nil)
  }

  /// Without a wanted value, or with `nil` for it, any true one fits.
  private static func fits(
    _ item: TemplateValue, _ property: PropertyKey, _ wanted: TemplateValue
  ) throws -> Bool? {
    guard case .value(let value) = try item.property(property) else { return nil }
    return wanted.isNothing ? value.isTruthy : value.equals(wanted)
  }
}
