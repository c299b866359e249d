import Diagnostics

/// Stretches of time in order, those that touch joined into one: finding one takes no search
/// through all of them.
struct TimeSpans {
  private var spans: [(time: Range<Int>, place: SourceRange)] = []

  init(_ unsorted: [(time: Range<Int>, place: SourceRange)]) {
    for span in unsorted.sorted(by: { $0.time.lowerBound < $1.time.lowerBound }) {
      if let last = spans.last, last.time.upperBound >= span.time.lowerBound {
        let upper = max(last.time.upperBound, span.time.upperBound)
        spans[spans.count - 1].time = last.time.lowerBound..<upper
      } else {
        spans.append(span)
      }
    }
  }

  var isEmpty: Bool { spans.isEmpty }

  /// Where the first stretch is written that shares time with `time`.
  func place(overlapping time: Range<Int>) -> SourceRange? {
    let index = firstIndex(endingAfter: time.lowerBound)
    guard index < spans.count, spans[index].time.lowerBound < time.upperBound else { return nil }
    return spans[index].place
  }

  func contain(_ time: Range<Int>) -> Bool {
    let index = firstIndex(endingAfter: time.lowerBound)
    guard index < spans.count else { return false }
    return spans[index].time.lowerBound <= time.lowerBound && time.upperBound <= spans[index].time.upperBound
  }

  private func firstIndex(endingAfter moment: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].time.upperBound > moment { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
