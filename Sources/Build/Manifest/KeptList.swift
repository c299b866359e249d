import Platform

/// A long list that an earlier build wrote, and what has come to it since.
struct KeptList<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  private let kept: MappedArray<Element>
  private var added: [Element] = []

  init(_ kept: MappedArray<Element>) {
    self.kept = kept
  }

  var startIndex: Int { 0 }
  var endIndex: Int { kept.count + added.count }

  subscript(position: Int) -> Element {
    position < kept.count ? kept[position] : added[position - kept.count]
  }

  mutating func append(contentsOf elements: [Element]) { added += elements }

  /// Calls for each element, by number.
  func forEach(_ body: (Int, Element) -> Void) {
    kept.withSpan { span in
      for number in span.indices { body(number, span[number]) }
    }
    for (number, element) in added.enumerated() { body(kept.count + number, element) }
  }
}
