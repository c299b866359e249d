extension Filter {
  /// Applies the filter, unless there are too few or too many arguments. To a filter that knows no
  /// arguments with names they are one more without: a map.
  func invoke(
    _ input: TemplateValue, _ arguments: Arguments, _ context: FilterContext
  ) throws(RenderFault) -> TemplateValue {
    var arguments = arguments
    if named.isEmpty, !arguments.named.isEmpty {
      arguments.positional.append(.map(TemplateMap(arguments.named.map { ($0.name, $0.value) })))
      arguments.named = []
    }
    let count = arguments.positional.count
    guard positional.contains(count) else {
      throw RenderFault(
        .argument, "wrong number of arguments (given \(count + 1), expected \(expectation))")
    }
    return try apply(input, arguments, context)
  }

  private var expectation: String {
    let lower = positional.lowerBound + 1
    if positional.upperBound == .max { return "\(lower)+" }
    return positional.count == 1 ? "\(lower)" : "\(lower)..\(positional.upperBound + 1)"
  }
}
