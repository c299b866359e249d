/// The part of a collection that a loop walks through. Ranges are not spelled out.
enum Segment {
  case list(ArraySlice<TemplateValue>)
  case range(lower: Int, count: Int)
  case object(any TemplateObject, Range<Int>)

  /// The items from `from` up to, not including, `to`. A text is one item, whatever the bounds.
  init(of value: TemplateValue, from: Int, to: Int?) {
    switch value {
    case .text(let text), .markup(let text): self = .list(text.isEmpty ? [] : [value])
    case .list(let items):
      self = .list(items[Self.bounds(items.count, from, to)])
    case .map(let map):
      let bounds = Self.bounds(map.count, from, to)
      self = .list(map.members[bounds].map { .list([.text($0.key), $0.value]) }[...])
    case .range(let lower, let upper):
      let count = upper < lower ? 0 : upper.subtractingClamped(lower).addingClamped(1)
      let bounds = Self.bounds(count, from, to)
      self = .range(lower: lower.addingClamped(bounds.lowerBound), count: bounds.count)
    case .object(let object):
      self = .object(object, Self.bounds(object.itemCount ?? 0, from, to))
    default: self = .list([])
    }
  }

  private static func bounds(_ count: Int, _ from: Int, _ to: Int?) -> Range<Int> {
    let upper = min(max(to ?? count, 0), count)
    return min(max(from, 0), upper)..<upper
  }

  var count: Int {
    switch self {
    case .list(let items): items.count
    case .range(_, let count): count
    case .object(_, let range): range.count
    }
  }

  subscript(_ index: Int) -> TemplateValue {
    switch self {
    case .list(let items): items[items.startIndex + index]
    case .range(let lower, _): .integer(lower + index)
    case .object(let object, let range): object.item(at: range.lowerBound + index)
    }
  }
}

extension Int {
  func subtractingClamped(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
