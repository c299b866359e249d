extension Renderer {
  /// Whether a condition holds. Later parts bind more closely than earlier ones: Liquid reads
  /// `a or b and c` as `a or (b and c)`, and `a and b or c` as `a and (b or c)`.
  func holds(_ comparisons: Range<Int>, of template: Template) throws(RenderFault) -> Bool {
    for index in comparisons {
      let comparison = template.tags.comparisons[index]
      let result = try holds(comparison, of: template)
      switch comparison.relation {
      case .or where result: return true
      case .and where !result: return false
      case nil: return result
      default: continue
      }
    }
    return false
  }

  private func holds(_ comparison: ConditionPart, of template: Template) throws(RenderFault) -> Bool {
    let left = try evaluate(comparison.left, of: template)
    guard let operation = comparison.operation else { return left.isTruthy }
    let right = try evaluate(comparison.right, of: template)
    if case .unknown(let text) = operation {
      throw RenderFault(.argument, "Unknown operator \(try evaluate(text, of: template).text)")
    }
    return try operation.compare(left, right)
  }
}

extension ConditionPart.Operation {
  func compare(_ left: TemplateValue, _ right: TemplateValue) throws(RenderFault) -> Bool {
    switch self {
    case .equal: left.equals(right)
    case .notEqual: !left.equals(right)
    case .contains: left.contains(right)
    case .less: try left.compares(.less, to: right)
    case .lessOrEqual: try left.compares(.lessOrEqual, to: right)
    case .greater: try left.compares(.greater, to: right)
    case .greaterOrEqual: try left.compares(.greaterOrEqual, to: right)
    case .unknown: false
    }
  }
}
