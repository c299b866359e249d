/// The part of a collection that a loop walks through. Ranges are not spelled out.
struct Segment {
  private enum Source {
    case items
    case numbers
    case object
  }

  private var source = Source.items
  private var items: [TemplateValue] = []
  private var object: (any TemplateObject)?
  /// The place of the first item, or the first number.
  private var start = 0
  private(set) var count = 0

  /// The items from `from` up to, not including, `to`. A text is one item, whatever the bounds.
  init(of value: TemplateValue, from: Int, to: Int?) {
    switch value {
    case .text(let text), .markup(let text):
      items = [value]
      count = text.isEmpty ? 0 : 1
    case .list(let items):
      self.items = items
      limit(items.count, from, to)
    case .map(let map):
      items = map.members.map { .list([.text($0.key), $0.value]) }
      limit(items.count, from, to)
    case .range(let lower, let upper):
      source = .numbers
      limit(upper < lower ? 0 : upper.subtractingClamped(lower).addingClamped(1), from, to)
      start = start.addingClamped(lower)
    case .object(let object):
      source = .object
      self.object = object
      limit(object.itemCount ?? 0, from, to)
    default: break
    }
  }

  private mutating func limit(_ whole: Int, _ from: Int, _ to: Int?) {
    let end = min(max(to ?? whole, 0), whole)
    start = min(max(from, 0), end)
    count = end - start
  }

  subscript(_ index: Int) -> TemplateValue {
    switch source {
    case .items: items[start + index]
    case .numbers: .integer(start + index)
    case .object: object?.item(at: start + index) ?? .nothing
    }
  }
}

extension Int {
  func subtractingClamped(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
