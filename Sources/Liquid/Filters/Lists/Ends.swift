extension Filter {
  static let ends = [
    Filter("first") { input, _, _ in input.firstItem },
    Filter("last") { input, _, _ in input.lastItem },
    Filter("size") { input, _, _ in .integer(input.size ?? 0) },
  ]

  static let rearranging = [
    Filter("reverse") { input, _, _ in .list(try input.flatItems().reversed()) },
    Filter("concat", 1...1) { input, arguments, _ in
      guard let others = listItems(arguments.value(0)) else {
        throw RenderFault(.argument, "concat filter requires an array argument")
      }
      return .list(try input.flatItems() + others)
    },
  ]

  private static func listItems(_ value: TemplateValue) -> [TemplateValue]? {
    switch value {
    case .list(let items): items
    case .object(let object): object.itemCount.map { count in (0..<count).map { object.item(at: $0) } }
    default: nil
    }
  }
}
